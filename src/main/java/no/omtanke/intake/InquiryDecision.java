package no.omtanke.intake;

import java.util.List;

/** The answer to an act on an inquiry: what it has become, or why it is refused. */
public sealed interface InquiryDecision {

  /** Accepted; the inquiry as it now stands. */
  record Accepted(Inquiry inquiry) implements InquiryDecision {}

  /** Refused, with every reason. */
  record Refused(List<InquiryRefusal> reasons) implements InquiryDecision {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
