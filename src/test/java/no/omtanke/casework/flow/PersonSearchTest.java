package no.omtanke.casework.flow;

import static no.omtanke.casework.flow.Drammen.LEADER;
import static no.omtanke.casework.flow.Drammen.NURSE;
import static no.omtanke.casework.flow.Drammen.POLICE;
import static no.omtanke.casework.flow.Drammen.RULEBOOK;
import static no.omtanke.casework.flow.Drammen.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import no.omtanke.casework.Act;
import no.omtanke.casework.AgeBand;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Stamp;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.casework.Whom;
import no.omtanke.casework.flow.PersonSearch.Answer;
import no.omtanke.casework.flow.PersonSearch.Found;
import no.omtanke.casework.store.PersonMarks;
import no.omtanke.confidentiality.store.StoredAccessLog;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.WayInId;
import no.omtanke.platform.Sha256;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asking whether there is a case on a person: within one agency, logged, and so often and no more.
 */
final class PersonSearchTest {

  private static final String NUMBER = "01810950087";
  private static final Actor OFFICER =
      RULEBOOK.directory().find(new StaffId("drammen-data-protection-officer")).orElseThrow();
  private static final Actor COLLEAGUE =
      new Actor(new StaffId("another-teacher"), TEACHER.agency(), TEACHER.roles());
  private static final int MOST = 5;

  @TempDir Path vault;
  private House house;
  private PersonSearch search;
  private OldCases old;
  private String municipality;
  private Instant now = Instant.parse("2026-11-26T10:00:00Z");

  @BeforeEach
  void open() {
    house = new House(TestDatabase.shared().staff(), vault);
    PersonMarks marks = new PersonMarks(house.jdbc);
    search =
        new PersonSearch(
            house.tenancy,
            marks,
            house.finding,
            house.looking,
            new StoredAccessLog(house.jdbc),
            house.encryption,
            house.marking,
            new Drammen(),
            (InstantSource) () -> now,
            MOST);
    old = new OldCases(house.tenancy, marks, house.encryption, house.marking);
    municipality = "persons-" + UUID.randomUUID();
  }

  private UUID begun(Actor actor) {
    CaseId id = new CaseId(UUID.randomUUID());
    accepted(
        house.casework.begin(
            municipality,
            id,
            new ActRequest(
                actor,
                0,
                Script.SOON,
                Texts.of(TextField.SEEN, "Trekker seg unna."),
                stamp ->
                    new Act.RegisterConcern(
                        stamp, new WayInId("employee-concern"), AgeBand.AGE_16_TO_17, false))));
    does(
        actor,
        id.value(),
        Texts.of(TextField.REASON, "Oppgaven vår."),
        stamp ->
            new Act.RecordBasis(
                stamp, Set.copyOf(RULEBOOK.organisation().agency(actor.agency()).task())));
    return id.value();
  }

  private void does(Actor actor, UUID id, Texts texts, Function<Stamp, Act> act) {
    long seen = house.looking.outline(municipality, actor, id).orElseThrow().version();
    accepted(
        house.casework.handle(municipality, id, new ActRequest(actor, seen, null, texts, act)));
  }

  private static void accepted(Decision decision) {
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
  }

  private UUID about(Actor actor, Map<TextField, String> who) {
    UUID id = begun(actor);
    identified(actor, id, who);
    return id;
  }

  private void identified(Actor actor, UUID id, Map<TextField, String> who) {
    does(actor, id, new Texts(who), stamp -> new Act.WriteIdentity(stamp, AgeBand.AGE_16_TO_17));
  }

  private Optional<Boolean> asks(Actor actor, Whom whom) {
    return search.isThere(municipality, actor, whom, "en bekymring").map(Answer::yes);
  }

  private List<Found> finds(Actor of, Whom whom) {
    return search
        .of(municipality, OFFICER, of.agency(), Set.of(of.agency()), whom, "krav om innsyn")
        .orElseThrow();
  }

  private static Whom number(String number) {
    return Whom.of(number, "", "");
  }

  private static Whom named(String name, String year) {
    return Whom.of("", name, year);
  }

  private <T> List<T> rows(String sql, Class<T> type) {
    return house.tenancy.readingIn(municipality, () -> house.jdbc.sql(sql).query(type).list());
  }

  @Test
  void whoIsKeptOutOfTheCaseIsAnsweredAsIfThereWereNone() {
    Whom whom = Whom.of(new Texts(Map.of(TextField.IDENTITY_NUMBER, "01810850066")));
    UUID id =
        about(TEACHER, Map.of(TextField.NAME, "Ola", TextField.IDENTITY_NUMBER, "01810850066"));
    assertThat(asks(LEADER, whom)).hasValue(true);
    does(TEACHER, id, Texts.NONE, stamp -> new Act.KeepOut(stamp, TEACHER.id(), LEADER.id()));
    assertThat(asks(TEACHER, whom)).hasValue(false);
    assertThat(asks(LEADER, whom)).hasValue(true);
  }

