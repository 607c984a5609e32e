package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.OutcomeId;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.TaskId;
import no.omtanke.packs.WayInId;
import org.junit.jupiter.api.Test;

/**
 * A school has asked a group, the group has come to something, and somebody is to tell the school.
 */
final class AnsweringTest {

  private static final Instant BEGAN = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant NOW = BEGAN.plus(Duration.ofDays(1));
  private static final Rulebook RULEBOOK = ShippedRulebooks.of("drammen");
  private static final Actor TEACHER = person("drammen-teacher");
  private static final Actor LEADER = person("drammen-leader");
  private static final Actor OF_SCHOOL = person("drammen-strategic-member-school");
  private static final Actor OF_NAV = person("drammen-strategic-member-nav");
  private static final Actor OF_HEALTH = person("drammen-strategic-member-health");
  private static final GroupId GROUP = new GroupId("strategic-group");
  private static final Recipient SCHOOL = new Recipient.ToAgency(TEACHER.agency());
  private static final EntryId EXTRACT = entry(2);
  private static final EntryId DECISION = entry(5);
  private static final EntryId NOTE = entry(6);

  private static Actor person(String id) {
    return RULEBOOK.directory().find(new StaffId(id)).orElseThrow();
  }

  private static EntryId entry(int place) {
    return new EntryId(new UUID(1, place));
  }

  private static Event.Mark mark(Actor actor, int place) {
    return new Event.Mark(
        BEGAN.plus(Duration.ofHours(place)), actor.id(), actor.agency(), entry(place));
  }

  private static List<Event> asked() {
    return List.of(
        new Event.ConcernRegistered(
            mark(TEACHER, 1),
            new WayInId("employee-concern"),
            Audience.EMPLOYEE,
            CaseKind.PERSON,
            AgeBand.ADULT,
            Act.Nature.FACT,
            RULEBOOK.packHash()),
        new Event.ExtractWritten(mark(TEACHER, 2)),
        new Event.ExtractConfirmed(mark(LEADER, 3), EXTRACT),
        told(
            TEACHER,
            4,
            new Recipient.ToGroup(GROUP),
            new Ground.ToldAnonymously(EXTRACT),
            Set.of(EXTRACT)));
  }

  private static List<Event> decided() {
    TaskId task = new TaskId("group-decision");
    List<Event> events = new ArrayList<>(asked());
    events.add(new Event.GroupDecided(mark(OF_NAV, 5), task, GROUP, Set.of(OF_HEALTH.id())));
    events.add(new Event.TaskSettled(mark(OF_NAV, 5), task, true, new OutcomeId("back-to-unit")));
    return events;
  }

  private static List<Event> after(Event... more) {
    List<Event> events = new ArrayList<>(decided());
    events.addAll(List.of(more));
    return events;
  }

  /** One of the group tells the school. */
  private static Event tells(Actor member, EntryId what) {
    return told(
        member,
        7,
        SCHOOL,
        new Ground.ByException(new ProvisionId("fvl-13b-5"), Set.of(0)),
        Set.of(what));
  }

  private static Event told(
      Actor from, int place, Recipient to, Ground ground, Set<EntryId> entries) {
    Event.Mark mark = mark(from, place);
    return new Event.Told(
        mark, null, new Disclosure(mark.entry(), from.agency(), to, ground, entries, mark.at()));
  }

  private static CaseFile file(List<Event> events) {
    return CaseHistory.replay(RULEBOOK.routine(), new CaseId(new UUID(1, 1)), events);
  }

  private static CaseView view(Actor reader, List<Event> events) {
    return CaseReading.view(RULEBOOK, file(events), reader, NOW).orElseThrow();
  }

