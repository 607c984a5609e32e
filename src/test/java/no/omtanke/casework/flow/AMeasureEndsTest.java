package no.omtanke.casework.flow;

import static no.omtanke.casework.flow.Drammen.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.omtanke.casework.Act;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Entry;
import no.omtanke.casework.NextDate;
import no.omtanke.casework.Question;
import no.omtanke.casework.Questions;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the journal of a measure and of a case that end, and what is asked then. */
final class AMeasureEndsTest {

  private static final TestDatabase DATABASE = TestDatabase.shared();

  @TempDir Path vault;
  private House house;
  private String municipality;
  private final Script script = new Script((kind, field) -> kind + " " + field);

  @BeforeEach
  void open() {
    house = new House(DATABASE.staff(), vault);
    municipality = "measure-" + UUID.randomUUID();
  }

  private void give(Script.Line line) {
    assertThat(script.give(line, house.casework, municipality))
        .as("%s", line.kind())
        .isInstanceOf(Decision.Accepted.class);
  }

  private CaseRoom opens() {
    return house.looking.open(municipality, LEADER, script.id.value()).orElseThrow();
  }

  private static List<Question> asked(CaseRoom room) {
    return room.questions().entrySet().stream()
        .filter(asked -> asked.getKey().kind() == ActKind.EVALUATE_MEASURE)
        .flatMap(asked -> asked.getValue().stream())
        .filter(question -> question.name().equals(Questions.NEXT))
        .toList();
  }

  @Test
  void theDayOnWhichAMeasureIsLookedAtAgainIsTheCasesNextDate() {
    for (Script.Line line : script.lines()) {
      if (line.kind() == ActKind.AGREE_MEASURE) {
        ActRequest undated =
            new ActRequest(
                line.actor(),
                script.seen(line.actor()),
                null,
                script.texts(line.kind()),
                line.act());
        assertThat(script.give(line, undated, house.casework, municipality))
            .isInstanceOf(Decision.Accepted.class);
        CaseRoom room =
            house.looking.open(municipality, line.actor(), script.id.value()).orElseThrow();
        assertThat(Objects.requireNonNull(room.view().next()).date())
            .isEqualTo(room.view().measures().getFirst().due());
        return;
      }
      give(line);
    }
  }

  @Test
  void whoEndsAMeasureNeedSetNoDateAndTheOneThatStandsIsKept() {
    for (Script.Line line : script.lines()) {
      if (line.kind() == ActKind.EVALUATE_MEASURE) {
        CaseRoom room = opens();
        NextDate before = Objects.requireNonNull(room.view().next());
        assertThat(asked(room))
            .as("the date is asked for, and may be left empty")
            .singleElement()
            .matches(question -> !question.required());
        ActRequest undated =
            new ActRequest(
                line.actor(),
                script.seen(line.actor()),
                null,
                script.texts(line.kind()),
                line.act());
        assertThat(script.give(line, undated, house.casework, municipality))
            .isInstanceOf(Decision.Accepted.class);
        assertThat(opens().view().next()).isNotNull().returns(before.date(), NextDate::date);
        return;
      }
      give(line);
    }
  }

  @Test
  void theDateThatAGroupSetWithAMeasureGoesWhenTheMeasureEndsAndTheOwnersOwnStands() {
    LocalDate look = Script.SOON.minusDays(7);
    for (Script.Line line : script.lines()) {
      boolean ends = line.kind() == ActKind.EVALUATE_MEASURE;
      boolean looks =
          line.kind() == ActKind.AGREE_MEASURE || line.kind() == ActKind.FOLLOW_UP_MEASURE;
      LocalDate next = ends ? null : looks ? look : Script.SOON;
      ActRequest request =
          new ActRequest(
              line.actor(), script.seen(line.actor()), next, script.texts(line.kind()), line.act());
      assertThat(script.give(line, request, house.casework, municipality))
          .isInstanceOf(Decision.Accepted.class);
      if (looks) {
        assertThat(opens().view().next())
            .as("it is looked at again then")
            .isNotNull()
            .returns(look, NextDate::date);
      }
      if (ends) {
        assertThat(opens().view().next()).isNotNull().returns(Script.SOON, NextDate::date);
        assertThat(house.looking.worklist(municipality, LEADER, Worklist.Page.first(5)).rows())
            .singleElement()
            .satisfies(row ->
                assertThat(row.view().next()).isNotNull().returns(Script.SOON, NextDate::date));
        assertThat(due()).as("so the list is ordered too").isEqualTo(Script.SOON.toString());
        return;
      }
    }
  }

  private String due() {
    return house.tenancy.inMunicipality(
        municipality,
        () ->
            house
                .jdbc
                .sql("select due::text from case_sight where scope = :scope and position = 'OWNER'")
                .param("scope", "staff:" + LEADER.id())
                .query(String.class)
                .single());
  }

  @Test
  void theJournalTellsFollowedUpFromEndedAndClosedFromReopened() {
    script.lines().forEach(this::give);
    give(new Script.Line(LEADER, "", ActKind.REOPEN, Act.Reopen::new));
    List<Entry.Sort> sorts =
        opens().view().entries().stream().map(seen -> seen.entry().sort()).toList();
    assertThat(sorts)
        .containsSubsequence(
            Entry.Sort.MEASURE,
            Entry.Sort.FOLLOW_UP,
            Entry.Sort.EVALUATION,
            Entry.Sort.CLOSING,
            Entry.Sort.REOPENING);
  }
}
