package no.omtanke.intake.flow;

import java.util.List;
import no.omtanke.intake.Inquiry;
import no.omtanke.intake.InquiryRefusal;

/** What came of an act at the inbox. */
public sealed interface InboxAnswer {

  /** It is done. */
  record Done(Inquiry inquiry) implements InboxAnswer {}

  /** It was refused, and why. */
  record Refused(List<InquiryRefusal> reasons) implements InboxAnswer {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /** No case could begin on what was given, or take it in. */
  record NoCase() implements InboxAnswer {}
}
