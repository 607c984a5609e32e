package no.omtanke.casework.flow;

import static no.omtanke.casework.flow.Drammen.COORDINATOR;
import static no.omtanke.casework.flow.Drammen.LEADER;
import static no.omtanke.casework.flow.Drammen.POLICE;
import static no.omtanke.casework.flow.Drammen.RULEBOOK;
import static no.omtanke.casework.flow.Drammen.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.omtanke.casework.Act;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Move;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.casework.store.DraftStore;
import no.omtanke.casework.store.StoredEventHashes;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.seals.Guarded;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RetentionClass;
import no.omtanke.packs.RetentionClass.Method;
import no.omtanke.packs.RetentionClass.What;
import no.omtanke.platform.database.TestDatabase;
import no.omtanke.rights.Certificate;
import no.omtanke.rights.Deletion;
import no.omtanke.rights.DeletionAct;
import no.omtanke.rights.DeletionRefusal;
import no.omtanke.rights.Hold;
import no.omtanke.rights.Kept;
import no.omtanke.rights.RightsRequest;
import no.omtanke.rights.flow.DeletionDesk;
import no.omtanke.rights.flow.Erasing;
import no.omtanke.rights.store.Holds;
import no.omtanke.rights.store.Requests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A case whose time has run out: blocked, seen by two, and then gone for good. */
final class ErasingTest {

  private static final TestDatabase DATABASE = TestDatabase.shared();
  private static final Actor OFFICER =
      RULEBOOK.directory().find(new StaffId("drammen-data-protection-officer")).orElseThrow();
  private static final Period YEARS = Period.ofYears(3);

  @TempDir Path vault;
  @TempDir Path seals;
  private House house;
  private final String municipality = "erased-" + UUID.randomUUID();
  private final Script script = new Script((kind, field) -> kind + " " + field);
  private Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private boolean broken;

  @BeforeEach
  void open() {
    house = new House(DATABASE.staff(), vault);
  }

  private Pack pack(RetentionClass... classes) {
    return Kept.pack(municipality, classes);
  }

  private Pack decided() {
    return pack(Kept.decided(What.CASE, YEARS, Method.DESTROY));
  }

  private Erasing erasing() {
    return house.erasing(() -> now, House.breaking(() -> broken));
  }

  private Requests requests() {
    return new Requests(house.jdbc);
  }

  private DeletionDesk desk() {
    return house.deletions(() -> now);
  }

  private void playedToTheEnd() {
    script
        .lines()
        .forEach(line ->
            assertThat(script.give(line, house.casework, municipality))
                .isInstanceOf(Decision.Accepted.class));
  }

  private long marksFound() {
    return house.tenancy.readingIn(
        municipality,
        () ->
            house
                .jdbc
                .sql("select count(*) from person_mark where not aside")
                .query(Long.class)
                .single());
  }

  /** Of whatever the municipality has: how many rows of each table are of the case. */
  private long rows() {
    return house.tenancy.readingIn(
        municipality,
        () ->
            Stream.of(
                    "case_event",
                    "case_content",
                    "case_sight",
                    "disclosure",
                    "case_kept_out",
                    "case_number",
                    "person_mark")
                .mapToLong(table ->
                    house
                        .jdbc
                        .sql("select count(*) from " + table + " where case_id = :id")
                        .param("id", script.id.value())
                        .query(Long.class)
                        .single())
                .sum());
  }

