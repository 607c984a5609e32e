package no.omtanke.intake;

import static no.omtanke.intake.InquiryState.ANSWERED;
import static no.omtanke.intake.InquiryState.ANSWERED_UNDECIDED;
import static no.omtanke.intake.InquiryState.CASE_UNANSWERED;
import static no.omtanke.intake.InquiryState.ENDED;
import static no.omtanke.intake.InquiryState.UNANSWERED;
import static no.omtanke.intake.InquiryState.UNDECIDED;
import static no.omtanke.intake.InquiryState.UNREAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import no.omtanke.intake.Inquiry.Outcome;
import no.omtanke.intake.InquiryAct.Kind;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.ContactId;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.WayInId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the inbox says of an inquiry: whether whoever wrote still waits, and for what. */
final class InquiryStateTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Subject REPORT =
      new Subject.Report(new WayInId("resident-concern"), CaseKind.PERSON);
  private static final Subject DISCUSSION = new Subject.Discussion(new ContactId("slt"));

  @Test
  void whatLiesUnreadIsUnreadWhateverHasBeenDecidedOrAnsweredBefore() {
    for (Outcome outcome : new Outcome[] {null, Outcome.CASE, Outcome.ADVICE}) {
      assertThat(InquiryState.of(inquiry(REPORT, NOW, outcome, false), false)).isEqualTo(UNREAD);
    }
    assertThat(InquiryState.of(inquiry(DISCUSSION, NOW, null, false), false)).isEqualTo(UNREAD);
  }

  @Test
  void whoeverWroteWaitsUntilWhatWasWrittenLastIsAnAnswer() {
    assertThat(InquiryState.of(read(DISCUSSION, null), false)).isEqualTo(UNANSWERED);
    assertThat(InquiryState.of(read(DISCUSSION, null), true)).isEqualTo(ANSWERED);
    assertThat(InquiryState.of(read(REPORT, Outcome.CASE), false)).isEqualTo(CASE_UNANSWERED);
    assertThat(InquiryState.of(read(REPORT, Outcome.CASE), true)).isEqualTo(ANSWERED);
    assertThat(InquiryState.of(read(REPORT, Outcome.ADVICE), true)).isEqualTo(ANSWERED);
    assertThat(InquiryState.of(read(REPORT, Outcome.ADVICE), false))
        .as("the advice has been answered with a question")
        .isEqualTo(UNANSWERED);
  }

  @Test
  void aReportThatIsAnsweredStillWaitsToBeDecided() {
    assertThat(InquiryState.of(read(REPORT, null), false)).isEqualTo(UNDECIDED);
    assertThat(InquiryState.of(read(REPORT, null), true)).isEqualTo(ANSWERED_UNDECIDED);
    assertThat(ANSWERED_UNDECIDED.waits()).isTrue();
    assertThat(ANSWERED_UNDECIDED.first()).as("there are several ways on").isEmpty();
  }

  @Test
  void whatIsEndedIsEndedHoweverFarItCame() {
    assertThat(InquiryState.of(inquiry(DISCUSSION, null, null, true), true)).isEqualTo(ENDED);
    assertThat(InquiryState.of(inquiry(REPORT, NOW, Outcome.CASE, true), false)).isEqualTo(ENDED);
  }

  @Test
  void theFirstThingToDoIsToAnswerAndThenToEnd() {
    for (InquiryState state : Set.of(UNREAD, UNDECIDED, CASE_UNANSWERED, UNANSWERED)) {
      assertThat(state.first()).as("%s", state).hasValue(Kind.ANSWER);
      assertThat(state.waits()).as("%s", state).isTrue();
    }
    assertThat(ANSWERED.first()).hasValue(Kind.CLOSE);
    assertThat(ANSWERED.waits()).isFalse();
    assertThat(ENDED.first()).isEmpty();
  }

  private static Inquiry read(Subject subject, @Nullable Outcome outcome) {
    return inquiry(subject, null, outcome, false);
  }

  private static Inquiry inquiry(
      Subject subject, @Nullable Instant waiting, @Nullable Outcome outcome, boolean closed) {
    return new Inquiry(
        new InquiryId(new UUID(1, 1)),
        subject,
        0,
        new Reception(new AgencyId("slt"), Set.of(new RoleId("slt-coordinator")), null),
        NOW,
        waiting,
        false,
        outcome,
        closed);
  }
}
