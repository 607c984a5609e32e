package no.omtanke.guide;

import static org.assertj.core.api.Assertions.assertThat;

import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import org.junit.jupiter.api.Test;

final class PathAnswersTest {

  @Test
  void theQuestionsComeOneByOne() {
    assertThat(new PathAnswers(null, null, null, null, null).next()).hasValue(PathQuestion.WHO);
    assertThat(new PathAnswers(Audience.EMPLOYEE, null, null, null, null).next())
        .hasValue(PathQuestion.DANGER);
    assertThat(new PathAnswers(Audience.EMPLOYEE, false, null, null, null).next())
        .hasValue(PathQuestion.ABOUT);
    assertThat(new PathAnswers(Audience.EMPLOYEE, false, CaseKind.PERSON, null, null).next())
        .hasValue(PathQuestion.AGE);
    assertThat(
            new PathAnswers(Audience.EMPLOYEE, false, CaseKind.PERSON, AgeAnswer.ADULT, null)
                .next())
        .hasValue(PathQuestion.TALKED);
    assertThat(
            new PathAnswers(Audience.EMPLOYEE, false, CaseKind.PERSON, AgeAnswer.ADULT, true)
                .next())
        .isEmpty();
  }

  @Test
  void nobodyGoesOnWhileThereIsDanger() {
    assertThat(
            new PathAnswers(Audience.RESIDENT, true, CaseKind.PERSON, AgeAnswer.ADULT, true).next())
        .hasValue(PathQuestion.DANGER);
  }

  @Test
  void aMilieuHasNoAgeAndWhoAsksForHelpIsNotAskedWhetherHeHasDiscussedIt() {
    assertThat(new PathAnswers(Audience.RESIDENT, false, CaseKind.MILIEU, null, false).next())
        .isEmpty();
    assertThat(
            new PathAnswers(Audience.SELF, false, CaseKind.SELF_HELP, AgeAnswer.ADULT, null).next())
        .isEmpty();
  }

  @Test
  void anAnswerThatTheEarlierOnesDoNotLeadToCountsAsNotGiven() {
    assertThat(new PathAnswers(Audience.SELF, false, CaseKind.COLLEAGUE, null, null).about())
        .isNull();
    assertThat(new PathAnswers(null, false, CaseKind.PERSON, null, null).about()).isNull();
    assertThat(new PathAnswers(Audience.POLICE, false, null, null, null).who()).isNull();
  }
}
