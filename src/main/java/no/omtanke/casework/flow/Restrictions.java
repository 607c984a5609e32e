package no.omtanke.casework.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.Event;
import no.omtanke.casework.Offer;
import no.omtanke.casework.Restriction;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.casework.store.StoredCase;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.platform.Tenancy;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What restricts the use of what is written in a case, for one who answers the person of it. */
@NamedInterface("flow")
@Component
public class Restrictions {

  private final Tenancy tenancy;
  private final CaseFinding finding;
  private final CaseLooking looking;
  private final Rulebooks rulebooks;

  public Restrictions(
      Tenancy tenancy, CaseFinding finding, CaseLooking looking, Rulebooks rulebooks) {
    this.tenancy = tenancy;
    this.finding = finding;
    this.looking = looking;
    this.rulebooks = rulebooks;
  }

  /** The reasons that stand now in the agency's own case; of another's, none: they are not told. */
  public Set<Restriction.Reason> of(String municipality, AgencyId agency, UUID id) {
    CaseId of = new CaseId(id);
    StoredCase stored =
        tenancy.readingIn(municipality, () -> finding.all(municipality, Set.of(of)).get(of));
    return stored == null
        ? Set.of()
        : Stream.of(Replayed.of(rulebooks, municipality, stored).file())
            .filter(file -> file.begun().owner().equals(agency))
            .flatMap(file -> file.restrictions().stream())
            .map(Restriction::reason)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What the person objected to in the case.
   *
   * @param ruling what came of it, and when; nothing while it waits
   */
  public record Objection(EntryId id, Instant since, Optional<Ruled> ruling) {}

  /** What came of an objection, and when. */
  public record Ruled(Restriction.Ruling ruling, Instant at) {}

  /**
   * What the person objected to in the agency's own case, and what came of it, the first first; of
   * another's, nothing: that is not told.
   */
  public List<Objection> objections(String municipality, AgencyId agency, UUID id) {
    CaseId of = new CaseId(id);
    StoredCase stored =
        tenancy.readingIn(municipality, () -> finding.all(municipality, Set.of(of)).get(of));
    List<Event> events = stored == null ? List.of() : stored.events();
    return events.stream()
        .flatMap(
            event -> event instanceof Event.Objected it ? Stream.of(it.mark()) : Stream.empty())
        .filter(mark -> mark.agency().equals(agency))
        .map(mark -> new Objection(mark.entry(), mark.at(), ruling(events, mark.entry())))
        .toList();
  }

  private static Optional<Ruled> ruling(List<Event> events, EntryId objection) {
    return events.stream()
        .flatMap(event ->
            event instanceof Event.ObjectionDecided it && it.objection().equals(objection)
                ? Stream.of(new Ruled(it.ruling(), it.mark().at()))
                : Stream.empty())
        .findFirst();
  }

  /** The acts that are open to her in the case; nothing where she does not find it by its id. */
  public Optional<Set<ActKind>> open(String municipality, Actor actor, UUID id) {
    return looking
        .outline(municipality, actor, id)
        .map(room ->
            room.view().offers().stream()
                .filter(Offer::open)
                .map(offer -> offer.move().kind())
                .collect(Collectors.toUnmodifiableSet()));
  }
}
