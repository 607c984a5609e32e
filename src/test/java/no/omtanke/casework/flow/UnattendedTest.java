package no.omtanke.casework.flow;

import static no.omtanke.casework.flow.Drammen.LEADER;
import static no.omtanke.casework.flow.Drammen.NURSE;
import static no.omtanke.casework.flow.Drammen.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.Act;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Position;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.Rulebook;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.PackId;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * No open case is without somebody responsible who can be reached: when she leaves, it is found.
 */
@ExtendWith(OutputCaptureExtension.class)
final class UnattendedTest {

  private static final TestDatabase DATABASE = TestDatabase.shared();
  private static final Unattended.Count NONE = new Unattended.Count(0, 0);
  private static final Decision NOT_HERS = new Decision.Refused(List.of(new Refusal.NotOnCase()));

  @TempDir Path vault;
  private final Set<StaffId> gone = new HashSet<>();
  private House house;
  private String municipality;
  private final Script script = new Script((kind, field) -> kind + " " + field);

  /** Drammen's people, without those who have left. */
  private final class Left implements Rulebooks {
    @Override
    public Rulebook current(String ofMunicipality) {
      Rulebook all = Drammen.RULEBOOK;
      return new Rulebook(
          all.packHash(),
          all.routine(),
          all.organisation(),
          all.confidentiality(),
          all.law(),
          all.directory().without(gone));
    }

    @Override
    public Rulebook of(String ofMunicipality, String packHash) {
      return current(ofMunicipality);
    }
  }

  /** The teacher registers a concern of her own, on which the leader is not. */
  @BeforeEach
  void begin() {
    house = new House(DATABASE.staff(), vault, new Left());
    municipality = "unattended-" + UUID.randomUUID();
    give(script.lines().getFirst());
  }

  private void give(Script.Line line) {
    assertThat(script.give(line, house.casework, municipality))
        .as("%s", line.kind())
        .isInstanceOf(Decision.Accepted.class);
  }

  private List<Unattended.Left> left(Actor reader) {
    return house.unattended.to(municipality, reader);
  }

  private Decision gives(Actor actor, Actor to) {
    return house.unattended.give(municipality, actor, script.id.value(), to.id());
  }

  private boolean opens(Actor reader) {
    return house.looking.open(municipality, reader, script.id.value()).isPresent();
  }

  private void leaves(Actor person) {
    gone.add(person.id());
  }

  private Actor colleague() {
    return Drammen.RULEBOOK.directory().of(LEADER.agency()).stream()
        .filter(one -> !one.equals(LEADER) && !one.equals(TEACHER))
        .filter(one -> Drammen.RULEBOOK.organisation().handlesCases(one.roles()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whenTheResponsibleLeavesWhoeverAnswersForTheCasesFindsItAndTakesItOver() {
    assertThat(left(LEADER)).isEmpty();
    leaves(TEACHER);
    assertThat(left(LEADER))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.reference()).isEqualTo(script.id.value());
          assertThat(one.number()).isNotBlank();
          assertThat(one.successors()).contains(LEADER.id()).doesNotContain(TEACHER.id());
        });
    assertThat(opens(LEADER)).as("not a word before she has it").isFalse();
    assertThat(left(NURSE)).as("another agency's").isEmpty();
    assertThat(gives(LEADER, LEADER)).isInstanceOf(Decision.Accepted.class);
    CaseRoom room = house.looking.open(municipality, LEADER, script.id.value()).orElseThrow();
    assertThat(room.view().position()).isEqualTo(Position.OWNER);
    assertThat(room.view().responsible()).isEqualTo(LEADER.id());
    assertThat(left(LEADER)).isEmpty();
    assertThat(house.unattended.count(municipality)).isEqualTo(NONE);
  }

  @Test
  void sheGivesItToAnotherWithoutReadingIt() {
    leaves(TEACHER);
    Actor colleague = colleague();
    assertThat(gives(LEADER, colleague)).isInstanceOf(Decision.Accepted.class);
    assertThat(opens(colleague)).isTrue();
    assertThat(opens(LEADER)).isFalse();
    assertThat(left(LEADER)).isEmpty();
    leaves(colleague);
    assertThat(left(LEADER)).as("it is found again").hasSize(1);
  }

  @Test
  void nobodyTakesACaseThatIsSomebodysOrAnotherAgencys() {
    assertThat(gives(LEADER, LEADER)).isEqualTo(NOT_HERS);
    leaves(TEACHER);
    assertThat(gives(NURSE, NURSE)).isEqualTo(NOT_HERS);
    assertThat(gives(colleague(), colleague())).as("does not answer for cases").isEqualTo(NOT_HERS);
    assertThat(house.unattended.give(municipality, LEADER, UUID.randomUUID(), LEADER.id()))
        .isEqualTo(NOT_HERS);
    assertThat(gives(LEADER, NURSE)).isInstanceOf(Decision.Refused.class);
    assertThat(gives(LEADER, TEACHER)).isInstanceOf(Decision.Refused.class);
    assertThat(left(LEADER)).hasSize(1);
  }

  @Test
  void whoIsKeptOutIsNotToldAndTheNightCountsWhatNobodyAnswersFor() {
    give(
        new Script.Line(
            TEACHER,
            "",
            ActKind.KEEP_OUT,
            stamp -> new Act.KeepOut(stamp, TEACHER.id(), LEADER.id())));
    give(
        new Script.Line(
            LEADER,
            "",
            ActKind.KEEP_OUT,
            stamp -> new Act.KeepOut(stamp, LEADER.id(), colleague().id())));
    assertThat(house.unattended.count(municipality)).isEqualTo(NONE);
    leaves(colleague());
    assertThat(left(LEADER)).isEmpty();
    assertThat(gives(LEADER, LEADER)).isEqualTo(NOT_HERS);
    Drammen.RULEBOOK.directory().of(LEADER.agency()).stream()
        .filter(one -> !one.equals(LEADER))
        .filter(one -> Drammen.RULEBOOK.organisation().answersForCases(one.roles()))
        .forEach(this::leaves);
    assertThat(house.unattended.count(municipality)).isEqualTo(new Unattended.Count(1, 1));
  }

  @Test
  void aCaseThatHasEndedIsLeftToNobody() {
    script.lines().subList(1, script.lines().size()).forEach(this::give);
    Drammen.RULEBOOK.directory().of(TEACHER.agency()).stream()
        .filter(one -> !one.equals(LEADER))
        .forEach(this::leaves);
    assertThat(house.unattended.count(municipality)).isEqualTo(NONE);
    assertThat(left(LEADER)).isEmpty();
  }

  @Test
  void theLogIsToldHowManyAndNotWhich(CapturedOutput said) {
    leaves(TEACHER);
    NightlyCounting.say(new PackId("drammen"), house.unattended.count(municipality));
    assertThat(said.getAll())
        .contains("drammen: 1 open cases have no responsible who can be reached")
        .doesNotContain(script.id.toString());
  }
}
