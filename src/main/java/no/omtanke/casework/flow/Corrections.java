package no.omtanke.casework.flow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.Event;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.casework.store.StoredCase;
import no.omtanke.packs.AgencyId;
import no.omtanke.platform.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What was corrected in a case, or marked as disputed. */
@NamedInterface("flow")
@Component
public class Corrections {

  private final Tenancy tenancy;
  private final CaseFinding finding;

  public Corrections(Tenancy tenancy, CaseFinding finding) {
    this.tenancy = tenancy;
    this.finding = finding;
  }

  /**
   * That it was done, and when; not what.
   *
   * @param request what the person sent, where it was done for that; null where it was not said
   */
  public record Done(ActKind kind, Instant at, @Nullable UUID request) {}

  /** What the agency's people did in the case, the first first. */
  public List<Done> of(String municipality, AgencyId agency, UUID caseId) {
    CaseId id = new CaseId(caseId);
    StoredCase stored =
        tenancy.readingIn(municipality, () -> finding.all(municipality, Set.of(id)).get(id));
    return stored == null
        ? List.of()
        : stored.events().stream()
            .filter(event -> event.mark().agency().equals(agency))
            .flatMap(Corrections::done)
            .toList();
  }

  private static Stream<Done> done(Event event) {
    return switch (event) {
      case Event.Corrected it -> Stream.of(new Done(ActKind.CORRECT, it.mark().at(), it.request()));
      case Event.Disputed it -> Stream.of(new Done(ActKind.DISPUTE, it.mark().at(), it.request()));
      default -> Stream.empty();
    };
  }
}
