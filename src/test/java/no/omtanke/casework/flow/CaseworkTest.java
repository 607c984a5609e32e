package no.omtanke.casework.flow;

import static no.omtanke.casework.flow.Drammen.GROUP_MEMBER;
import static no.omtanke.casework.flow.Drammen.LEADER;
import static no.omtanke.casework.flow.Drammen.NURSE;
import static no.omtanke.casework.flow.Drammen.POLICE;
import static no.omtanke.casework.flow.Drammen.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.omtanke.casework.Act;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.CaseHistory;
import no.omtanke.casework.Decision;
import no.omtanke.casework.News;
import no.omtanke.casework.Position;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.Reminder;
import no.omtanke.casework.Sight;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Purpose;
import no.omtanke.confidentiality.Terms;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Recipient;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case is begun, worked with, looked at and closed, on a real database. */
final class CaseworkTest {

  private static final TestDatabase DATABASE = TestDatabase.shared();

  @TempDir Path vault;
  private House house;
  private String municipality;
  private final Script script = new Script((kind, field) -> kind + " " + field);

  @BeforeEach
  void open() {
    house = new House(DATABASE.staff(), vault);
    municipality = "casework-" + UUID.randomUUID();
  }

  private void play(int lines) {
    script.lines().subList(0, lines).forEach(this::give);
  }

  private CaseFile live() {
    return CaseHistory.replay(Drammen.RULEBOOK.routine(), script.id, script.events);
  }

  private CaseFile stored() {
    return house.tenancy.readingIn(
        municipality,
        () -> {
          var found =
              house.finding.all(municipality, List.of(script.id)).values().iterator().next();
          return CaseHistory.replay(Drammen.RULEBOOK.routine(), script.id, found.events());
        });
  }

  private Decision note(Actor actor, UUID reference, long seen, Texts texts) {
    return house.casework.handle(
        municipality,
        reference,
        new ActRequest(
            actor, seen, null, texts, stamp -> new Act.WriteNote(stamp, Act.Nature.FACT)));
  }

  @Test
  void aWholeCaseIsPlayedAndItsReplayEqualsWhatWasLive() {
    play(script.lines().size());
    assertThat(live().closed()).isTrue();
    assertThat(stored()).isEqualTo(live());
  }

  @Test
  void theRowsByWhichACaseIsFoundAreWhatTheCoreSaysNow() {
    for (int lines = 1; lines <= script.lines().size(); lines++) {
      assertThat(script.give(script.lines().get(lines - 1), house.casework, municipality))
          .isInstanceOf(Decision.Accepted.class);
      Set<List<String>> rows =
          house.tenancy.readingIn(
              municipality,
              () ->
                  house
                      .jdbc
                      .sql("select scope, reference, position from case_sight where case_id = :id")
                      .param("id", script.id.value())
                      .query((row, number) ->
                          List.of(row.getString(1), row.getString(2), row.getString(3)))
                      .set());
      assertThat(rows)
          .containsExactlyInAnyOrderElementsOf(
              Sight.of(Drammen.RULEBOOK, live()).stream()
                  .map(sight ->
                      List.of(sight.scope(), sight.reference().toString(), sight.position().name()))
                  .toList());
    }
  }

  @Test
  void aConsentThatSoonRunsOutComesBackToThoseWhoHoldItAndToNobodyElse() {
    play(script.lines().size() - 5);
    LocalDate last = LocalDate.now(NorwegianTime.ZONE).plusDays(9);
    for (LocalDate until : List.of(last, last.plusMonths(2))) {
      give(
          new Script.Line(
              LEADER,
              "",
              ActKind.OBTAIN_CONSENT,
              stamp ->
                  new Act.ObtainConsent(
                      stamp,
                      Consent.Giver.PERSON,
                      new Terms(
                          Set.of(Terms.Scope.TELLING),
                          Set.of(Recipient.of("agency:police")),
                          until))));
    }
    for (Actor reader : List.of(LEADER, TEACHER)) {
      assertThat(house.looking.reminders(municipality, reader))
          .singleElement()
          .satisfies(row ->
              assertThat(row.view().reminders())
                  .extracting(Reminder::date)
                  .as("the other lies far ahead")
                  .containsExactly(last));
    }
    for (Actor reader : List.of(POLICE, NURSE, GROUP_MEMBER)) {
      assertThat(house.looking.reminders(municipality, reader)).as("%s", reader).isEmpty();
    }
    script.lines().subList(script.lines().size() - 2, script.lines().size()).forEach(this::give);
    assertThat(live().closed()).isTrue();
    assertThat(house.looking.reminders(municipality, LEADER)).as("closed").isEmpty();
  }

