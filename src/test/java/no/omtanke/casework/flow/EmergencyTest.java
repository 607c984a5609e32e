package no.omtanke.casework.flow;

import static no.omtanke.casework.flow.Drammen.LEADER;
import static no.omtanke.casework.flow.Drammen.NURSE;
import static no.omtanke.casework.flow.Drammen.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.omtanke.casework.Act;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Entry;
import no.omtanke.casework.News;
import no.omtanke.casework.Position;
import no.omtanke.organisation.Actor;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In an emergency a case is read by its number, by the owner's own, for a time, and all know. */
final class EmergencyTest {

  private static final TestDatabase DATABASE = TestDatabase.shared();
  private static final Emergency.Answer NOTHING = new Emergency.Answer.Nothing();

  @TempDir Path vault;
  private House house;
  private String municipality;
  private final Script script = new Script((kind, field) -> kind + " " + field);

  /** The teacher registers a concern of her own, on which the leader is not. */
  @BeforeEach
  void begin() {
    house = new House(DATABASE.staff(), vault);
    municipality = "emergency-" + UUID.randomUUID();
    give(script.lines().getFirst());
  }

  private void give(Script.Line line) {
    assertThat(script.give(line, house.casework, municipality))
        .as("%s", line.kind())
        .isInstanceOf(Decision.Accepted.class);
  }

  private String number() {
    return house.tenancy.readingIn(
        municipality,
        () -> {
          Map<CaseId, String> numbers = house.finding.numbers(municipality, List.of(script.id));
          return Objects.requireNonNull(numbers.get(script.id));
        });
  }

  private Emergency.Answer ask(Actor actor, String number) {
    return house.emergency.ask(municipality, actor, number, "Haster", 3);
  }

  private long logged(String kind, Actor actor) {
    return house.tenancy.readingIn(
        municipality,
        () ->
            house
                .jdbc
                .sql("select count(*) from access_log where kind = :kind and staff = :staff")
                .param("kind", kind)
                .param("staff", actor.id().value())
                .query(Long.class)
                .single());
  }

  @Test
  void theOwnersOwnReadWhatIsWrittenAndThoseOnTheCaseAreTold() {
    UUID reference = script.id.value();
    house.looking.open(municipality, TEACHER, reference);
    assertThat(house.looking.open(municipality, LEADER, reference)).isEmpty();
    assertThat(ask(LEADER, " " + number().toLowerCase(Locale.ROOT) + " "))
        .isEqualTo(new Emergency.Answer.Granted(reference));
    CaseRoom room = house.looking.open(municipality, LEADER, reference).orElseThrow();
    assertThat(room.view().position()).isEqualTo(Position.VISITOR);
    assertThat(room.number()).isEqualTo(number());
    assertThat(room.texts()).isNotEmpty();
    assertThat(room.view().offers()).isEmpty();
    assertThat(house.looking.worklist(municipality, LEADER, Worklist.Page.first(20)).rows())
        .as("it is on no list of hers")
        .isEmpty();
    Worklist.Row row =
        house.looking.worklist(municipality, TEACHER, Worklist.Page.first(20)).rows().getFirst();
    assertThat(row.news()).isEqualTo(News.EMERGENCY);
    CaseRoom owners = house.looking.open(municipality, TEACHER, reference).orElseThrow();
    assertThat(owners.view().entries())
        .extracting(CaseView.EntryView::entry)
        .filteredOn(entry -> entry.sort() == Entry.Sort.EMERGENCY)
        .singleElement()
        .satisfies(entry ->
            assertThat(owners.texts().getOrDefault(entry.id(), Map.of()).values())
                .contains("Haster"));
    assertThat(logged("act", LEADER)).as("the officer's log has it").isEqualTo(1);
  }

  @Test
  void aNumberThatIsNoneAndAnothersAndOnesThatSheIsKeptOutOfAreAnsweredTheSame() {
    assertThat(ask(LEADER, "2026-00000")).isEqualTo(NOTHING);
    assertThat(ask(LEADER, "\0 nonsense ".repeat(50))).isEqualTo(NOTHING);
    assertThat(ask(NURSE, number())).isEqualTo(NOTHING);
    give(
        new Script.Line(
            TEACHER,
            "",
            ActKind.KEEP_OUT,
            stamp -> new Act.KeepOut(stamp, TEACHER.id(), LEADER.id())));
    assertThat(ask(TEACHER, number())).isEqualTo(NOTHING);
    assertThat(logged("denied", LEADER)).isEqualTo(2);
    assertThat(logged("denied", NURSE)).isEqualTo(1);
    assertThat(logged("denied", TEACHER)).isEqualTo(1);
  }

  @Test
  void manyWhoAskAtOnceAreAllLetIn() throws Exception {
    String number = number();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Emergency.Answer>> asking = Collections.nCopies(12, () -> ask(LEADER, number));
      for (Future<Emergency.Answer> answer : pool.invokeAll(asking)) {
        assertThat(answer.get()).isEqualTo(new Emergency.Answer.Granted(script.id.value()));
      }
    }
    assertThat(logged("denied", LEADER)).isZero();
  }

  @Test
  void howTheReasonIsWrittenHoldsNobodyUp() {
    assertThat(house.emergency.ask(municipality, LEADER, number(), "I fare, er 018190 10001.", 3))
        .isEqualTo(new Emergency.Answer.Granted(script.id.value()));
  }

  @Test
  void whatIsAskedForInVainIsKeptUnreadable() {
    ask(LEADER, "2026-00000");
    byte[] kept =
        house.tenancy.readingIn(
            municipality,
            () ->
                house
                    .jdbc
                    .sql("select reason from access_log where kind = 'denied'")
                    .query(byte[].class)
                    .single());
    assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
        .isNotEmpty()
        .doesNotContain("2026-00000");
  }

  @Test
  void itIsAskedForWithAReasonAndForNoLongerThanTheLimit() {
    assertThat(house.emergency.ask(municipality, LEADER, number(), " ", 3))
        .isInstanceOf(Emergency.Answer.Unfit.class);
    assertThat(house.emergency.ask(municipality, LEADER, number(), "Haster", 13))
        .isInstanceOf(Emergency.Answer.Unfit.class);
    assertThat(house.emergency.ask(municipality, LEADER, number(), "Haster", 0))
        .isInstanceOf(Emergency.Answer.Unfit.class);
    assertThat(house.looking.open(municipality, LEADER, script.id.value())).isEmpty();
  }

  @Test
  void whoIsOnTheCaseHasItAlreadyAndNothingIsWritten() {
    assertThat(ask(TEACHER, number())).isEqualTo(new Emergency.Answer.Granted(script.id.value()));
    assertThat(
            house
                .looking
                .open(municipality, TEACHER, script.id.value())
                .orElseThrow()
                .view()
                .entries())
        .hasSize(1);
  }
}
