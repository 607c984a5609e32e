package no.omtanke.rights;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.omtanke.packs.Agency;
import no.omtanke.packs.Pack;
import no.omtanke.rights.ProcessingRecord.Controller;
import org.jspecify.annotations.Nullable;

/**
 * An agreement that a controller must have for the way the municipality is set up: with whoever
 * runs the system (GDPR art. 28), and with each other controller whose cases lie in it (art. 26).
 *
 * @param id names it in addresses: the other's first service, or {@link #OPERATION}
 * @param other the other controller; null where it is with whoever runs the system
 */
public record Agreement(String id, Controller own, @Nullable Controller other) {

  /** What the one with whoever runs the system is called. */
  public static final String OPERATION = "drift";

  /** Those that a controller must have; none for one that the pack does not know. */
  public static List<Agreement> of(Pack pack, String controller, LocalDate today) {
    List<Controller> all = ProcessingRecord.of(pack, today).controllers();
    return all.stream()
        .filter(own -> own.name().equals(controller))
        .flatMap(own ->
            Stream.concat(
                Stream.of(new Agreement(OPERATION, own, null)),
                all.stream()
                    .filter(other -> !other.equals(own) && holdsCases(other))
                    .map(other -> new Agreement(first(other).id().value(), own, other))))
        .toList();
  }

  private static boolean holdsCases(Controller controller) {
    return controller.services().stream().anyMatch(service -> service.agency().holdsCases());
  }

  private static Agency first(Controller controller) {
    return controller.services().getFirst().agency();
  }

  /**
   * That it was made.
   *
   * @param from the first day on which it stands
   * @param until the last; null where it stands until it is ended
   * @param where where it lies, in the archive's words; null where that can no longer be read
   */
  public record Made(LocalDate from, @Nullable LocalDate until, @Nullable String where) {

    /** Whether it stands that day. */
    public boolean standsOn(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether it ends within two months of the day, so that the next one should be prepared. */
    public boolean endsSoonAfter(LocalDate day) {
      return standsOn(day) && until != null && until.isBefore(day.plusMonths(2));
    }
  }

  /**
   * What is missing before it is written down that one was made.
   *
   * @param from null where no day was written
   * @param until null where none was written
   * @param untilWrong whether something was written that is no day
   */
  public static Set<Refusal> against(
      @Nullable LocalDate from, @Nullable LocalDate until, boolean untilWrong, String where) {
    Set<Refusal> wrong = EnumSet.noneOf(Refusal.class);
    if (from == null) {
      wrong.add(Refusal.FROM_MISSING);
    }
    if (untilWrong || (from != null && until != null && until.isBefore(from))) {
      wrong.add(Refusal.UNTIL_WRONG);
    }
    if (where.isBlank()) {
      wrong.add(Refusal.WHERE_MISSING);
    }
    return wrong;
  }

  /** Why it is not written down that it was made. */
  public enum Refusal {
    FROM_MISSING,
    /** The last day is written, and is none, or lies before the first. */
    UNTIL_WRONG,
    WHERE_MISSING
  }
}
