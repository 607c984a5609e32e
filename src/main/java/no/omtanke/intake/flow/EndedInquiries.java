package no.omtanke.intake.flow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.Ended;
import no.omtanke.confidentiality.Expiring;
import no.omtanke.intake.Inquiry;
import no.omtanke.intake.Subject;
import no.omtanke.intake.store.InquiryErasing;
import no.omtanke.packs.RetentionClass;
import org.springframework.stereotype.Component;

/**
 * Inquiries on their way out. Their time runs from when the last was written, whether or not
 * anybody closed them; what became a case ends with the case.
 */
@Component
class EndedInquiries implements Expiring {

  private final InquiryErasing store;

  EndedInquiries(InquiryErasing store) {
    this.store = store;
  }

  @Override
  public Set<String> tables() {
    return InquiryErasing.tables();
  }

  @Override
  public List<Ended> endedBy(String municipality, LocalDate day, UUID after, int most) {
    return store.quietSince(municipality, day, after, most).stream()
        .map(quiet -> ended(quiet.inquiry(), quiet.since()))
        .toList();
  }

  private static Ended ended(Inquiry inquiry, LocalDate since) {
    return new Ended(
        inquiry.id().value(),
        inquiry.discussion()
            ? RetentionClass.What.ANONYMOUS_DISCUSSION
            : RetentionClass.What.REPORT,
        inquiry.reception().agency(),
        inquiry.subject() instanceof Subject.Report report ? report.kind() : null,
        null,
        since);
  }

  @Override
  public void setAside(String municipality, UUID id) {
    store.setAside(municipality, id, true);
  }

  @Override
  public void bringBack(String municipality, UUID id) {
    store.setAside(municipality, id, false);
  }

  @Override
  public boolean goesOn(String municipality, Ended ended) {
    return store.waits(municipality, ended.id());
  }

  @Override
  public Set<UUID> endsWith(String municipality, Collection<UUID> ids) {
    return store.ofCases(municipality, ids);
  }

  @Override
  public Map<UUID, UUID> casesOf(String municipality, Collection<UUID> ids) {
    return store.casesOf(municipality, ids);
  }

  @Override
  public Map<String, Integer> erase(String municipality, Collection<UUID> ids) {
    return store.erase(municipality, ids);
  }
}
