package no.omtanke.intake;

import java.util.Optional;
import no.omtanke.intake.InquiryAct.Kind;
import org.jspecify.annotations.Nullable;

/** How far an inquiry has come for whoever wrote it, and so what is left to do with it. */
public enum InquiryState {
  /** Something in it lies unread. */
  UNREAD(Kind.ANSWER),
  /** A report that is read, and neither answered nor decided. */
  UNDECIDED(Kind.ANSWER),
  /** A report that is answered, and of which nothing is decided. */
  ANSWERED_UNDECIDED(null),
  /** It is in a case, and whoever wrote has no answer to what was written last. */
  CASE_UNANSWERED(Kind.ANSWER),
  /** Read, and not answered; nothing is to be decided. */
  UNANSWERED(Kind.ANSWER),
  /** Answered, and nothing waits. */
  ANSWERED(Kind.CLOSE),
  /** Nothing more can be written. */
  ENDED(null);

  private final @Nullable Kind first;

  InquiryState(@Nullable Kind first) {
    this.first = first;
  }

  /**
   * What it is in.
   *
   * @param answered whether what was written last came from those who receive
   */
  public static InquiryState of(Inquiry inquiry, boolean answered) {
    if (inquiry.closed()) {
      return ENDED;
    }
    if (inquiry.waitingSince() != null) {
      return UNREAD;
    }
    if (!inquiry.discussion() && inquiry.outcome() == null) {
      return answered ? ANSWERED_UNDECIDED : UNDECIDED;
    }
    if (answered) {
      return ANSWERED;
    }
    return inquiry.outcome() == Inquiry.Outcome.CASE ? CASE_UNANSWERED : UNANSWERED;
  }

  /** What is to be done first; nothing where there are several ways on, or none. */
  public Optional<Kind> first() {
    return Optional.ofNullable(first);
  }

  /** Whether somebody waits: for an answer, or for what is to be decided. */
  public boolean waits() {
    return this != ANSWERED && this != ENDED;
  }
}
