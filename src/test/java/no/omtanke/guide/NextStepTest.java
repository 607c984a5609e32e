package no.omtanke.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Pack;
import no.omtanke.packs.reading.PackFiles;
import no.omtanke.packs.reading.PackReader;
import no.omtanke.packs.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class NextStepTest {

  private static final List<Pack> PACKS =
      new PackReader()
          .readAll(PackFiles.in(Path.of("packs")), LocalDate.of(2026, 11, 21)).stream()
              .map(reading -> ((Reading.Good) reading).pack())
              .toList();

  static Stream<Pack> packs() {
    return PACKS.stream();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # municipality, who, about, talked, step, first tasks
          asker, EMPLOYEE, PERSON, false, concern, make-concrete
          asker, EMPLOYEE, PERSON, true, discuss, agree-who-follows-up
          asker, RESIDENT, PERSON, false, outside-concern, receive-and-advise
          asker, SELF, SELF_HELP, false, own-request, meet-request
          baerum, RESIDENT, VICTIM, false, victim-safety, safety-conversation
          baerum, LEADER, PERSON, false, concern, make-concrete
          drammen, EMPLOYEE, PERSON, false, discuss-with-leader, discuss-concern
          drammen, EMPLOYEE, PERSON, true, follow-up-conversation, hold-follow-up-conversation
          drammen, EMPLOYEE, COLLEAGUE, false, discuss-with-leader, discuss-concern
          drammen, YOUNG_PERSON, PERSON, false, resident, discuss-with-contact-point
          drammen, RESIDENT, PERSON, true, resident, assess-resident-concern
          drammen, SELF, SELF_HELP, false, measures-in-unit, agree-unit-measures follow-up-unit-measures
          holmestrand, EMPLOYEE, PERSON, false, clarify, discuss-concern
          holmestrand, RESIDENT, PERSON, true, conversation, hold-conversation team-conversation
          oslo, EMPLOYEE, PERSON, false, wonder-and-discuss, describe-concern discuss-anonymously consult-welfare-agency
          oslo, RESIDENT, PERSON, false, police-intake, receive-and-assess
          oslo, SELF, SELF_HELP, false, own-request, meet-request
          oslo, SELF, VICTIM, false, victim, reassure-victim assess-victim-support
          """)
  void thePathEndsInTheMunicipalitysOwnStep(
      String municipality,
      Audience who,
      CaseKind about,
      boolean talked,
      String step,
      String tasks) {
    var next =
        NextStep.of(
            pack(municipality), new PathAnswers(who, false, about, AgeAnswer.UNKNOWN, talked));

    var first = Objects.requireNonNull(next.step());
    assertThat(first.id().value()).isEqualTo(step);
    assertThat(next.tasks())
        .extracting(task -> task.id().value())
        .containsExactly(tasks.split(" "));
    assertThat(next.ofItsOwn()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyPathEndsInAStepOrSaysThatThePlanHasNoneAndAlwaysInContacts(Pack pack) {
    for (PathAnswers answers : everyPath()) {
      var next = NextStep.of(pack, answers);

      assertThat(next.contacts()).as("%s", answers).isNotEmpty();
      assertThat(next.step() == null).as("%s", answers).isEqualTo(next.waysIn().isEmpty());
      assertThat(next.tasks().isEmpty()).as("%s", answers).isEqualTo(next.step() == null);
      assertThat(next.then()).doesNotContain(next.step());
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void whoAsksForHimselfIsNeverSentDownTheRoadOfAConcern(Pack pack) {
    for (PathAnswers answers : everyPath()) {
      if (answers.asksForHimself()) {
        assertThat(NextStep.of(pack, answers).audience()).isEqualTo(Audience.SELF);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void aConcernAboutAColleagueIsNotHandledAsAnyOtherConcern(Pack pack) {
    var next =
        NextStep.of(
            pack, new PathAnswers(Audience.EMPLOYEE, false, CaseKind.COLLEAGUE, null, false));

    assertThat(next.waysIn()).allMatch(way -> way.kind() == CaseKind.COLLEAGUE);
  }

  @Test
  void aDepartureHasItsOwnStepInBaerumAndNoAdultIsReportedToChildWelfare() {
    var adult = departure(AgeAnswer.ADULT);
    var child = departure(AgeAnswer.UNDER_18);

    assertThat(adult.tasks())
        .extracting(task -> task.id().value())
        .contains("notify-departure-pst")
        .doesNotContain("departure-report-to-child-welfare");
    assertThat(child.tasks())
        .extracting(task -> task.id().value())
        .contains("departure-report-to-child-welfare");
  }

  private static NextStep departure(AgeAnswer age) {
    return NextStep.of(
        pack("baerum"), new PathAnswers(Audience.EMPLOYEE, false, CaseKind.DEPARTURE, age, false));
  }

  private static Pack pack(String municipality) {
    return PACKS.stream()
        .filter(pack -> pack.id().value().equals(municipality))
        .findFirst()
        .orElseThrow();
  }

  static List<PathAnswers> everyPath() {
    List<PathAnswers> all = new ArrayList<>();
    for (Audience who : PathAnswers.WHO) {
      for (CaseKind about : PathAnswers.topics(who)) {
        for (AgeAnswer age : AgeAnswer.values()) {
          for (boolean talked : new boolean[] {false, true}) {
            all.add(new PathAnswers(who, false, about, age, talked));
          }
        }
      }
    }
    return all;
  }
}
