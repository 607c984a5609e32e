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
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What was corrected, or marked as disputed, because the person asked an agency for it. */
@NamedInterface("flow")
@Component
public class Corrections {

  private final Tenancy tenancy;
  private final CaseFinding finding;

  public Corrections(Tenancy tenancy, CaseFinding finding) {
    this.tenancy = tenancy;
    this.finding = finding;
  }

  /** That it was done, and when; not what. */
  public record Done(ActKind kind, Instant at) {}

  /** What the agency's people did in the case for that request, the first first. */
  public List<Done> of(String municipality, AgencyId agency, UUID caseId, UUID request) {
    CaseId id = new CaseId(caseId);
    StoredCase stored =
        tenancy.readingIn(municipality, () -> finding.all(municipality, Set.of(id)).get(id));
    return stored == null
        ? List.of()
        : stored.events().stream()
            .filter(event -> event.mark().agency().equals(agency))
            .flatMap(event -> done(event, request))
            .toList();
  }

  private static Stream<Done> done(Event event, UUID request) {
    return switch (event) {
      case Event.Corrected it when request.equals(it.request()) ->
          Stream.of(new Done(ActKind.CORRECT, it.mark().at()));
      case Event.Disputed it when request.equals(it.request()) ->
          Stream.of(new Done(ActKind.DISPUTE, it.mark().at()));
      default -> Stream.empty();
    };
  }
}
