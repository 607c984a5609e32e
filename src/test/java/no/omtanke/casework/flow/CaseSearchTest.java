package no.omtanke.casework.flow;

import static no.omtanke.casework.flow.Drammen.LEADER;
import static no.omtanke.casework.flow.Drammen.NURSE;
import static no.omtanke.casework.flow.Drammen.POLICE;
import static no.omtanke.casework.flow.Drammen.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseName;
import no.omtanke.casework.CaseSearch;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.Decision;
import no.omtanke.casework.WordSearch;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Look;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Passage;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.StepId;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each finds her cases by what she may know of them, and what she looked for stands in the log. */
final class CaseSearchTest {

  @TempDir Path vault;
  private House house;
  private String municipality;
  private final Script script = new Script((kind, field) -> kind + " " + field);

  @BeforeEach
  void open() {
    house = new House(TestDatabase.shared().staff(), vault);
    municipality = "searching-" + UUID.randomUUID();
  }

  /** As far as the act, and with it. */
  private void playTo(ActKind last) {
    for (Script.Line line : script.lines()) {
      assertThat(script.give(line, house.casework, municipality))
          .isInstanceOf(Decision.Accepted.class);
      if (line.kind() == last) {
        return;
      }
    }
  }

  private List<Worklist.Row> finds(Actor reader, CaseSearch search) {
    Worklist.Page page = new Worklist.Page(false, null, 25, search);
    return house.looking.worklist(municipality, reader, page).rows();
  }

  private static CaseSearch named(String name) {
    return new CaseSearch(new CaseName(name), null, null, null);
  }

  private static CaseSearch in(StepId step) {
    return new CaseSearch(null, step, null, null);
  }

  private static CaseSearch from(String unit) {
    return new CaseSearch(null, null, null, new AgencyId(unit));
  }

  private String number() {
    return Objects.requireNonNull(
        house.looking.outline(municipality, LEADER, script.id.value()).orElseThrow().number());
  }

  private StepId step() {
    return house
        .looking
        .outline(municipality, TEACHER, script.id.value())
        .map(CaseRoom::view)
        .flatMap(CaseView::standsIn)
        .orElseThrow();
  }

  @Test
  void theOwnersPeopleFindItByItsNumberAlsoWhenItIsClosedAndNobodyElseDoes() {
    playTo(ActKind.DISCLOSE);
    String number = number();
    assertThat(finds(LEADER, named(number)))
        .extracting(Worklist.Row::reference)
        .containsExactly(script.id.value());
    for (Actor other : List.of(POLICE, NURSE)) {
      assertThat(finds(other, named(number))).isEqualTo(finds(other, named("2026-00000")));
    }
    playOn();
    assertThat(finds(LEADER, CaseSearch.ALL)).isEmpty();
    assertThat(finds(LEADER, named(number))).hasSize(1);
  }

  private void playOn() {
    List<Script.Line> lines = script.lines();
    int told = lines.stream().map(Script.Line::kind).toList().indexOf(ActKind.DISCLOSE);
    lines
        .subList(told + 1, lines.size())
        .forEach(line ->
            assertThat(script.give(line, house.casework, municipality))
                .isInstanceOf(Decision.Accepted.class));
  }

  @Test
  void aReceiverFindsItByWhatHerOwnPagesCallItAndTheOwnerDoesNot() {
    playTo(ActKind.DISCLOSE);
    UUID reference = script.reference("agency:police");
    CaseName own = CaseName.of(null, reference, municipality);
    assertThat(finds(POLICE, named(own.text())))
        .extracting(Worklist.Row::reference)
        .containsExactly(reference);
    assertThat(finds(LEADER, named(own.text()))).isEmpty();
  }

  @Test
  void theStepIsTheOwnersToLookForAndFollowsTheCase() {
    playTo(ActKind.REGISTER_CONCERN);
    StepId first = step();
    assertThat(finds(TEACHER, in(first))).hasSize(1);
    script.lines().subList(1, 12).forEach(line -> script.give(line, house.casework, municipality));
    StepId later = step();
    assertThat(later).isNotEqualTo(first);
    assertThat(finds(TEACHER, in(first))).isEmpty();
    assertThat(finds(TEACHER, in(later))).hasSize(1);
  }

  @Test
  void aReceiverLearnsNothingOfHowFarTheOwnerIs() {
    playTo(ActKind.DISCLOSE);
    Drammen.RULEBOOK
        .routine()
        .steps()
        .forEach(step -> assertThat(finds(POLICE, in(step.id()))).isEmpty());
    assertThat(finds(POLICE, from("school"))).hasSize(1);
    assertThat(finds(POLICE, from("police"))).isEmpty();
    assertThat(finds(LEADER, from("school"))).hasSize(1);
    assertThat(finds(LEADER, from("police"))).isEmpty();
  }

  @Test
  void whatWasLookedForStandsInTheLogAndWhatWasTypedIsUnreadableThere() {
    playTo(ActKind.DISCLOSE);
    String number = number();
    finds(LEADER, new CaseSearch(new CaseName(number), step(), CaseSearch.Due.WEEK, null));
    assertThat(logged("list", "act")).containsExactly("NAMED step=" + step() + " due=WEEK");
    assertThat(
            typed(
                "list", Searching.key(municipality, LEADER.agency(), Instant.now()), "CASE_TERMS"))
        .isEqualTo(number);
    assertThat(finds(LEADER, from("no such agency"))).isEmpty();
    assertThat(logged("list", "act")).as("no word of anybody's own is kept").hasSize(1);
  }

  @Test
  void theWordsLookedForInACaseStandInItsOwnLog() {
    playTo(ActKind.CONVERSE);
    house.looking.open(municipality, LEADER, script.id.value(), WordSearch.of("converse  TEXT"));
    assertThat(logged("look", "act")).containsExactly("SEARCH");
    FolderKey key = new FolderKey(municipality, script.id.value(), LEADER.agency(), Part.BESIDE);
    assertThat(typed("look", key, "LOOK_WORDS")).isEqualTo("converse TEXT");
  }

  /** What the log's rows of the kind say in the column, without those that say nothing there. */
  private List<String> logged(String kind, String column) {
    return house.tenancy.readingIn(
        municipality,
        () ->
            house
                .jdbc
                .sql(
                    "select %s from access_log where kind = :kind and %s is not null order by id"
                        .formatted(column, column))
                .param("kind", kind)
                .query(String.class)
                .list());
  }

  private String typed(String kind, FolderKey key, String place) {
    Look.Typed typed =
        house.tenancy.readingIn(
            municipality,
            () ->
                house
                    .jdbc
                    .sql(
                        "select look, reason from access_log where kind = :kind and look is not"
                            + " null")
                    .param("kind", kind)
                    .query((row, _) ->
                        new Look.Typed(
                            new EntryId(row.getObject(1, UUID.class)),
                            Ciphertext.of(row.getBytes(2))))
                    .single());
    return house
        .encryption
        .decrypt(new Passage(key, typed.id(), place), typed.text())
        .orElseThrow();
  }
}
