package no.omtanke.casework.flow;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.Offer;
import no.omtanke.casework.Restriction;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.casework.store.StoredCase;
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

  /** Whether the act is open to her in the case that she finds by its id. */
  public boolean isOpen(String municipality, Actor actor, UUID id, ActKind kind) {
    return looking.outline(municipality, actor, id).stream()
        .flatMap(room -> room.view().offers().stream())
        .filter(Offer::open)
        .anyMatch(offer -> offer.move().kind() == kind);
  }
}
