package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Directory;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.OutcomeId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.TaskId;
import no.omtanke.packs.WayInId;
import org.junit.jupiter.api.Test;

/** A group is formed for a case: who must sit in it, who knows who does, and that it is told. */
final class FormingAGroupTest {

  private static final Instant BEGAN = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant NOW = BEGAN.plus(Duration.ofDays(1));
  private static final Rulebook RULEBOOK = ShippedRulebooks.of("drammen");
  private static final GroupId STRATEGIC = new GroupId("strategic-group");
  private static final GroupId OPERATIVE = new GroupId("operative-group");
  private static final TaskId FORM = new TaskId("form-operative-group");
  private static final RoleId LEADS = new RoleId("slt-coordinator");

  private static final Actor TEACHER = person("drammen-teacher");
  private static final Actor MEMBER = person("drammen-strategic-member-school");
  private static final Actor NURSE = person("drammen-health-worker");
  private static final Actor ADVISER = person("drammen-nav-adviser");
  private static final Actor POLICE = person("drammen-police-contact");
  private static final Actor COORDINATOR = person("drammen-slt-coordinator");

  private static Actor person(String id) {
    return RULEBOOK.directory().find(new StaffId(id)).orElseThrow();
  }

  /** The strategic group was told of the teacher's concern, and wants an operative group. */
  private static List<Event> decided() {
    EntryId concern = mark(TEACHER, 1).entry();
    TaskId decision = new TaskId("group-decision");
    return List.of(
        new Event.ConcernRegistered(
            mark(TEACHER, 1),
            new WayInId("employee-concern"),
            Audience.EMPLOYEE,
            CaseKind.PERSON,
            AgeBand.ADULT,
            Act.Nature.FACT,
            RULEBOOK.packHash()),
        new Event.BasisRecorded(mark(TEACHER, 2), Set.of()),
        told(3, TEACHER, STRATEGIC, Set.of(concern)),
        new Event.GroupDecided(mark(MEMBER, 4), decision, STRATEGIC, Set.of()),
        new Event.TaskSettled(mark(MEMBER, 4), decision, true, new OutcomeId("operative")));
  }

  private static Event told(int place, Actor by, GroupId to, Set<EntryId> entries) {
    Event.Mark mark = mark(by, place);
    return new Event.Told(
        mark,
        null,
        new Disclosure(
            mark.entry(),
            by.agency(),
            new Recipient.ToGroup(to),
            new Ground.ByDuty(RULEBOOK.law().provisions().getFirst().id(), Set.of()),
            Stream.concat(entries.stream(), Stream.of(mark.entry())).collect(Collectors.toSet()),
            mark.at()));
  }

  private static Event.Mark mark(Actor actor, int place) {
    return new Event.Mark(
        BEGAN.plus(Duration.ofMinutes(place)),
        actor.id(),
        actor.agency(),
        new EntryId(new UUID(2, place)));
  }

  private static CaseFile file(Rulebook rulebook, List<Event> events) {
    return CaseHistory.replay(rulebook.routine(), new CaseId(new UUID(1, 1)), events);
  }

  private static Decision forms(Rulebook rulebook, Actor... members) {
    CaseFile file = file(rulebook, decided());
    Stamp stamp =
        new Stamp(
            MEMBER,
            NOW,
            new EntryId(new UUID(3, 1)),
            file.version(),
            EnumSet.of(TextField.REASON),
            NorwegianTime.day(NOW).plusDays(7));
    Set<StaffId> chosen = Stream.of(members).map(Actor::id).collect(Collectors.toSet());
    return CaseRules.decide(rulebook, file, new Act.FormGroup(stamp, FORM, chosen));
  }

