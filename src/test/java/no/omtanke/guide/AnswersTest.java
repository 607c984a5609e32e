package no.omtanke.guide;

import static org.assertj.core.api.Assertions.assertThat;

import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import org.junit.jupiter.api.Test;

final class AnswersTest {

  @Test
  void theQuestionsComeOneByOne() {
    assertThat(new Answers(null, null, null, null, null).next()).hasValue(Question.WHO);
    assertThat(new Answers(Audience.EMPLOYEE, null, null, null, null).next())
        .hasValue(Question.DANGER);
    assertThat(new Answers(Audience.EMPLOYEE, false, null, null, null).next())
        .hasValue(Question.ABOUT);
    assertThat(new Answers(Audience.EMPLOYEE, false, CaseKind.PERSON, null, null).next())
        .hasValue(Question.AGE);
    assertThat(new Answers(Audience.EMPLOYEE, false, CaseKind.PERSON, AgeAnswer.ADULT, null).next())
        .hasValue(Question.TALKED);
    assertThat(new Answers(Audience.EMPLOYEE, false, CaseKind.PERSON, AgeAnswer.ADULT, true).next())
        .isEmpty();
  }

  @Test
  void nobodyGoesOnWhileThereIsDanger() {
    assertThat(new Answers(Audience.RESIDENT, true, CaseKind.PERSON, AgeAnswer.ADULT, true).next())
        .hasValue(Question.DANGER);
  }

  @Test
  void aMilieuHasNoAgeAndWhoAsksForHelpIsNotAskedWhetherHeHasDiscussedIt() {
    assertThat(new Answers(Audience.RESIDENT, false, CaseKind.MILIEU, null, false).next())
        .isEmpty();
    assertThat(new Answers(Audience.SELF, false, CaseKind.SELF_HELP, AgeAnswer.ADULT, null).next())
        .isEmpty();
  }

  @Test
  void anAnswerThatTheEarlierOnesDoNotLeadToCountsAsNotGiven() {
    assertThat(new Answers(Audience.SELF, false, CaseKind.COLLEAGUE, null, null).about()).isNull();
    assertThat(new Answers(null, false, CaseKind.PERSON, null, null).about()).isNull();
    assertThat(new Answers(Audience.POLICE, false, null, null, null).who()).isNull();
  }
}
