package no.omtanke.casework.flow;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.omtanke.casework.Act;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Event;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.WordSearch;
import no.omtanke.casework.store.CaseErasing;
import no.omtanke.casework.store.StoredEventHashes;
import no.omtanke.confidentiality.Ended;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Expiring;
import no.omtanke.confidentiality.Purpose;
import no.omtanke.confidentiality.seals.Guarded;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RetentionClass.Method;
import no.omtanke.packs.RetentionClass.What;
import no.omtanke.platform.database.TestDatabase;
import no.omtanke.rights.Certificate;
import no.omtanke.rights.Deletion;
import no.omtanke.rights.DeletionAct;
import no.omtanke.rights.DeletionRefusal;
import no.omtanke.rights.Kept;
import no.omtanke.rights.RightsRequest;
import no.omtanke.rights.flow.DeletionDesk;
import no.omtanke.rights.flow.Erasing;
import no.omtanke.rights.store.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written in a case ends before the case, which stands without it until its own end. */
final class ContentErasingTest {

  private static final TestDatabase DATABASE = TestDatabase.shared();
  private static final Actor OFFICER =
      RULEBOOK.directory().find(new StaffId("drammen-data-protection-officer")).orElseThrow();

  @TempDir Path vault;
  @TempDir Path seals;
  private House house;
  private final String municipality = "content-" + UUID.randomUUID();
  private final Script script = new Script((kind, field) -> kind + " " + field);
  private Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private boolean broken;

  @BeforeEach
  void open() {
    house = new House(DATABASE.staff(), vault);
  }

  /** What was written is kept for a year, and the case for three. */
  private Pack decided() {
    return Kept.pack(
        municipality,
        Kept.decided(What.CASE_CONTENT, Period.ofYears(1), Method.DESTROY),
        Kept.decided(What.CASE, Period.ofYears(3), Method.DESTROY));
  }

  private Erasing erasing() {
    return house.erasing(() -> now, House.breaking(() -> broken));
  }

  private DeletionDesk desk() {
    return house.deletions(() -> now);
  }

  private void played(int lines) {
    script.lines().stream()
        .limit(lines)
        .forEach(line ->
            assertThat(script.give(line, house.casework, municipality))
                .isInstanceOf(Decision.Accepted.class));
  }

  private void playedToTheEnd() {
    played(Integer.MAX_VALUE);
  }

  private void aYearPasses() {
    now = now.plus(366, ChronoUnit.DAYS);
  }

  private List<Deletion> listed() {
    return desk().list(decided(), LEADER, null, 10).deletions();
  }

  private Set<DeletionRefusal> sees(Actor actor) {
    long version = listed().stream().mapToLong(Deletion::version).findFirst().orElse(-1);
    return desk().act(decided(), actor, script.id.value(), version, new DeletionAct.See(), "");
  }

  private void listedAndSeenByTwo() {
    erasing().run(decided());
    assertThat(sees(LEADER)).isEmpty();
    assertThat(sees(OFFICER)).isEmpty();
  }

  private void itsContentHasEnded() {
    playedToTheEnd();
    aYearPasses();
    listedAndSeenByTwo();
    erasing().run(decided());
  }

  private CaseRoom room(Actor actor, String reference) {
    return house.looking.open(municipality, actor, script.reference(reference)).orElseThrow();
  }

  private boolean found(Actor actor) {
    return house.looking.open(municipality, actor, script.id.value()).isPresent();
  }

  private Decision reopened() {
    Script.Line reopen =
        new Script.Line(LEADER, "", ActKind.REOPEN, stamp -> new Act.Reopen(stamp));
    return script.send(reopen, again(reopen), house.casework, municipality);
  }

  /** By someone who has seen all there is: also what no command of the script brought about. */
  private ActRequest again(Script.Line line) {
    return script.request(line, room(line.actor(), line.reference()).version());
  }

  private long rows(String table) {
    return house.tenancy.readingIn(
        municipality,
        () ->
            house
                .jdbc
                .sql("select count(*) from " + table + " where case_id = :id")
                .param("id", script.id.value())
                .query(Long.class)
                .single());
  }