  @Test
  void ofTwoWhoActAtOnceOneIsToldThatSomeoneWasHere() throws Exception {
    play(2);
    long seen = script.events.size();
    CyclicBarrier together = new CyclicBarrier(2);
    List<Decision> decisions = new ArrayList<>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Decision>> both = new ArrayList<>();
      for (Actor actor : List.of(TEACHER, LEADER)) {
        both.add(
            people.submit(() -> {
              together.await();
              return note(actor, script.id.value(), seen, Texts.of(TextField.TEXT, "seen"));
            }));
      }
      for (Future<Decision> one : both) {
        decisions.add(one.get());
      }
    }
    assertThat(decisions).filteredOn(Decision.Accepted.class::isInstance).hasSize(1);
    assertThat(decisions)
        .filteredOn(Decision.Refused.class::isInstance)
        .containsExactly(new Decision.Refused(List.of(new Refusal.SomeoneWasHere())));
  }

  @Test
  void aDutyIsNotHeldUpByAPageThatIsOutOfDate() {
    play(2);
    Decision threat =
        house.casework.handle(
            municipality,
            script.id.value(),
            new ActRequest(
                TEACHER, 1, null, Texts.of(TextField.SEEN, "a threat"), Act.RaiseThreat::new));
    assertThat(threat).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void aFormThatIsSentTwiceBeginsOneCase() {
    play(1);
    Script.Line first = script.lines().getFirst();
    Decision again =
        house.casework.begin(
            municipality,
            script.id,
            new ActRequest(TEACHER, 0, Script.SOON, script.texts(first.kind()), first.act()));
    assertThat(again).isEqualTo(new Decision.Refused(List.of(new Refusal.SomeoneWasHere())));
  }

  @Test
  void whoMayNotKnowOfACaseGetsTheAnswerOfOneThatIsNotThere() {
    play(4);
    Texts text = Texts.of(TextField.TEXT, "x");
    Decision outside = note(NURSE, script.id.value(), script.events.size(), text);
    Decision nowhere = note(NURSE, UUID.randomUUID(), script.events.size(), text);
    assertThat(outside).isEqualTo(nowhere);
    assertThat(outside).isEqualTo(new Decision.Refused(List.of(new Refusal.NotOnCase())));
    assertThat(house.looking.open(municipality, NURSE, script.id.value())).isEmpty();
    assertThat(house.looking.worklist(municipality, NURSE, Worklist.Page.first(25)).rows())
        .isEmpty();
    assertThat(logged("denied")).isEqualTo(1);
  }

  @Test
  void aReceiverSeesWhatItWasToldUnderAReferenceOfItsOwnAndNoNumber() {
    play(20);
    UUID reference = script.reference("agency:police");
    CaseRoom police = house.looking.open(municipality, POLICE, reference).orElseThrow();
    assertThat(police.number()).isNull();
    assertThat(police.view().position()).isEqualTo(Position.RECEIVER);
    assertThat(police.texts().toString())
        .contains("OBTAIN_CONSENT TEXT", "DISCLOSE NECESSITY")
        .doesNotContain("CONVERSE", "REGISTER_CONCERN");
    assertThat(house.looking.open(municipality, POLICE, script.id.value())).isEmpty();
    assertThat(house.looking.worklist(municipality, POLICE, Worklist.Page.first(25)).rows())
        .extracting(Worklist.Row::reference)
        .containsExactly(reference);
  }

  @Test
  void whoIsToldNothingAnyMoreFindsTheSameWhetherTheCaseGoesOnOrHasEnded() {
    List<Script.Line> lines = script.lines();
    play(1 + lines.stream().map(Script.Line::kind).toList().indexOf(ActKind.DISCLOSE));
    UUID reference = script.reference("agency:police");
    EntryId consent = live().folders().consents().getFirst().id();
    give(
        new Script.Line(
            LEADER,
            "",
            ActKind.WITHDRAW_CONSENT,
            stamp -> new Act.WithdrawConsent(stamp, consent)));
    assertThat(policeList(false)).isEmpty();
    assertThat(policeNews()).containsExactly(News.LAPSED);
    CaseRoom before = house.looking.open(municipality, POLICE, reference).orElseThrow();
    assertThat(before.view().position()).isEqualTo(Position.FORMER);
    assertThat(before.texts()).isEmpty();
    assertThat(policeNews()).as("seen once").isEmpty();

    lines.subList(lines.size() - 2, lines.size()).forEach(this::give);
    assertThat(live().closed()).isTrue();
    assertThat(house.looking.open(municipality, POLICE, reference)).contains(before);
    assertThat(policeList(false)).isEmpty();
    assertThat(policeList(true)).isEmpty();
    assertThat(policeNews()).isEmpty();
  }

  private List<News> policeNews() {
    return house.looking.ended(municipality, POLICE).stream()
        .flatMap(row -> Stream.ofNullable(row.news()))
        .toList();
  }

  private void give(Script.Line line) {
    assertThat(script.give(line, house.casework, municipality))
        .as("%s", line.kind())
        .isInstanceOf(Decision.Accepted.class);
  }

  private List<Worklist.Row> policeList(boolean closed) {
    return house.looking.worklist(municipality, POLICE, new Worklist.Page(closed, null, 25)).rows();
  }

  @Test
  void aLookShowsTheTextsAndStandsInTheLog() {
    play(6);
    CaseRoom room = house.looking.open(municipality, LEADER, script.id.value()).orElseThrow();
    assertThat(room.number()).matches("2\\d{3}-[0-9A-HJKMNP-TV-Z]{5}");
    assertThat(room.version()).isEqualTo(script.seen(LEADER));
    assertThat(room.texts().values())
        .contains(
            Map.of(
                TextField.SEEN, "REGISTER_CONCERN SEEN",
                TextField.TEXT, "REGISTER_CONCERN TEXT",
                TextField.REASON, "REGISTER_CONCERN REASON",
                TextField.NECESSITY, "REGISTER_CONCERN NECESSITY",
                TextField.CHILDS_VIEW, "REGISTER_CONCERN CHILDS_VIEW"));
    assertThat(room.texts().toString()).doesNotContain("WRITE_IDENTITY");
    assertThat(logged("look")).isEqualTo(1);
  }

  @Test
  void whoThePersonIsIsOpenedByNeedWithAReasonThatTheLogKeeps() {
    play(4);
    UUID reference = script.id.value();
    assertThat(
            house.looking.openIdentity(municipality, LEADER, reference, Purpose.CONVERSATION, " "))
        .isEqualTo(new Identity.Refused(List.of(new Refusal.TextMissing(TextField.REASON))));
    assertThat(
            house.looking.openIdentity(municipality, NURSE, reference, Purpose.DANGER, "because"))
        .isEqualTo(new Identity.Refused(List.of(new Refusal.NotOnCase())));
    Identity opened =
        house.looking.openIdentity(
            municipality, LEADER, reference, Purpose.CONVERSATION, "to call");
    assertThat(opened)
        .isInstanceOfSatisfying(
            Identity.Opened.class,
            it ->
                assertThat(it.texts().values())
                    .containsExactly(
                        Map.of(
                            TextField.NAME, "WRITE_IDENTITY NAME",
                            TextField.IDENTITY_NUMBER, Script.MADE_UP_NUMBER,
                            TextField.BIRTH_YEAR, "2009",
                            TextField.CONTACT, "WRITE_IDENTITY CONTACT")));
    assertThat(logged("identity")).isEqualTo(1);
  }

  @Test
  void textsComeBackWholeOrAreRefusedWithAReason() {
    play(2);
    String long1 = "\uD83E\uDDF5".repeat(Texts.LONGEST / 2);
    String right = "\u0634\u0644\u0648\u0645 \u05E9\u05DC\u05D5\u05DD e\u0301 \r\n\t";
    long seen = script.events.size();
    assertThat(note(TEACHER, script.id.value(), seen, Texts.of(TextField.TEXT, long1)))
        .isInstanceOf(Decision.Accepted.class);
    assertThat(note(TEACHER, script.id.value(), seen + 1, Texts.of(TextField.TEXT, right)))
        .isInstanceOf(Decision.Accepted.class);
    assertThat(
            house
                .looking
                .open(municipality, TEACHER, script.id.value())
                .orElseThrow()
                .texts()
                .values())
        .contains(Map.of(TextField.TEXT, long1), Map.of(TextField.TEXT, right));
    assertThat(note(TEACHER, script.id.value(), seen + 2, Texts.of(TextField.TEXT, "a\0b")))
        .isEqualTo(refused(new Refusal.TextUnreadable(TextField.TEXT)));
    assertThat(note(TEACHER, script.id.value(), seen + 2, Texts.of(TextField.TEXT, "a\uD83E")))
        .isEqualTo(refused(new Refusal.TextUnreadable(TextField.TEXT)));
    assertThat(
            note(
                TEACHER,
                script.id.value(),
                seen + 2,
                Texts.of(TextField.TEXT, "Hun er 018190 10001.")))
        .as("who it is, is written apart")
        .isEqualTo(refused(new Refusal.IdentityNumberInText(TextField.TEXT)));
    assertThat(note(TEACHER, script.id.value(), seen + 2, Texts.of(TextField.TEXT, long1 + "x")))
        .isEqualTo(refused(new Refusal.TextTooLong(TextField.TEXT)));
    assertThat(note(TEACHER, script.id.value(), seen + 2, Texts.of(TextField.NAME, "Ola")))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            it -> assertThat(it.reasons()).contains(new Refusal.TextNotTaken(TextField.NAME)));
  }

  @Test
  void aCaseWhoseContentIsDestroyedStillReplaysAndShowsItsCourse() {
    play(6);
    CaseFile before = stored();
    house.encryption.destroy(
        new FolderKey(municipality, script.id.value(), LEADER.agency(), Part.CONTENT));
    house.tenancy.runIn(
        municipality,
        () ->
            house
                .jdbc
                .sql("delete from case_content where case_id = :id and field = 'SEEN'")
                .param("id", script.id.value())
                .update());
    assertThat(stored()).isEqualTo(before);
    CaseRoom room = house.looking.open(municipality, LEADER, script.id.value()).orElseThrow();
    assertThat(room.view().entries()).hasSizeGreaterThan(4);
    assertThat(room.texts()).isEmpty();
  }

  @Test
  void withoutAMunicipalityNothingIsSeenAndInAnotherNothingIsFound() {
    play(3);
    for (String table :
        List.of("case_event", "case_content", "case_sight", "case_number", "access_log")) {
      assertThat(house.jdbc.sql("select count(*) from " + table).query(Integer.class).single())
          .as(table)
          .isZero();
    }
    assertThat(house.looking.open(municipality + "x", LEADER, script.id.value())).isEmpty();
  }

  @Test
  void theListIsPagedByDateAndStandsInTheLogAsOneRow() {
    for (int cases = 0; cases < 7; cases++) {
      Script one = new Script((kind, field) -> "text");
      one.give(one.lines().getFirst(), house.casework, municipality);
    }
    List<UUID> seen = new ArrayList<>();
    Worklist page = house.looking.worklist(municipality, TEACHER, Worklist.Page.first(3));
    while (true) {
      page.rows().forEach(row -> seen.add(row.reference()));
      if (page.next() == null) {
        break;
      }
      page =
          house.looking.worklist(municipality, TEACHER, new Worklist.Page(false, page.next(), 3));
    }
    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    assertThat(logged("list")).isEqualTo(3);
    assertThat(page.rows().getFirst().number()).isNotNull();
  }

  @Test
  void whoHoldsTwoSeatsInACaseFindsItOnceAndByTheNameSheKnewItBy() {
    int grouped = 1;
    while (script.lines().get(grouped - 1).kind() != ActKind.FORM_GROUP) {
      grouped++;
    }
    play(grouped);
    assertThat(
            house.looking.open(
                municipality, GROUP_MEMBER, script.reference("group:operative-group")))
        .as("her other seat")
        .isPresent();
    assertThat(house.looking.worklist(municipality, GROUP_MEMBER, Worklist.Page.first(25)).rows())
        .extracting(Worklist.Row::reference)
        .containsExactly(script.reference("group:strategic-group"));
  }

  @Test
  void everyActStandsInTheLogWithAHashOfEachCiphertextItWrote() {
    play(2);
    Integer matching =
        house.tenancy.readingIn(
            municipality,
            () ->
                house
                    .jdbc
                    .sql(
                        """
                        select count(*) from access_log log
                        cross join unnest(log.hashes) as kept(hash)
                        join case_content content
                          on sha256(content.ciphertext) = kept.hash
                          and content.entry_id = log.subjects[1]
                        where log.case_id = :id and log.kind = 'act'
                        """)
                    .param("id", script.id.value())
                    .query(Integer.class)
                    .single());
    assertThat(matching).isEqualTo(10);
  }

  private static Decision refused(Refusal reason) {
    return new Decision.Refused(List.of(reason));
  }

  private int logged(String kind) {
    return house.tenancy.readingIn(
        municipality,
        () ->
            house
                .jdbc
                .sql("select count(*) from access_log where kind = :kind")
                .param("kind", kind)
                .query(Integer.class)
                .single());
  }
}
