package no.omtanke.casework.flow;

import static no.omtanke.casework.flow.Drammen.LEADER;
import static no.omtanke.casework.flow.Drammen.NURSE;
import static no.omtanke.casework.flow.Drammen.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.Act;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Position;
import no.omtanke.casework.Rulebook;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Directory;
import no.omtanke.organisation.StaffId;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While she who is responsible is away, her deputy is reached for her, and no longer. */
final class DeputyTest {

  private static final Unattended.Count NONE = new Unattended.Count(0, 0);

  /** A colleague of the teacher's who works in cases, and answers for none. */
  private static final Actor DEPUTY =
      Drammen.RULEBOOK.directory().of(TEACHER.agency()).stream()
          .filter(one -> !one.equals(LEADER) && !one.equals(TEACHER))
          .filter(one -> Drammen.RULEBOOK.organisation().handlesCases(one.roles()))
          .findFirst()
          .orElseThrow();

  @TempDir Path vault;
  private final Map<StaffId, StaffId> deputies = new HashMap<>();
  private final Map<Actor, Actor> moved = new HashMap<>();
  private House house;
  private String municipality;
  private final Script script = new Script((kind, field) -> kind + " " + field);

  /** Drammen's people, some of them away. */
  private final class Away implements Rulebooks {
    @Override
    public Rulebook current(String ofMunicipality) {
      Rulebook all = Drammen.RULEBOOK;
      Directory there = all.directory();
      return new Rulebook(
          all.packHash(),
          all.routine(),
          all.organisation(),
          all.confidentiality(),
          all.law(),
          new Directory(
              there.staff().stream().map(one -> moved.getOrDefault(one, one)).toList(),
              there.members(),
              deputies));
    }

    @Override
    public Rulebook of(String ofMunicipality, String packHash) {
      return current(ofMunicipality);
    }
  }

  /** The teacher registers a concern of her own, on which nobody else is. */
  @BeforeEach
  void begin() {
    house = new House(TestDatabase.shared().staff(), vault, new Away());
    municipality = "deputies-" + UUID.randomUUID();
    give(script.lines().getFirst());
  }

  private void give(Script.Line line) {
    assertThat(script.give(line, house.casework, municipality))
        .as("%s", line.kind())
        .isInstanceOf(Decision.Accepted.class);
  }

  private List<Worklist.Row> list(Actor reader) {
    return house.looking.worklist(municipality, reader, Worklist.Page.first(5)).rows();
  }

  private boolean opens(Actor reader) {
    return house.looking.open(municipality, reader, script.id.value()).isPresent();
  }

  @Test
  void theDeputyFindsItOpensItAndGoesOnWithItAndHasNothingLeftOfItAfterwards() {
    assertThat(opens(DEPUTY)).isFalse();
    deputies.put(TEACHER.id(), DEPUTY.id());
    assertThat(list(DEPUTY)).hasSize(1);
    CaseRoom room = house.looking.open(municipality, DEPUTY, script.id.value()).orElseThrow();
    assertThat(room.view().position()).isEqualTo(Position.OWNER);
    assertThat(room.view().responsible()).isEqualTo(TEACHER.id());
    assertThat(room.number()).isNotNull();
    ActRequest note =
        new ActRequest(
            DEPUTY,
            room.version(),
            Script.SOON,
            Texts.of(TextField.TEXT, "Ringte hjem."),
            stamp -> new Act.WriteNote(stamp, Act.Nature.FACT));
    assertThat(house.casework.handle(municipality, script.id.value(), note))
        .isInstanceOf(Decision.Accepted.class);
    assertThat(list(TEACHER)).as("it is hers all the while").hasSize(1);

    deputies.clear();
    assertThat(list(DEPUTY)).isEmpty();
    assertThat(opens(DEPUTY)).isFalse();
    CaseRoom back = house.looking.open(municipality, TEACHER, script.id.value()).orElseThrow();
    assertThat(back.texts().toString()).contains("Ringte hjem.");
    assertThat(back.view().entries().getLast().author()).isEqualTo(DEPUTY.id());
  }

  @Test
  void nobodyElseFindsItAndTheDeputyFindsNothingButWhatSheIsResponsibleFor() {
    deputies.put(TEACHER.id(), DEPUTY.id());
    assertThat(list(LEADER)).isEmpty();
    assertThat(list(NURSE)).isEmpty();
    script.lines().subList(1, 2).forEach(this::give);
    give(
        new Script.Line(
            TEACHER, "", ActKind.HAND_OVER, stamp -> new Act.HandOver(stamp, LEADER.id())));
    assertThat(list(TEACHER)).as("on the case, and responsible no more").hasSize(1);
    assertThat(list(DEPUTY)).isEmpty();
    assertThat(opens(DEPUTY)).isFalse();
  }

  @Test
  void aCaseIsLeftToNobodyWhileADeputyCanBeReachedAndElseToWhoeverAnswers() {
    deputies.put(TEACHER.id(), DEPUTY.id());
    assertThat(house.unattended.count(municipality)).isEqualTo(NONE);
    assertThat(house.unattended.to(municipality, LEADER)).isEmpty();
    deputies.put(DEPUTY.id(), LEADER.id());
    assertThat(list(DEPUTY)).as("who is away stands in for nobody").isEmpty();
    assertThat(house.unattended.count(municipality)).isEqualTo(new Unattended.Count(1, 0));
    assertThat(house.unattended.to(municipality, LEADER))
        .singleElement()
        .satisfies(left -> assertThat(left.successors()).doesNotContain(TEACHER.id(), DEPUTY.id()));
  }

  @Test
  void whomAConflictOfInterestKeepsOutStandsInForNobodyInThatCase() {
    theDeputyIsKeptOut();
    isLeftToWhoeverAnswersWhenStoodInForBy(DEPUTY);
  }

  @Test
  void whoWasKeptOutInAnEarlierPlaceIsKeptOutAsADeputyToo() {
    theDeputyIsKeptOut();
    Actor now =
        new Actor(
            new StaffId("place-of-" + UUID.randomUUID()),
            DEPUTY.agency(),
            DEPUTY.roles(),
            Set.of(DEPUTY.id()));
    moved.put(DEPUTY, now);
    isLeftToWhoeverAnswersWhenStoodInForBy(now);
  }

  private void theDeputyIsKeptOut() {
    give(
        new Script.Line(
            TEACHER,
            "",
            ActKind.KEEP_OUT,
            stamp -> new Act.KeepOut(stamp, TEACHER.id(), LEADER.id())));
    give(
        new Script.Line(
            LEADER, "", ActKind.KEEP_OUT, stamp -> new Act.KeepOut(stamp, DEPUTY.id(), null)));
  }

  private void isLeftToWhoeverAnswersWhenStoodInForBy(Actor deputy) {
    assertThat(house.unattended.count(municipality)).isEqualTo(NONE);
    deputies.put(LEADER.id(), deputy.id());
    assertThat(list(deputy)).isEmpty();
    assertThat(opens(deputy)).isFalse();
    assertThat(house.unattended.count(municipality).left()).isEqualTo(1);
    Drammen.RULEBOOK.directory().of(LEADER.agency()).stream()
        .filter(one -> Drammen.RULEBOOK.organisation().answersForCases(one.roles()))
        .forEach(
            one -> assertThat(house.unattended.to(municipality, one)).as("%s", one).hasSize(1));
  }
}