  private List<String> keys() throws IOException {
    try (Stream<Path> files = Files.walk(vault.resolve("keys"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(script.id.value().toString()))
          .map(name -> name.substring(name.indexOf('.') + 1))
          .distinct()
          .toList();
    }
  }

  @Test
  void untilItIsDestroyedTheCaseIsFoundAndReadAndAfterwardsItStandsWithoutAWord()
      throws IOException {
    playedToTheEnd();
    Guarded log =
        new Guarded(
            DATABASE.tenancy(), house.jdbc, new StoredEventHashes(house.jdbc), vault, seals);
    aYearPasses();
    erasing().run(decided());
    assertThat(listed())
        .singleElement()
        .satisfies(one -> assertThat(one.ended().what()).isEqualTo(What.CASE_CONTENT));
    assertThat(room(LEADER, "").texts()).isNotEmpty();
    assertThat(sees(LEADER)).isEmpty();
    erasing().run(decided());
    assertThat(room(LEADER, "").texts()).as("one alone destroys nothing").isNotEmpty();
    assertThat(sees(OFFICER)).isEmpty();
    int entries = room(LEADER, "").view().entries().size();
    int toldThePolice = room(POLICE, "agency:police").view().entries().size();
    erasing().run(decided());

    assertThat(keys()).contains("identity").doesNotContain("content");
    assertThat(room(LEADER, "").view().entries()).hasSize(entries);
    assertThat(room(POLICE, "agency:police").view().entries()).hasSize(toldThePolice);
    for (CaseRoom room : List.of(room(LEADER, ""), room(POLICE, "agency:police"))) {
      assertThat(room.texts()).isEmpty();
      assertThat(room.view().contentEnded()).isEqualTo(now);
    }
    assertThat(rows("case_content")).as("who it is about").isPositive();
    assertThat(rows("case_event")).isEqualTo(script.events.size() + 1);
    assertThat(listed()).isEmpty();
    assertThat(desk().certificates(decided(), OFFICER, null, 10))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.kind()).isEqualTo(What.CASE_CONTENT);
          assertThat(one.what())
              .contains("id: " + script.id, LEADER.id().value(), OFFICER.id().value())
              .containsPattern("rows in case_content: [1-9]");
          assertThat(desk().holds(one)).isTrue();
        });
    log.sealing.seal(municipality);
    assertThat(log.check.check(municipality).findings()).isEmpty();
  }

  @Test
  void afterItsContentTheCaseItselfEndsAsAnyOtherAndEachHasItsCertificate() throws IOException {
    itsContentHasEnded();
    erasing().run(decided());
    assertThat(listed()).as("its content does not end twice").isEmpty();
    aYearPasses();
    aYearPasses();
    listedAndSeenByTwo();
    assertThat(found(LEADER)).isFalse();
    erasing().run(decided());
    assertThat(rows("case_event")).isZero();
    assertThat(rows("case_content")).isZero();
    assertThat(keys()).isEmpty();
    assertThat(desk().certificates(decided(), OFFICER, null, 10))
        .extracting(Certificate::kind)
        .containsExactly(What.CASE, What.CASE_CONTENT);
  }

  @Test
  void nothingIsWrittenInItAnyMoreAndWhoeverTriesIsToldToBeginAnew() {
    itsContentHasEnded();
    assertThat(reopened()).isEqualTo(new Decision.Refused(List.of(new Refusal.ContentEnded())));
    for (Actor actor : List.of(LEADER, TEACHER)) {
      assertThat(room(actor, "").view().offers())
          .as(actor.id().value())
          .isNotEmpty()
          .allSatisfy(
              offer -> assertThat(offer.reasons()).containsExactly(new Refusal.ContentEnded()));
    }
  }

  @Test
  void whatIsWrittenBesideItIsWrittenStill() {
    itsContentHasEnded();
    assertThat(
            house.looking.openIdentity(
                municipality, LEADER, script.id.value(), Purpose.RIGHTS, "Skal svare"))
        .isInstanceOfSatisfying(Identity.Opened.class, it -> assertThat(it.texts()).isNotEmpty());
    assertThat(house.looking.open(municipality, LEADER, script.id.value(), WordSearch.of("notat")))
        .isPresent();
    DeletionAct.Hold hold = new DeletionAct.Hold(NorwegianTime.day(now).plusYears(5));
    String number = String.valueOf(room(LEADER, "").number());
    assertThat(desk().hold(decided(), LEADER, number, hold, "Sak for retten")).isEmpty();
    aYearPasses();
    aYearPasses();
    erasing().run(decided());
    assertThat(listed()).as("and it holds the case back").isEmpty();
    assertThat(desk().held(decided(), LEADER).holds())
        .singleElement()
        .satisfies(
            one -> assertThat(desk().reason(decided(), LEADER, one)).contains("Sak for retten"));
  }

  @Test
  void whatIsHeldBackComesOffTheListAndCanBeReadUntilTheDay() {
    playedToTheEnd();
    aYearPasses();
    listedAndSeenByTwo();
    DeletionAct.Hold hold = new DeletionAct.Hold(NorwegianTime.day(now).plusDays(30));
    assertThat(
            desk()
                .act(decided(), OFFICER, script.id.value(), 2, hold, "Klage til Statsforvalteren"))
        .isEmpty();
    erasing().run(decided());
    assertThat(listed()).isEmpty();
    assertThat(room(LEADER, "").texts()).isNotEmpty();
    assertThat(room(POLICE, "agency:police").texts()).isNotEmpty();
    now = now.plus(31, ChronoUnit.DAYS);
    erasing().run(decided());
    assertThat(listed()).singleElement().satisfies(one -> assertThat(one.seen()).isEmpty());
  }

  @Test
  void whatIsReopenedAfterTwoHaveSeenItIsNotDestroyed() {
    playedToTheEnd();
    aYearPasses();
    listedAndSeenByTwo();
    assertThat(reopened()).isInstanceOf(Decision.Accepted.class);
    erasing().run(decided());
    assertThat(listed()).isEmpty();
    assertThat(room(LEADER, "").texts()).isNotEmpty();
    assertThat(room(LEADER, "").view().contentEnded()).isNull();
  }

  @Test
  void anActAtTheSameMomentComesFirstOrIsRefused() {
    playedToTheEnd();
    long before = rows("case_event");
    assertThat(reopened()).isInstanceOf(Decision.Accepted.class);
    assertThat(ends(before)).as("the act came first").isFalse();
    Script.Line close = script.lines().getLast();
    assertThat(script.send(close, again(close), house.casework, municipality))
        .isInstanceOf(Decision.Accepted.class);
    ActRequest late = again(new Script.Line(LEADER, "", ActKind.REOPEN, Act.Reopen::new));
    assertThat(ends(rows("case_event"))).isTrue();
    assertThat(house.casework.handle(municipality, script.id.value(), late))
        .isEqualTo(new Decision.Refused(List.of(new Refusal.ContentEnded())));
  }

  private boolean ends(long seen) {
    return house.tenancy.inMunicipality(
        municipality,
        () ->
            new CaseErasing(house.jdbc)
                .append(
                    municipality,
                    script.id,
                    seen,
                    new Event.ContentEnded(
                        new Event.Mark(
                            now,
                            new StaffId("omtanke"),
                            LEADER.agency(),
                            new EntryId(UUID.randomUUID())))));
  }

  @Test
  void theWholeTakesThePlaceOfContentThatWaitsAndIsSeenAnew() {
    Pack undecided =
        Kept.pack(
            municipality,
            Kept.proposed(What.CASE_CONTENT, Period.ofYears(1)),
            Kept.decided(What.CASE, Period.ofYears(3), Method.DESTROY));
    playedToTheEnd();
    aYearPasses();
    erasing().run(undecided);
    long shown = listed().getFirst().version();
    assertThat(sees(LEADER)).isEmpty();
    aYearPasses();
    aYearPasses();
    erasing().run(undecided);
    assertThat(listed())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.ended().what()).isEqualTo(What.CASE);
          assertThat(one.seen()).isEmpty();
        });
    assertThat(found(LEADER)).isFalse();
    assertThat(
            desk().act(undecided, OFFICER, script.id.value(), shown + 1, new DeletionAct.See(), ""))
        .as("whoever was shown the content has not seen the case")
        .containsExactly(DeletionRefusal.SOMEONE_WAS_HERE);
    assertThat(sees(LEADER)).isEmpty();
    assertThat(sees(OFFICER)).isEmpty();
    erasing().run(undecided);
    assertThat(rows("case_event")).isZero();
  }

  @Test
  void contentThatIsKeptAsLongAsTheCaseEndsWithIt() {
    Pack together =
        Kept.pack(
            municipality,
            Kept.decided(What.CASE_CONTENT, Period.ofYears(1), Method.DESTROY),
            Kept.decided(What.CASE, Period.ofYears(1), Method.DESTROY));
    playedToTheEnd();
    aYearPasses();
    erasing().run(together);
    assertThat(listed())
        .singleElement()
        .satisfies(one -> assertThat(one.ended().what()).isEqualTo(What.CASE));
  }

  @Test
  void theAnswersAboutItEndWithItsContentSinceTheySayItAgain() {
    playedToTheEnd();
    UUID request = UUID.randomUUID();
    house.tenancy.runIn(
        municipality,
        () ->
            new Requests(house.jdbc)
                .put(
                    municipality,
                    new RightsRequest(
                        request,
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
                        new RightsRequest.Answer(now, RightsRequest.Outcome.MET, null))));
    aYearPasses();
    listedAndSeenByTwo();
    erasing().run(decided());
    assertThat(rows("rights_request")).isZero();
    assertThat(house.encryption.ended(municipality)).containsExactly(request);
    assertThat(rows("case_event")).isPositive();
  }

  @Test
  void whatStopsHalfWayGoesOnAtTheNextStart() throws IOException {
    playedToTheEnd();
    aYearPasses();
    listedAndSeenByTwo();
    broken = true;
    assertThatThrownBy(() -> erasing().run(decided())).hasMessage("the machine stops here");
    assertThat(keys()).as("the keys have gone first").doesNotContain("content");
    assertThat(reopened()).isInstanceOf(Decision.Refused.class);
    broken = false;
    erasing().goOn(decided());
    assertThat(desk().certificates(decided(), LEADER, null, 10)).hasSize(1);
    assertThat(found(LEADER)).isTrue();
  }

  @Test
  void whatABackupOfTheDatabaseBringsBackIsRemovedAtTheNextStart() {
    playedToTheEnd();
    long all = rows("case_content");
    house.encryption.endContent(municipality, script.id.value());
    erasing().goOn(decided());
    erasing().goOn(decided());
    assertThat(rows("case_content")).isPositive().isLessThan(all);
    assertThat(room(LEADER, "").view().contentEnded()).isNotNull();
    assertThat(rows("case_event")).isEqualTo(script.events.size() + 1);
  }

  @Test
  void inABackupFromBeforeItWasClosedTheCaseIsClosedAndEndsInItsTime() {
    played(script.lines().size() - 1);
    house.encryption.endContent(municipality, script.id.value());
    erasing().goOn(decided());
    assertThat(room(LEADER, "").view().stage()).isEqualTo(CaseFile.Stage.CLOSED);
    assertThat(rows("case_responsible")).isZero();
    aYearPasses();
    aYearPasses();
    aYearPasses();
    erasing().run(decided());
    assertThat(listed())
        .singleElement()
        .satisfies(one -> assertThat(one.ended().what()).isEqualTo(What.CASE));
    assertThat(listed().getFirst().ended().closing()).isNull();
  }

  @Test
  void whatSomebodyHoldsBackAtTheMomentItIsShutIsEitherHeldOrShutAndNeverBoth() {
    playedToTheEnd();
    aYearPasses();
    listedAndSeenByTwo();
    AtTheMomentItIsShut moment = new AtTheMomentItIsShut();
    house.erasing(() -> now, moment).run(decided());
    assertThat(moment.came).isTrue();
    boolean isHeld = !desk().held(decided(), LEADER).holds().isEmpty();
    boolean isShut = room(LEADER, "").view().contentEnded() != null;
    assertThat(isHeld).as("held, and is it shut").isNotEqualTo(isShut);
  }

  /** Somebody else holds it back in between, and gives up where she would have to wait. */
  private final class AtTheMomentItIsShut implements Expiring {

    private boolean came;

    @Override
    public boolean endContent(String municipality, UUID id, Instant at) {
      came = true;
      DeletionAct.Hold hold = new DeletionAct.Hold(NorwegianTime.day(now).plusDays(30));
      CompletableFuture.runAsync(() ->
              house.tenancy.runIn(
                  municipality,
                  () -> {
                    house.jdbc.sql("set local lock_timeout = '1ms'").update();
                    assertThat(desk().act(decided(), LEADER, id, 2, hold, "Sak for retten"))
                        .isEmpty();
                  }))
          .exceptionally(hadToWait -> {
            assertThat(hadToWait).hasStackTraceContaining("lock timeout");
            return null;
          })
          .join();
      return true;
    }

    @Override
    public List<Ended> endedBy(String municipality, LocalDate day, UUID after, int most) {
      return List.of();
    }

    @Override
    public void setAside(String municipality, UUID id) {}

    @Override
    public void bringBack(String municipality, UUID id) {}

    @Override
    public boolean goesOn(String municipality, Ended ended) {
      return false;
    }

    @Override
    public Set<String> tables() {
      return Set.of();
    }

    @Override
    public Map<String, Integer> erase(String municipality, Collection<UUID> ids) {
      return Map.of();
    }
  }
}