  @Test
  void whoeverOfTheGroupMayIsOfferedToTellThoseWhoAskedAndWhoWroteItDownFirst() {
    assertThat(view(OF_NAV, asked()).owed()).as("nothing is decided").isEmpty();
    assertThat(view(OF_NAV, decided()).owed())
        .singleElement()
        .satisfies(owed -> {
          assertThat(owed.to()).isEqualTo(SCHOOL);
          assertThat(owed.decision()).isEqualTo(DECISION);
          assertThat(owed.by().kind()).isEqualTo(ActKind.DISCLOSE);
          assertThat(owed.hers()).isTrue();
        });
    assertThat(view(OF_HEALTH, decided()).owed())
        .singleElement()
        .satisfies(owed -> {
          assertThat(owed.by().kind()).isEqualTo(ActKind.DISCLOSE);
          assertThat(owed.hers()).isFalse();
        });
    assertThat(view(OF_SCHOOL, decided()).owed())
        .as("her own are told by a note")
        .singleElement()
        .satisfies(owed -> assertThat(owed.by().kind()).isEqualTo(ActKind.WRITE_NOTE));
    assertThat(view(TEACHER, decided()).owed()).as("who asked").isEmpty();
  }

  @Test
  void onceWhatTheGroupWroteIsToldNobodyOfItIsOfferedToTellItAgain() {
    List<Event> told = after(tells(OF_HEALTH, DECISION));
    for (Actor member : List.of(OF_NAV, OF_HEALTH, OF_SCHOOL)) {
      assertThat(view(member, told).owed()).as("%s", member).isEmpty();
    }
  }

  @Test
  void whatAMemberTellsInWordsOfHerOwnServiceIsNotKnownToTheOthers() {
    Event note = new Event.NoteWritten(mark(OF_HEALTH, 6), Act.Nature.ASSESSMENT);
    List<Event> told = after(note, tells(OF_HEALTH, NOTE));
    assertThat(view(OF_HEALTH, told).owed()).as("she has told it").isEmpty();
    assertThat(view(OF_NAV, told)).isEqualTo(view(OF_NAV, decided()));
  }

  @Test
  void theFormAsksNothingOfWhomItIsToldToAndOffersTheGroundsTowardThemAlone() {
    Owed owed = view(OF_NAV, decided()).owed().getFirst();
    List<Question> all = Questions.of(RULEBOOK, file(decided()), OF_NAV, owed.by(), NOW);
    assertThat(choices(all, "to")).contains("agency:police", "agency:school");
    assertThat(choices(owed.asked(all), "to")).containsExactly("agency:school");
    assertThat(choices(all, "ground"))
        .contains("exception:fvl-13b-5", "exception:fvl-13b-6-nav-municipal", "duty:strl-196");
    assertThat(choices(owed.asked(all), "ground"))
        .contains("exception:fvl-13b-5")
        .doesNotContain("exception:fvl-13b-6-nav-municipal", "duty:strl-196");
    assertThat(choices(owed.asked(all), "entries")).isEqualTo(choices(all, "entries"));
  }

  private static List<String> choices(List<Question> questions, String name) {
    return questions.stream()
        .filter(question -> question.name().equals(name))
        .flatMap(question -> question.choices().stream())
        .toList();
  }

  @Test
  void theOwnerWaitsForTheGroupUntilItHasToldHerSomething() {
    assertThat(view(TEACHER, asked()).silent()).as("it has not come to anything").isEmpty();
    assertThat(view(TEACHER, decided()).silent()).containsExactly(GROUP);
    assertThat(view(TEACHER, after(tells(OF_NAV, DECISION))).silent()).isEmpty();
    assertThat(view(OF_NAV, decided()).silent()).as("not the owner's").isEmpty();
  }

  @Test
  void theAnswerIsNewToTheOwnerWhenSheIsToldItAndNotBefore() {
    assertThat(news(decided(), BEGAN)).as("she is told nothing yet").isEmpty();
    List<Event> told = after(tells(OF_NAV, DECISION));
    assertThat(news(told, BEGAN)).contains(News.TOLD);
    assertThat(news(told, NOW)).as("she has opened the case").isEmpty();
  }

  private static Optional<News> news(List<Event> events, Instant opened) {
    return News.to(RULEBOOK, file(events), TEACHER, opened, NOW);
  }
}
