package no.omtanke.intake.flow;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.omtanke.intake.Inquiry;
import no.omtanke.intake.InquiryAct;
import no.omtanke.intake.InquiryState;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * All that a page about one inquiry may show its reader.
 *
 * @param offers what the reader can do now
 * @param named whether somebody said who reported; the name itself is opened apart
 * @param caseId the case it became, where the reader may see that; else null
 */
public record InquiryRoom(
    Inquiry inquiry,
    List<Exchange.Letter> letters,
    List<Decided> decisions,
    Set<InquiryAct.Kind> offers,
    boolean named,
    @Nullable UUID caseId) {

  public InquiryRoom {
    letters = List.copyOf(letters);
    decisions = List.copyOf(decisions);
  }

  /** How far it has come for whoever wrote. */
  public InquiryState state() {
    return InquiryState.of(inquiry, !letters.isEmpty() && letters.getLast().from() != null);
  }

  /** What is to be done first, where the reader can. */
  public InquiryAct.@Nullable Kind first() {
    return state().first().filter(offers::contains).orElse(null);
  }

  /** What else the reader can do, in the order of the page; to write more comes last. */
  public List<InquiryAct.Kind> others() {
    return offers.stream()
        .filter(offer -> offer != first())
        .sorted(Comparator.comparing(offer -> offer == InquiryAct.Kind.ANSWER))
        .toList();
  }

  /** What was written last from outside, and what has been answered to it. */
  public List<Exchange.Letter> latest() {
    int asked = letters.size() - 1;
    while (asked > 0 && letters.get(asked).from() != null) {
      asked--;
    }
    return letters.subList(Math.max(asked, 0), letters.size());
  }

  /** What was written before that. */
  public List<Exchange.Letter> earlier() {
    return letters.subList(0, letters.size() - latest().size());
  }

  /** The decision by which it came to those who have it now; null where it came from outside. */
  public @Nullable Decided passedOn() {
    return decisions.stream()
        .filter(one -> inquiry.reception().agency().equals(one.target()))
        .reduce((first, later) -> later)
        .orElse(null);
  }

  /**
   * A decision and its reason.
   *
   * @param reason null for the decision of another agency, whose reason is its own
   */
  public record Decided(
      Instant at,
      StaffId staff,
      AgencyId agency,
      InquiryAct.Kind kind,
      @Nullable AgencyId target,
      @Nullable String reason) {

    @Override
    public String toString() {
      return "Decided[" + kind + "]";
    }
  }

  /** Says nothing of what is written, so that no log can. */
  @Override
  public String toString() {
    return "InquiryRoom[" + inquiry.id() + "]";
  }
}