  @Test
  void whoLeadsTheGroupByThePlanIsNotLeftOutOfIt() {
    assertThat(forms(RULEBOOK, NURSE, ADVISER))
        .isEqualTo(new Decision.Refused(List.of(new Refusal.LeaderLeftOut(OPERATIVE, LEADS))));
    assertThat(Answers.question(new Refusal.LeaderLeftOut(OPERATIVE, LEADS)))
        .as("said beside those who were chosen")
        .contains("members");
    assertThat(forms(RULEBOOK, NURSE, COORDINATOR)).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void whoHasNoSeatInTheGroupByThePlanIsNotPutThere() {
    Actor administrator = person("drammen-administrator");
    assertThat(forms(RULEBOOK, NURSE, COORDINATOR, administrator))
        .isEqualTo(
            new Decision.Refused(
                List.of(new Refusal.NotForTheGroup(administrator.id(), OPERATIVE))));
  }

  @Test
  void whereNobodyHoldsThatRoleTheGroupIsFormedWithoutOne() {
    assertThat(forms(without(COORDINATOR), NURSE, ADVISER)).isInstanceOf(Decision.Accepted.class);
  }

  private static List<Event> formed(Event... since) {
    Event.Mark mark = mark(MEMBER, 5);
    Set<StaffId> members = Set.of(NURSE.id(), COORDINATOR.id());
    List<Event> events = new ArrayList<>(decided());
    events.add(new Event.GroupFormed(mark, FORM, OPERATIVE, members));
    events.add(new Event.TaskSettled(mark, FORM, true, null));
    events.addAll(List.of(since));
    return events;
  }

  private static List<CaseView.GroupView> groups(List<Event> events, Actor reader) {
    return CaseReading.view(RULEBOOK, file(RULEBOOK, events), reader, NOW).stream()
        .flatMap(view -> view.groups().stream())
        .toList();
  }

  @Test
  void whoSitsInTheGroupIsKnownToItsMembersTheOwnerAndThoseWhoFormedIt() {
    for (Actor reader : List.of(NURSE, COORDINATOR, TEACHER, MEMBER)) {
      assertThat(groups(formed(), reader))
          .as("%s", reader)
          .singleElement()
          .extracting(CaseView.GroupView::members)
          .isEqualTo(Set.of(NURSE.id(), COORDINATOR.id()));
    }
    Event police =
        new Event.Told(
            mark(TEACHER, 6),
            null,
            new Disclosure(
                mark(TEACHER, 6).entry(),
                TEACHER.agency(),
                new Recipient.ToAgency(POLICE.agency()),
                new Ground.ByDuty(RULEBOOK.law().provisions().getFirst().id(), Set.of()),
                Set.of(mark(TEACHER, 6).entry()),
                mark(TEACHER, 6).at()));
    assertThat(groups(formed(police), POLICE)).as("who is told something else").isEmpty();
    assertThat(groups(formed(), ADVISER)).as("who is not on the case").isEmpty();
  }

  @Test
  void whoFormedItIsKnownToThoseWhoseDecisionItWas() {
    Actor other = person("drammen-strategic-member-nav");
    for (Actor reader : List.of(MEMBER, other)) {
      assertThat(groups(formed(), reader).getFirst().formedBy()).isEqualTo(MEMBER.id());
    }
    for (Actor reader : List.of(NURSE, TEACHER)) {
      assertThat(groups(formed(), reader).getFirst().formedBy()).as("%s", reader).isNull();
    }
  }

  @Test
  void aGroupIsToldNothingByBeingFormed() {
    for (Actor reader : List.of(MEMBER, NURSE)) {
      assertThat(groups(formed(), reader))
          .as("%s", reader)
          .extracting(CaseView.GroupView::told)
          .containsExactly(false);
      assertThat(groups(formed(told(6, MEMBER, OPERATIVE, Set.of())), reader))
          .as("%s", reader)
          .extracting(CaseView.GroupView::told)
          .containsExactly(true);
    }
  }

  @Test
  void thatOthersToldTheGroupIsNotToldToWhoeverFormedIt() {
    Event nurses = told(6, NURSE, OPERATIVE, Set.of());
    assertThat(groups(formed(nurses), NURSE)).extracting(CaseView.GroupView::told).contains(true);
    assertThat(groups(formed(nurses), MEMBER)).extracting(CaseView.GroupView::told).contains(false);
  }

  @Test
  void thatOneOfThemToldTheGroupIsNotToldToTheOthersWhoFormedIt() {
    Event members = told(6, MEMBER, OPERATIVE, Set.of(mark(MEMBER, 4).entry()));
    assertThat(groups(formed(members), person("drammen-strategic-member-nav")))
        .extracting(CaseView.GroupView::told)
        .containsExactly(false);
  }

  private static Rulebook without(Actor person) {
    Directory directory = RULEBOOK.directory();
    return new Rulebook(
        RULEBOOK.packHash(),
        RULEBOOK.routine(),
        RULEBOOK.organisation(),
        RULEBOOK.confidentiality(),
        RULEBOOK.law(),
        new Directory(
            directory.staff().stream().filter(one -> !one.equals(person)).toList(),
            directory.members()));
  }
}
