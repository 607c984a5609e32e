package no.omtanke.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Routine;
import no.omtanke.packs.Text;
import no.omtanke.packs.WayIn;
import no.omtanke.packs.WayInId;
import org.jspecify.annotations.Nullable;

/** By which ways in someone without a log-in can report, and what about. */
public final class ReportWays {

  private static final Set<Audience> OUTSIDE =
      Set.of(Audience.RESIDENT, Audience.YOUNG_PERSON, Audience.SELF);

  /** A concern about a colleague is the employer's matter, and comes in behind the log-in. */
  private static final List<CaseKind> KINDS =
      List.of(
          CaseKind.PERSON,
          CaseKind.MILIEU,
          CaseKind.VICTIM,
          CaseKind.SELF_HELP,
          CaseKind.DEPARTURE);

  private ReportWays() {}

  /** A way in, and what is reported by it. */
  public record Way(WayIn wayIn, CaseKind kind) {

    /** The pack's own words for it; null where the way in is borrowed for another kind. */
    public @Nullable Text label() {
      return wayIn.kind() == kind ? wayIn.label() : null;
    }
  }

  /** All of them; a kind the routine has no way in of its own for comes by that for a person. */
  public static List<Way> of(Routine routine) {
    return KINDS.stream()
        .flatMap(kind -> {
          List<WayIn> own = of(routine, kind);
          Stream<WayIn> ways =
              own.isEmpty() && kind != CaseKind.DEPARTURE
                  ? of(routine, CaseKind.PERSON).stream().limit(1)
                  : own.stream();
          return ways.map(way -> new Way(way, kind));
        })
        .toList();
  }

  /** The one that an address names. */
  public static Optional<Way> find(Routine routine, WayInId id, String kind) {
    return of(routine).stream()
        .filter(way -> way.wayIn().id().equals(id) && way.kind().name().equalsIgnoreCase(kind))
        .findFirst();
  }

  private static List<WayIn> of(Routine routine, CaseKind kind) {
    return routine.waysIn().stream()
        .filter(way -> way.kind() == kind && OUTSIDE.contains(way.audience()))
        .toList();
  }
}
