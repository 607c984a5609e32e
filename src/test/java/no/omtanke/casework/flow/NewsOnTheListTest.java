package no.omtanke.casework.flow;

import static no.omtanke.casework.flow.Drammen.COORDINATOR;
import static no.omtanke.casework.flow.Drammen.GROUP_MEMBER;
import static no.omtanke.casework.flow.Drammen.LEADER;
import static no.omtanke.casework.flow.Drammen.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.omtanke.casework.Act;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Event;
import no.omtanke.casework.News;
import no.omtanke.casework.Stamp;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Terms;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.platform.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What someone who was told of a case is told when it changes, and for how long it is new. */
final class NewsOnTheListTest {

  private static final TestDatabase DATABASE = TestDatabase.shared();

  /** The police are told on consent by the line with this number, and write a note by the next. */
  private static final int TOLD = 19;

  @TempDir Path vault;
  private House house;
  private String municipality;
  private final Script script = new Script((kind, field) -> kind + " " + field);

  @BeforeEach
  void open() {
    house = new House(DATABASE.staff(), vault);
    municipality = "news-" + UUID.randomUUID();
  }

  private void play(int from, int to) {
    for (Script.Line line : script.lines().subList(from, to)) {
      give(line);
    }
  }

  private void give(Script.Line line) {
    assertThat(script.give(line, house.casework, municipality))
        .as("%s", line.kind())
        .isInstanceOf(Decision.Accepted.class);
  }

  private @Nullable News news() {
    return rows().getFirst().news();
  }

  private List<Worklist.Row> rows() {
    return house.looking.worklist(municipality, POLICE, Worklist.Page.first(5)).rows();
  }

  private CaseView opens() {
    return house
        .looking
        .open(municipality, POLICE, script.reference("agency:police"))
        .orElseThrow()
        .view();
  }

  private Consent consent() {
    return script.events.stream()
        .filter(Event.ConsentObtained.class::isInstance)
        .map(Event.ConsentObtained.class::cast)
        .findFirst()
        .orElseThrow()
        .consent();
  }

  private void withdraw() {
    EntryId consent = consent().id();
    give(
        new Script.Line(
            LEADER,
            "",
            ActKind.WITHDRAW_CONSENT,
            stamp -> new Act.WithdrawConsent(stamp, consent)));
  }

  private void close() {
    play(script.lines().size() - 1, script.lines().size());
  }

  @Test
  void whatIsToldIsNewUntilItsReaderOpensIt() {
    play(0, TOLD);
    assertThat(news()).isEqualTo(News.TOLD);
    opens();
    assertThat(news()).isNull();
  }

  @Test
  void thatAConsentIsTakenBackIsToldToThoseItEndsFor() {
    play(0, TOLD);
    assertThat(opens().lapsed()).isFalse();
    withdraw();
    assertThat(rows()).as("neither with the open nor with the closed cases").isEmpty();
    assertThat(house.looking.ended(municipality, POLICE))
        .extracting(Worklist.Row::news)
        .containsExactly(News.LAPSED);
    CaseView seen = opens();
    assertThat(seen.lapsed()).isTrue();
    assertThat(seen.disclosures()).isEmpty();
    assertThat(house.looking.ended(municipality, POLICE)).as("seen once").isEmpty();
  }

  @Test
  void whatIsToldAgainOnAnotherGroundHasNotLapsed() {
    play(0, TOLD);
    withdraw();
    opens();
    Ground avertingCrime = new Ground.ByException(new ProvisionId("fvl-13b-6"), Set.of(0));
    Set<EntryId> again = Set.of(consent().id());
    give(
        new Script.Line(
            LEADER,
            "",
            ActKind.DISCLOSE,
            stamp -> new Act.Disclose(stamp, Recipient.of("agency:police"), avertingCrime, again)));
    assertThat(news()).isEqualTo(News.TOLD);
    assertThat(opens().lapsed()).isFalse();
  }

  private static Actor nav(String role) {
    return Drammen.RULEBOOK.directory().find(new StaffId("drammen-" + role)).orElseThrow();
  }

  private List<Worklist.Row> rows(Actor reader) {
    return house.looking.worklist(municipality, reader, Worklist.Page.first(5)).rows();
  }

  private static final Recipient STRATEGIC = Recipient.of("group:strategic-group");
  private static final Recipient OPERATIVE = Recipient.of("group:operative-group");

  /** The group is told on a consent, a member writes a note, and the consent is taken back. */
  private void lapses(Recipient group, Actor writer) {
    play(0, 7);
    give(
        line(
            LEADER,
            ActKind.OBTAIN_CONSENT,
            stamp ->
                new Act.ObtainConsent(
                    stamp,
                    Consent.Giver.PERSON,
                    new Terms(Set.of(Terms.Scope.TELLING), Set.of(group), null))));
    EntryId consent = consent().id();
    give(
        line(
            LEADER,
            ActKind.DISCLOSE,
            stamp ->
                new Act.Disclose(stamp, group, new Ground.ByConsent(consent), Set.of(consent))));
    give(
        new Script.Line(
            writer,
            group.key(),
            ActKind.WRITE_NOTE,
            stamp -> new Act.WriteNote(stamp, Act.Nature.FACT)));
    withdraw();
  }

  private static Script.Line line(Actor actor, ActKind kind, Function<Stamp, Act> act) {
    return new Script.Line(actor, "", kind, act);
  }