  private List<Path> keys() throws IOException {
    try (Stream<Path> files = Files.walk(vault.resolve("keys"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(script.id.value().toString()))
          .toList();
    }
  }

  private boolean found(Actor actor) {
    return house.looking.open(municipality, actor, script.id.value()).isPresent();
  }

  private List<Deletion> listed(Pack pack, Actor actor) {
    return desk().list(pack, actor, null, 10).deletions();
  }

  private Set<DeletionRefusal> seen(Pack pack, Actor actor) {
    long version = listed(pack, actor).stream().mapToLong(Deletion::version).findFirst().orElse(-1);
    return desk().act(pack, actor, script.id.value(), version, new DeletionAct.See(), "");
  }

  private void listedAndSeenByTwo(Pack pack) {
    erasing().run(pack);
    assertThat(seen(pack, LEADER)).isEmpty();
    assertThat(seen(pack, OFFICER)).isEmpty();
  }

  private void yearsPass() {
    now = now.plus(3 * 366, ChronoUnit.DAYS);
  }

  @Test
  void whomAConflictOfInterestKeepsOutOfTheCaseFindsItOnNoListOfWhatIsDeleted() {
    playedToTheEnd();
    script.give(
        new Script.Line(
            LEADER,
            "",
            ActKind.KEEP_OUT,
            stamp -> new Act.KeepOut(stamp, LEADER.id(), TEACHER.id())),
        house.casework,
        municipality);
    yearsPass();
    erasing().run(decided());
    assertThat(listed(decided(), LEADER)).isEmpty();
    assertThat(desk().find(decided(), LEADER, script.id.value())).isEmpty();
    assertThat(desk().count(decided(), LEADER).all()).isZero();
    assertThat(desk().act(decided(), LEADER, script.id.value(), 0, new DeletionAct.See(), ""))
        .containsExactly(DeletionRefusal.NOT_FOUND);
    assertThat(listed(decided(), OFFICER)).as("somebody sees to it").hasSize(1);
  }

  @Test
  void whomTheCaseWasShutToFindsNoCertificateOfItEither() {
    Actor another = new Actor(new StaffId("another-leader"), LEADER.agency(), LEADER.roles());
    playedToTheEnd();
    script.give(
        new Script.Line(
            LEADER,
            "",
            ActKind.KEEP_OUT,
            stamp -> new Act.KeepOut(stamp, LEADER.id(), TEACHER.id())),
        house.casework,
        municipality);
    yearsPass();
    erasing().run(decided());
    assertThat(seen(decided(), another)).isEmpty();
    assertThat(seen(decided(), OFFICER)).isEmpty();
    erasing().run(decided());
    assertThat(rows()).isZero();
    assertThat(desk().certificates(decided(), another, null, 10))
        .singleElement()
        .satisfies(one -> assertThat(one.what()).doesNotContain("kept_out"));
    assertThat(desk().certificates(decided(), LEADER, null, 10)).isEmpty();
    assertThat(desk().certificate(decided(), LEADER, script.id.value())).isEmpty();
  }

  @Test
  void whatIsKeptForItsTimeStandsAndWhatHasRunOutIsFoundByNobody() {
    playedToTheEnd();
    erasing().run(decided());
    assertThat(found(LEADER)).isTrue();
    yearsPass();
    erasing().run(decided());
    assertThat(listed(decided(), LEADER)).hasSize(1);
    assertThat(marksFound()).as("nor when it is asked whether there is a case").isZero();
    for (Actor actor : List.of(LEADER, TEACHER, POLICE, COORDINATOR)) {
      assertThat(found(actor)).as(actor.id().value()).isFalse();
      assertThat(house.looking.open(municipality, actor, script.reference("agency:police")))
          .as(actor.id().value())
          .isEmpty();
    }
    assertThat(rows()).as("it is blocked, not destroyed").isPositive();
  }

  @Test
  void anOpenCaseHasNoEnd() {
    script
        .lines()
        .subList(0, script.lines().size() - 1)
        .forEach(line -> script.give(line, house.casework, municipality));
    yearsPass();
    erasing().run(decided());
    assertThat(listed(decided(), LEADER)).isEmpty();
    assertThat(found(LEADER)).isTrue();
  }

  @Test
  void afterTwoHaveSeenItNothingIsLeftOfItAndTheLogIsStillWhole() throws IOException {
    playedToTheEnd();
    Guarded log =
        new Guarded(
            DATABASE.tenancy(), house.jdbc, new StoredEventHashes(house.jdbc), vault, seals);
    log.sealing.seal(municipality);
    yearsPass();
    erasing().run(decided());
    assertThat(keys()).isNotEmpty();

    assertThat(seen(decided(), LEADER)).isEmpty();
    erasing().run(decided());
    assertThat(rows()).as("one alone destroys nothing").isPositive();
    assertThat(seen(decided(), LEADER)).containsExactly(DeletionRefusal.SEEN_BEFORE);

    assertThat(seen(decided(), OFFICER)).isEmpty();
    erasing().run(decided());
    assertThat(rows()).isZero();
    assertThat(keys()).isEmpty();
    assertThat(listed(decided(), LEADER)).isEmpty();

    List<Certificate> certificates = desk().certificates(decided(), OFFICER, null, 10);
    assertThat(certificates)
        .singleElement()
        .satisfies(one -> {
          assertThat(desk().holds(one)).isTrue();
          assertThat(one.what())
              .contains("permission: Vedtak 26/1234", LEADER.id().value(), OFFICER.id().value())
              .contains("rows in case_event: " + script.events.size());
          assertThat(
                  desk()
                      .holds(
                          new Certificate(
                              one.id(), one.at(), one.kind(), one.what() + "x", one.signature())))
              .isFalse();
        });
    assertThat(desk().certificates(decided(), POLICE, null, 10)).isEmpty();
    log.sealing.seal(municipality);
    assertThat(log.check.check(municipality).findings()).isEmpty();
  }

  @Test
  void aCaseThatSomebodyRemovedWithoutEndingItIsStillNamed() {
    playedToTheEnd();
    Guarded log =
        new Guarded(
            DATABASE.tenancy(), house.jdbc, new StoredEventHashes(house.jdbc), vault, seals);
    log.sealing.seal(municipality);
    house.tenancy.runIn(municipality, () -> house.jdbc.sql("delete from case_event").update());
    assertThat(log.check.check(municipality).findings()).isNotEmpty();
  }

  private RightsRequest request(RightsRequest.@Nullable Answer answer) {
    return new RightsRequest(
        new UUID(0, 16),
        0,
        LEADER.agency(),
        script.id.value(),
        RightsRequest.Kind.ACCESS,
        NorwegianTime.day(now),
        RightsRequest.Asker.PERSON,
        RightsRequest.Language.NB,
        RightsRequest.Confirmed.KNOWN_HERE,
        null,
        false,
        answer);
  }

  private void kept(RightsRequest request) {
    house.tenancy.runIn(municipality, () -> requests().put(municipality, request));
  }

  @Test
  void aCaseThatSomebodyWaitsForAnAnswerOfIsNotErasedAndTheAnswerEndsWithIt() {
    playedToTheEnd();
    yearsPass();
    kept(request(null));
    erasing().run(decided());
    assertThat(listed(decided(), LEADER)).isEmpty();
    kept(request(new RightsRequest.Answer(now, RightsRequest.Outcome.MET, null)));
    listedAndSeenByTwo(decided());
    kept(request(null));
    erasing().run(decided());
    assertThat(rows()).as("it was asked for after two had seen it").isPositive();
    assertThat(found(LEADER)).isTrue();
    kept(request(new RightsRequest.Answer(now, RightsRequest.Outcome.MET, null)));
    listedAndSeenByTwo(decided());
    erasing().run(decided());
    assertThat(rows()).isZero();
    assertThat(
            house.tenancy.readingIn(
                municipality,
                () -> requests().find(municipality, Set.of(LEADER.agency()), new UUID(0, 16))))
        .isEmpty();
  }

  @Test
  void untilTheMunicipalityHasDecidedItIsBlockedAndNotDestroyed() {
    Pack proposed = pack(Kept.proposed(What.CASE, YEARS));
    playedToTheEnd();
    yearsPass();
    listedAndSeenByTwo(proposed);
    erasing().run(proposed);
    assertThat(rows()).isPositive();
    assertThat(found(LEADER)).isFalse();
    // and when it has, nobody needs to see it again
    erasing().run(decided());
    assertThat(rows()).isZero();
  }

  @Test
  void whatGoesToTheArchiveIsNotDestroyedBeforeItHasGoneThere() {
    Pack archived = pack(Kept.decided(What.CASE, YEARS, Method.TRANSFER_FIRST));
    playedToTheEnd();
    yearsPass();
    listedAndSeenByTwo(archived);
    erasing().run(archived);
    assertThat(rows()).isPositive();
    LocalDate today = NorwegianTime.day(now);
    long version = listed(archived, LEADER).getFirst().version();
    assertThat(
            desk()
                .act(
                    archived,
                    LEADER,
                    script.id.value(),
                    version,
                    new DeletionAct.Transfer(today.plusDays(1)),
                    ""))
        .containsExactly(DeletionRefusal.DAY_TO_COME);
    assertThat(
            desk()
                .act(
                    archived,
                    LEADER,
                    script.id.value(),
                    version,
                    new DeletionAct.Transfer(today),
                    ""))
        .isEmpty();
    erasing().run(archived);
    assertThat(rows()).isZero();
  }

  @Test
  void whatIsHeldBackComesOffTheListIsFoundAgainAndRunsOutAgainAfterTheDay() {
    playedToTheEnd();
    yearsPass();
    erasing().run(decided());
    LocalDate until = NorwegianTime.day(now).plusDays(30);
    DeletionAct.Hold hold = new DeletionAct.Hold(until);
    assertThat(desk().act(decided(), OFFICER, script.id.value(), 0, hold, ""))
        .containsExactly(DeletionRefusal.REASON_MISSING);
    assertThat(
            desk()
                .act(decided(), OFFICER, script.id.value(), 0, hold, "Klage til Statsforvalteren"))
        .isEmpty();
    assertThat(found(LEADER)).isTrue();
    assertThat(marksFound()).isPositive();
    assertThat(found(POLICE)).as("what was told is told again").isFalse();
    assertThat(house.looking.open(municipality, POLICE, script.reference("agency:police")))
        .isPresent();
    erasing().run(decided());
    assertThat(listed(decided(), LEADER)).isEmpty();
    assertThat(desk().held(decided(), LEADER).holds())
        .singleElement()
        .satisfies(one -> {
          assertThat(desk().reason(decided(), LEADER, one)).contains("Klage til Statsforvalteren");
          assertThat(desk().reason(decided(), OFFICER, one)).isEmpty();
        });
    now = now.plus(31, ChronoUnit.DAYS);
    erasing().run(decided());
    assertThat(listed(decided(), LEADER)).hasSize(1);
    assertThat(found(LEADER)).isFalse();
  }

  @Test
  void aCaseIsHeldBackByItsNumberAndByNobodyElsesPeople() {
    playedToTheEnd();
    String number =
        String.valueOf(
            house.looking.open(municipality, LEADER, script.id.value()).orElseThrow().number());
    DeletionAct.Hold hold = new DeletionAct.Hold(NorwegianTime.day(now).plusYears(5));
    assertThat(desk().hold(decided(), POLICE, number, hold, "Sak for retten"))
        .containsExactly(DeletionRefusal.NO_SUCH_CASE);
    assertThat(desk().hold(decided(), TEACHER, number, hold, "Sak for retten"))
        .containsExactly(DeletionRefusal.NO_SUCH_CASE);
    assertThat(desk().hold(decided(), LEADER, number, hold, "Sak for retten")).isEmpty();
    yearsPass();
    erasing().run(decided());
    assertThat(listed(decided(), LEADER)).isEmpty();
    assertThat(desk().release(decided(), POLICE, script.id.value()))
        .containsExactly(DeletionRefusal.NOT_FOUND);
    assertThat(desk().release(decided(), LEADER, script.id.value())).isEmpty();
    erasing().run(decided());
    assertThat(listed(decided(), LEADER)).hasSize(1);
  }

  @Test
  void whatIsHeldBackWhileTheListIsDrawnUpIsNotDestroyed() {
    playedToTheEnd();
    yearsPass();
    listedAndSeenByTwo(decided());
    // as somebody who held it back by its number a moment before it was listed
    house.tenancy.runIn(
        municipality,
        () ->
            new Holds(house.jdbc)
                .put(
                    municipality,
                    new Hold(
                        script.id.value(),
                        LEADER.agency(),
                        LEADER.id(),
                        now,
                        NorwegianTime.day(now).plusDays(10),
                        Ciphertext.of(new byte[] {1}))));
    erasing().run(decided());
    assertThat(found(LEADER)).isTrue();
    assertThat(listed(decided(), LEADER)).isEmpty();
  }

  @Test
  void whatIsListedAndGetsALongerTimeComesBack() {
    playedToTheEnd();
    yearsPass();
    listedAndSeenByTwo(decided());
    erasing().run(pack(Kept.decided(What.CASE, Period.ofYears(9), Method.DESTROY)));
    assertThat(found(LEADER)).isTrue();
  }

  @Test
  void whoeverOnlyWritesToTheDatabaseHasNothingDestroyed() {
    playedToTheEnd();
    yearsPass();
    erasing().run(decided());
    house.tenancy.runIn(
        municipality,
        () -> {
          for (Actor actor : List.of(LEADER, OFFICER)) {
            house
                .jdbc
                .sql(
                    """
                    insert into deletion_seen (municipality, id, staff, of_owner, at, signature)
                    values (:municipality, :id, :staff, true, now(), 'x')
                    """)
                .param("municipality", municipality)
                .param("id", script.id.value())
                .param("staff", actor.id().value())
                .update();
          }
        });
    erasing().run(decided());
    assertThat(rows()).isPositive();
    now = now.plus(15, ChronoUnit.DAYS);
    assertThat(desk().count(decided(), OFFICER).overlooked())
        .as("nor is it hidden that two have not seen it")
        .isEqualTo(1);
    house.tenancy.runIn(
        municipality, () -> house.jdbc.sql("update deletion set begun = now()").update());
    assertThatThrownBy(() -> erasing().run(decided())).hasMessageContaining("two have not seen");
    assertThat(rows()).isPositive();
  }

  @Test
  void whatSomebodyWentOnWritingAfterItWasBlockedEndsWithIt() {
    playedToTheEnd();
    yearsPass();
    Drafts drafts =
        new Drafts(
            house.tenancy,
            new DraftStore(house.jdbc),
            house.encryption,
            JsonMapper.shared(),
            () -> now);
    Drafts.Form form =
        new Drafts.Form(script.id.value(), new Move(ActKind.RECORD_RIGHTS_REQUEST, null));
    erasing().run(decided());
    drafts.save(municipality, LEADER, form, Texts.of(TextField.TEXT, "Halvskrevet"), Map.of());
    seen(decided(), LEADER);
    seen(decided(), OFFICER);
    erasing().run(decided());
    assertThat(drafts.begun(municipality, LEADER)).isEmpty();
  }

  @Test
  void whoActsOnAnOldPictureOfItIsTold() {
    playedToTheEnd();
    yearsPass();
    erasing().run(decided());
    seen(decided(), LEADER);
    assertThat(desk().act(decided(), OFFICER, script.id.value(), 0, new DeletionAct.See(), ""))
        .containsExactly(DeletionRefusal.SOMEONE_WAS_HERE);
  }

  @Test
  void whoeverHasNothingToDoWithItIsToldOfNone() {
    playedToTheEnd();
    yearsPass();
    erasing().run(decided());
    for (Actor actor : List.of(POLICE, TEACHER, COORDINATOR)) {
      assertThat(listed(decided(), actor)).as(actor.id().value()).isEmpty();
      assertThat(desk().act(decided(), actor, script.id.value(), 0, new DeletionAct.See(), ""))
          .as(actor.id().value())
          .containsExactly(DeletionRefusal.NOT_FOUND);
    }
  }

  @Test
  void aCaseThatWasReopenedWhileItWasSetAsideIsNotDestroyed() {
    playedToTheEnd();
    yearsPass();
    Script.Line reopen =
        new Script.Line(LEADER, "", ActKind.REOPEN, stamp -> new Act.Reopen(stamp));
    var request = script.request(reopen);
    listedAndSeenByTwo(decided());
    // as the act of somebody who had found it a moment before it was set aside
    house.tenancy.runIn(
        municipality, () -> house.ended().bringBack(municipality, script.id.value()));
    assertThat(script.give(reopen, request, house.casework, municipality))
        .isInstanceOf(Decision.Accepted.class);
    erasing().run(decided());
    assertThat(found(LEADER)).isTrue();
    assertThat(listed(decided(), LEADER)).isEmpty();
  }

  @Test
  void whatStopsHalfWayGoesOnAtTheNextStart() throws IOException {
    playedToTheEnd();
    yearsPass();
    listedAndSeenByTwo(decided());
    broken = true;
    assertThatThrownBy(() -> erasing().run(decided())).hasMessage("the machine stops here");
    assertThat(keys()).as("the keys have gone first").isEmpty();
    assertThat(rows()).isPositive();
    assertThat(listed(decided(), LEADER)).as("there is no way back").isEmpty();
    broken = false;
    erasing().goOn(decided());
    assertThat(rows()).isZero();
    assertThat(desk().certificates(decided(), LEADER, null, 10)).hasSize(1);
  }

  @Test
  void whatABackupOfTheDatabaseBringsBackIsRemovedAtTheNextStart() {
    playedToTheEnd();
    house.encryption.end(municipality, script.id.value());
    assertThat(rows()).isPositive();
    erasing().goOn(decided());
    assertThat(rows()).isZero();
  }
}