  @Test
  void theAgencysOwnPeopleAreToldThatThereIsACaseByNumberOrByNameAndYear() {
    about(TEACHER, Map.of(TextField.NAME, "Kari Nordmann", TextField.IDENTITY_NUMBER, NUMBER));
    assertThat(asks(COLLEAGUE, number("018109 50087"))).contains(true);
    assertThat(asks(COLLEAGUE, named("NORDMANN, Kari", "2009"))).contains(true);
    assertThat(asks(COLLEAGUE, named("Kari Nordmann", "2010"))).contains(false);
    assertThat(asks(COLLEAGUE, number("01010950099"))).contains(false);
  }

  @Test
  void theYearBesideANameIsEnoughAndANameAloneIsNot() {
    about(TEACHER, Map.of(TextField.NAME, "Kari Nordmann", TextField.BIRTH_YEAR, "2009"));
    about(TEACHER, Map.of(TextField.NAME, "Ola Nordmann"));
    assertThat(asks(COLLEAGUE, named("Kari Nordmann", "2009"))).contains(true);
    assertThat(asks(COLLEAGUE, named("Ola Nordmann", "2009"))).contains(false);
  }

  @Test
  void anotherAgencysCaseIsNeverInTheAnswer() {
    about(TEACHER, Map.of(TextField.NAME, "Kari Nordmann", TextField.IDENTITY_NUMBER, NUMBER));
    assertThat(asks(NURSE, number(NUMBER))).contains(false);
    assertThat(asks(POLICE, number(NUMBER))).contains(false);
    about(NURSE, Map.of(TextField.NAME, "Kari Nordmann", TextField.IDENTITY_NUMBER, NUMBER));
    List<String> marks = rows("select mark from person_mark where kind = 'NUMBER'", String.class);
    assertThat(marks).as("the same number under two keys").hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void noMarkIsMadeWithoutTheAgencysKeyWhichIsNotInTheDatabase() {
    about(TEACHER, Map.of(TextField.NAME, "Kari Nordmann", TextField.IDENTITY_NUMBER, NUMBER));
    assertThat(rows("select mark from person_mark", String.class))
        .hasSize(3)
        .allMatch(mark -> mark.length() == 64)
        .doesNotContain(Sha256.hex("NUMBER\n" + NUMBER));
    assertThat(vault.resolve("agencies").resolve(municipality).resolve("school.marks")).exists();
  }

  @Test
  void sheIsShownTheCaseOnlyWhereSheKnowsOfItAlready() {
    UUID id = about(TEACHER, Map.of(TextField.NAME, "Kari", TextField.IDENTITY_NUMBER, NUMBER));
    assertThat(search.isThere(municipality, TEACHER, number(NUMBER), "").orElseThrow().hers())
        .extracting(CaseRoom::reference)
        .containsExactly(id);
    Answer hers = search.isThere(municipality, COLLEAGUE, number(NUMBER), "").orElseThrow();
    assertThat(hers.yes()).isTrue();
    assertThat(hers.hers()).isEmpty();
  }

  @Test
  void whenWhoItIsIsWrittenAnewTheOldNameIsFoundNoMore() {
    UUID id = about(TEACHER, Map.of(TextField.NAME, "Kari", TextField.BIRTH_YEAR, "2009"));
    identified(TEACHER, id, Map.of(TextField.NAME, "Ola", TextField.IDENTITY_NUMBER, NUMBER));
    assertThat(asks(COLLEAGUE, named("Kari", "2009"))).contains(false);
    assertThat(asks(COLLEAGUE, named("Ola", "2009"))).contains(true);
    identified(TEACHER, id, Map.of(TextField.NAME, "Ola Ås"));
    assertThat(asks(COLLEAGUE, named("Ola", "2009"))).contains(false);
    assertThat(asks(COLLEAGUE, number(NUMBER))).as("the number stands").contains(true);
  }

  @Test
  void everyQuestionStandsInTheLogWithItsTermsAsCiphertextAlone() {
    UUID id = about(TEACHER, Map.of(TextField.NAME, "Kari", TextField.IDENTITY_NUMBER, NUMBER));
    asks(COLLEAGUE, number(NUMBER));
    asks(COLLEAGUE, named("Kari", "1999"));
    assertThat(
            rows(
                "select cardinality(subjects) from access_log where kind = 'asked' order by id",
                Integer.class))
        .containsExactly(1, 0);
    assertThat(
            rows(
                "select subjects[1] from access_log where kind = 'asked' order by id limit 1",
                UUID.class))
        .containsExactly(id);
    assertThat(rows("select reason from access_log where kind = 'asked'", byte[].class))
        .allSatisfy(reason ->
            assertThat(new String(reason, StandardCharsets.ISO_8859_1))
                .hasSizeGreaterThan(20)
                .doesNotContain(NUMBER, "kari", "bekymring"));
  }

  @Test
  void soManyAreLetThroughInADayAndNoMoreForEachPerson() {
    for (int time = 0; time < MOST; time++) {
      assertThat(asks(COLLEAGUE, number(NUMBER))).isPresent();
    }
    assertThat(asks(COLLEAGUE, number(NUMBER))).isEmpty();
    assertThat(asks(LEADER, number(NUMBER))).isPresent();
    assertThat(rows("select count(*) from access_log where kind = 'denied'", Long.class))
        .containsExactly(1L);
    now = now.plusSeconds(24 * 60 * 60);
    assertThat(asks(COLLEAGUE, number(NUMBER))).isPresent();
  }

  @Test
  void manyAtOnceComeNoFurtherThanOneAfterTheOther() {
    long let =
        Stream.generate(() -> number(NUMBER))
            .limit(3 * MOST)
            .parallel()
            .filter(whom -> asks(COLLEAGUE, whom).isPresent())
            .count();
    assertThat(let).isEqualTo(MOST);
  }

  @Test
  void whoeverMayBeginACaseOrAnswersForThemMayAskWhereTheAgencyMayHoldOne() {
    assertThat(Stream.of(TEACHER, LEADER, NURSE)).allMatch(it -> search.mayAsk(municipality, it));
    assertThat(search.mayAsk(municipality, OFFICER)).isFalse();
    assertThat(search.mayAsk(municipality, Drammen.COORDINATOR)).isFalse();
  }

  @Test
  void theOfficerFindsTheNamedAgencysCasesAlsoThoseThatKnowTheNameAlone() {
    about(TEACHER, Map.of(TextField.NAME, "Kari Nordmann", TextField.IDENTITY_NUMBER, NUMBER));
    about(TEACHER, Map.of(TextField.NAME, "Nordmann Kari"));
    about(TEACHER, Map.of(TextField.NAME, "Kari Nordmann", TextField.BIRTH_YEAR, "1980"));
    about(NURSE, Map.of(TextField.NAME, "Kari Nordmann", TextField.IDENTITY_NUMBER, NUMBER));
    assertThat(finds(TEACHER, Whom.of(NUMBER, "Kari Nordmann", "")))
        .as("the one of 1980 is somebody else")
        .extracting(Found::by)
        .containsExactly(Whom.By.NUMBER, Whom.By.NAME);
    assertThat(finds(TEACHER, number(NUMBER))).hasSize(1);
    assertThat(finds(TEACHER, named("kari nordmann", ""))).hasSize(3);
    assertThat(finds(TEACHER, named("kari nordmann", "")))
        .allMatch(found -> String.valueOf(found.number()).startsWith("20"));
    assertThat(rows("select act from access_log where kind = 'sought'", String.class))
        .containsOnly(LEADER.agency().value())
        .hasSize(4);
  }

  @Test
  void theNumberOfACaseThatAnotherControllerOwnsIsNotTold() {
    about(TEACHER, Map.of(TextField.NAME, "Kari", TextField.IDENTITY_NUMBER, NUMBER));
    assertThat(
            search
                .of(
                    municipality,
                    OFFICER,
                    LEADER.agency(),
                    Set.of(NURSE.agency()),
                    number(NUMBER),
                    "")
                .orElseThrow())
        .extracting(Found::number)
        .containsOnlyNulls();
  }

  @Test
  void aCaseFromBeforeThereWereMarksIsMarkedByItselfAndNoneTwice() {
    about(TEACHER, Map.of(TextField.NAME, "Kari", TextField.BIRTH_YEAR, "2009"));
    UUID id = about(TEACHER, Map.of(TextField.NAME, "Ola", TextField.IDENTITY_NUMBER, NUMBER));
    identified(TEACHER, id, Map.of(TextField.NAME, "Ola Ås"));
    house.tenancy.runIn(municipality, () -> house.jdbc.sql("delete from person_mark").update());
    assertThat(asks(COLLEAGUE, named("Kari", "2009"))).contains(false);
    old.mark(municipality);
    assertThat(asks(COLLEAGUE, named("Kari", "2009"))).contains(true);
    assertThat(asks(COLLEAGUE, number(NUMBER))).contains(true);
    assertThat(finds(TEACHER, named("Ola Ås", ""))).as("the latest name").hasSize(1);
    assertThat(finds(TEACHER, named("Ola", ""))).isEmpty();
    List<String> before = rows("select mark from person_mark", String.class);
    old.mark(municipality);
    assertThat(rows("select mark from person_mark", String.class))
        .containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void whomWasAskedForEndsWithItsMonthAndTheRowStays() {
    asks(COLLEAGUE, number(NUMBER));
    YearMonth month = YearMonth.from(NorwegianTime.day(now));
    assertThat(keys()).hasSize(1);
    PersonMarking.endBefore(house.encryption, municipality, month);
    assertThat(keys()).hasSize(1);
    PersonMarking.endBefore(house.encryption, municipality, month.plusMonths(1));
    assertThat(keys()).isEmpty();
    assertThat(rows("select count(*) from access_log where kind = 'asked'", Long.class))
        .containsExactly(1L);
  }

  private List<Path> keys() {
    try (var files = Files.walk(vault)) {
      return files.filter(file -> file.toString().endsWith(".content")).toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