  @Test
  void whoWroteAsAMemberOfAGroupKeepsTheCaseThatSheReadsHerOwnWordsIn() {
    Actor writer = nav("strategic-member-nav");
    lapses(STRATEGIC, writer);
    assertThat(rows(writer))
        .as("by the name that she knew it by")
        .extracting(Worklist.Row::reference, Worklist.Row::news)
        .containsExactly(tuple(script.reference(STRATEGIC.key()), News.LAPSED));
    assertThat(house.looking.ended(municipality, writer)).as("told once a day").isEmpty();
    assertThat(
            house
                .looking
                .open(municipality, writer, script.reference(STRATEGIC.key()))
                .orElseThrow()
                .view()
                .entries())
        .as("her own words")
        .hasSize(1);
    assertThat(rows(GROUP_MEMBER)).as("who wrote nothing").isEmpty();
    assertThat(house.looking.ended(municipality, GROUP_MEMBER))
        .extracting(Worklist.Row::news)
        .containsExactly(News.LAPSED);
  }

  @Test
  void whoWasToldInTwoWaysKeepsTheCaseWhileOneOfThemStands() {
    lapses(OPERATIVE, nav("nav-adviser"));
    Ground duty = new Ground.ByDuty(new ProvisionId("strl-196"), Set.of(0));
    Set<EntryId> consent = Set.of(consent().id());
    give(
        line(LEADER, ActKind.DISCLOSE, stamp -> new Act.Disclose(stamp, STRATEGIC, duty, consent)));
    assertThat(rows(COORDINATOR))
        .as("she sits in both groups")
        .extracting(Worklist.Row::reference)
        .containsExactly(script.reference(STRATEGIC.key()));
  }

  private void endTheMeasure() {
    play(script.lines().size() - 2, script.lines().size() - 1);
  }

  private void reopen() {
    give(new Script.Line(LEADER, "", ActKind.REOPEN, Act.Reopen::new));
  }

  @Test
  void thatTheCaseGoesOnIsToldToThoseWhoSawThatItWasClosed() {
    play(0, script.lines().size());
    opens();
    reopen();
    assertThat(news()).isEqualTo(News.REOPENED);
    assertThat(opens().reopened()).isTrue();
    assertThat(news()).isNull();
    close();
    assertThat(house.looking.ended(municipality, POLICE))
        .singleElement()
        .satisfies(row -> assertThat(row.news()).isEqualTo(News.CLOSED));
    assertThat(opens().reopened()).as("it is closed").isFalse();
  }

  @Test
  void whoIsToldAfterwardsIsNotToldThatTheCaseWasClosedBefore() {
    List<Script.Line> lines = script.lines();
    play(0, TOLD - 1);
    endTheMeasure();
    close();
    reopen();
    give(lines.get(TOLD - 1));
    assertThat(news()).isEqualTo(News.TOLD);
    assertThat(opens().reopened()).isFalse();
    assertThat(news()).isNull();
  }

  @Test
  void thatTheCaseGoesOnIsNotToldWhereTheConsentIsTakenBack() {
    play(0, TOLD);
    opens();
    endTheMeasure();
    close();
    reopen();
    withdraw();
    assertThat(rows()).isEmpty();
    assertThat(opens().reopened()).isFalse();
  }

  @Test
  void anEndOfLongAgoOrOfAnUnknownDayIsNoNews() {
    play(0, script.lines().size());
    for (String day : List.of("current_date - 20", "'infinity'")) {
      house.tenancy.runIn(
          municipality, () -> house.jdbc.sql("update case_sight set ended = " + day).update());
      assertThat(house.looking.ended(municipality, POLICE)).as(day).isEmpty();
    }
  }

  @Test
  void noPageOfTheClosedCasesTellsAReceiverWhichDayOneEnded() {
    play(0, script.lines().size());
    LocalDate today = LocalDate.now(NorwegianTime.ZONE);
    UUID last = new UUID(-1, -1);
    for (LocalDate due : Arrays.asList(today.plusDays(2), today.minusDays(2), null)) {
      var after = new Worklist.After(due, last);
      assertThat(
              house
                  .looking
                  .worklist(municipality, POLICE, new Worklist.Page(true, after, 5))
                  .rows())
          .as("from %s", due)
          .hasSize(1);
    }
  }

  @Test
  void thatTheCaseIsClosedIsNotToldWhereTheConsentIsTakenBack() {
    play(0, TOLD);
    withdraw();
    // without the note by which one of the police comes on the case herself
    play(TOLD + 1, script.lines().size());
    assertThat(house.looking.ended(municipality, POLICE))
        .as("as it would be were the case open")
        .extracting(Worklist.Row::news)
        .containsExactly(News.LAPSED);
  }

  @Test
  void thatTheCaseIsClosedIsToldToThoseWhoWereToldOfItUntilTheyHaveSeenIt() {
    play(0, script.lines().size() - 1);
    opens();
    assertThat(house.looking.ended(municipality, POLICE)).isEmpty();
    close();
    assertThat(house.looking.ended(municipality, POLICE))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.news()).isEqualTo(News.CLOSED);
          assertThat(row.number()).isNull();
          assertThat(row.reference()).isEqualTo(script.reference("agency:police"));
        });
    assertThat(house.looking.ended(municipality, LEADER)).as("who closed it").isEmpty();
    opens();
    assertThat(house.looking.ended(municipality, POLICE)).isEmpty();
  }
}
