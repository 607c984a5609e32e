package no.omtanke.casework.flow;

import static no.omtanke.casework.flow.Drammen.LEADER;
import static no.omtanke.casework.flow.Drammen.POLICE;
import static no.omtanke.casework.flow.Drammen.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.omtanke.casework.Act;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.AgeBand;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.ConditionKey;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.Stamp;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.WayInId;
import no.omtanke.platform.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a conflict of interest keeps out of a case finds nothing of it, wherever she looks. */
final class ConflictOfInterestTest {

  private static final TestDatabase DATABASE = TestDatabase.shared();

  /** The group and the police are told before this line. */
  private static final int TOLD = 19;

  @TempDir Path vault;
  private House house;
  private String municipality;
  private final Script script = new Script((kind, field) -> kind + " " + field);

  @BeforeEach
  void open() {
    house = new House(DATABASE.staff(), vault);
    municipality = "conflict-" + UUID.randomUUID();
  }

  private void play(int lines) {
    script.lines().subList(0, lines).forEach(this::give);
  }

  private void give(Script.Line line) {
    assertThat(script.give(line, house.casework, municipality))
        .as("%s", line.kind())
        .isInstanceOf(Decision.Accepted.class);
  }

  private void keepsOut(Actor actor, Actor person, @Nullable StaffId to) {
    give(
        new Script.Line(
            actor, "", ActKind.KEEP_OUT, stamp -> new Act.KeepOut(stamp, person.id(), to)));
  }

  private List<Worklist.Row> list(Actor reader) {
    return house.looking.worklist(municipality, reader, Worklist.Page.first(20)).rows();
  }

  private Decision asks(Actor actor, Function<Stamp, Act> act) {
    return house.casework.handle(
        municipality,
        script.id.value(),
        new ActRequest(actor, script.events.size(), null, Texts.NONE, act));
  }

  @Test
  void whoIsKeptOutFindsTheCaseNowhereAndItsOthersGoOn() {
    play(6);
    assertThat(list(TEACHER)).hasSize(1);
    keepsOut(TEACHER, TEACHER, LEADER.id());
    UUID reference = script.id.value();
    assertThat(house.looking.open(municipality, TEACHER, reference)).isEmpty();
    assertThat(house.looking.outline(municipality, TEACHER, reference)).isEmpty();
    assertThat(list(TEACHER)).isEmpty();
    assertThat(asks(TEACHER, stamp -> new Act.WriteNote(stamp, Act.Nature.FACT)))
        .isEqualTo(new Decision.Refused(List.of(new Refusal.NotOnCase())));
    CaseRoom room = house.looking.open(municipality, LEADER, reference).orElseThrow();
    assertThat(room.view().responsible()).isEqualTo(LEADER.id());
    assertThat(room.view().people()).containsExactly(LEADER.id());
  }

  @Test
  void thePageAfterHersBeginsNowhereNearTheCaseSheIsKeptOutOf() {
    play(6);
    keepsOut(TEACHER, TEACHER, LEADER.id());
    Worklist list =
        house.looking.worklist(municipality, TEACHER, new Worklist.Page(false, null, 0));
    assertThat(list.next()).isNull();
  }

  @Test
  void theRegisterOfWhatHerAgencyToldSaysNothingOfItToHer() {
    play(TOLD);
    keepsOut(LEADER, LEADER, null);
    DisclosureRegister.Page page =
        house
            .register
            .page(municipality, LEADER, DisclosureRegister.Search.ALL, null, 1)
            .orElseThrow();
    assertThat(page.rows()).isEmpty();
    assertThat(page.next()).isNull();
  }

  @Test
  void anotherWhoAnswersForTheCasesLetsHerInAgainToWhereSheWas() {
    play(6);
    keepsOut(LEADER, TEACHER, LEADER.id());
    assertThat(list(TEACHER)).isEmpty();
    give(
        new Script.Line(
            LEADER, "", ActKind.LET_BACK_IN, stamp -> new Act.LetBackIn(stamp, TEACHER.id())));
    assertThat(list(TEACHER)).hasSize(1);
    assertThat(house.looking.open(municipality, TEACHER, script.id.value())).isPresent();
  }

  private UUID aConcernAbout(Actor concerned) {
    CaseId id = new CaseId(UUID.randomUUID());
    Decision begun =
        house.casework.begin(
            municipality,
            id,
            new ActRequest(
                TEACHER,
                0,
                Script.SOON,
                Texts.of(TextField.SEEN, "Noe som ble sagt på pauserommet."),
                stamp ->
                    new Act.RegisterConcern(
                        stamp,
                        new WayInId("employee-concern"),
                        AgeBand.ADULT,
                        false,
                        Set.of(concerned.id()))));
    assertThat(begun).isInstanceOf(Decision.Accepted.class);
    return id.value();
  }

  @Test
  void whomAConcernIsAboutIsOutOfItFromItsFirstMoment() {
    UUID id = aConcernAbout(LEADER);
    CaseRoom room = house.looking.open(municipality, TEACHER, id).orElseThrow();
    assertThat(room.view().keptOut()).containsExactly(LEADER.id());
    assertThat(house.looking.outline(municipality, LEADER, id)).isEmpty();
    assertThat(list(LEADER)).isEmpty();
    assertThat(room.view().offers())
        .as("and nobody lets her in")
        .extracting(offer -> offer.move().kind())
        .doesNotContain(ActKind.LET_BACK_IN);
    String number = Objects.requireNonNull(room.number());
    assertThat(house.emergency.ask(municipality, LEADER, number, "Haster", 3))
        .isEqualTo(house.emergency.ask(municipality, LEADER, "2026-AAAAA", "Haster", 3));
    OwnersNumbers numbers = new OwnersNumbers(house.tenancy, house.finding);
    assertThat(numbers.keptFrom(municipality, LEADER)).containsExactly(id);
    assertThat(numbers.keptFrom(municipality, TEACHER)).isEmpty();
  }

  @Test
  void whoMovesToAnotherPlaceIsKeptOutThereToo() {
    UUID id = aConcernAbout(LEADER);
    Actor moved =
        new Actor(new StaffId("moved"), POLICE.agency(), POLICE.roles(), Set.of(LEADER.id()));
    Actor another = new Actor(new StaffId("another"), POLICE.agency(), POLICE.roles());
    long seen = house.looking.outline(municipality, TEACHER, id).orElseThrow().version();
    ProvisionId avert = new ProvisionId("strl-196");
    Decision told =
        house.casework.handle(
            municipality,
            id,
            new ActRequest(
                TEACHER,
                seen,
                null,
                Texts.of(TextField.TEXT, "Det haster."),
                stamp -> new Act.Avert(stamp, Set.of(new ConditionKey(avert, 0)))));
    assertThat(told).isInstanceOf(Decision.Accepted.class);
    assertThat(list(another)).hasSize(1);
    assertThat(list(moved)).isEmpty();
    UUID reference = list(another).getFirst().reference();
    assertThat(house.looking.open(municipality, another, reference)).isPresent();
    assertThat(house.looking.open(municipality, moved, reference)).isEmpty();
    assertThat(new OwnersNumbers(house.tenancy, house.finding).keptFrom(municipality, moved))
        .containsExactly(id);
  }
}
