package no.omtanke.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.Act;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.AgeBand;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.CaseHistory;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.CaseReading;
import no.omtanke.casework.Event;
import no.omtanke.casework.Move;
import no.omtanke.casework.Rulebook;
import no.omtanke.casework.ShippedRulebooks;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Terms;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.TaskId;
import no.omtanke.packs.WayInId;
import org.junit.jupiter.api.Test;

/**
 * What is put before whom: a measure before those whose it is, a consent until the answer is no.
 */
final class TodoTest {

  private static final Instant BEGAN = Instant.parse("2026-11-23T08:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2026, 12, 7);
  private static final Rulebook RULEBOOK = ShippedRulebooks.of("drammen");
  private static final Actor TEACHER = person("drammen-teacher");
  private static final Actor LEADER = person("drammen-leader");

  private static Actor person(String id) {
    return RULEBOOK.directory().find(new StaffId(id)).orElseThrow();
  }

  /** The teacher's case, with a measure that the leader looks after. */
  private static List<Event> events() {
    TaskId plan = new TaskId("own-measures");
    return List.of(
        new Event.ConcernRegistered(
            mark(1),
            new WayInId("employee-concern"),
            Audience.EMPLOYEE,
            CaseKind.PERSON,
            AgeBand.ADULT,
            Act.Nature.FACT,
            RULEBOOK.packHash()),
        new Event.CameOnCase(mark(2), LEADER.id(), LEADER.agency()),
        new Event.BasisRecorded(mark(3), Set.of()),
        new Event.MeasureAgreed(mark(4), plan, LEADER.id(), DUE),
        new Event.TaskSettled(mark(4), plan, true, null));
  }

  private static CaseFile file() {
    return CaseHistory.replay(RULEBOOK.routine(), new CaseId(new UUID(1, 1)), events());
  }

  /** Where the routine has a consent come next, after these answers to others. */
  private static Todo after(Terms... refused) {
    Rulebook rulebook = ShippedRulebooks.of("holmestrand");
    Actor teacher = rulebook.directory().find(new StaffId("holmestrand-teacher")).orElseThrow();
    List<Event> events = new ArrayList<>();
    events.add(
        new Event.ConcernRegistered(
            mark(teacher, 1),
            new WayInId("employee-concern"),
            Audience.EMPLOYEE,
            CaseKind.PERSON,
            AgeBand.ADULT,
            Act.Nature.FACT,
            rulebook.packHash()));
    events.add(new Event.BasisRecorded(mark(teacher, 2), Set.of()));
    for (Terms no : refused) {
      events.add(new Event.ConsentRefused(mark(teacher, events.size() + 1), no));
    }
    for (String task : List.of("discuss-concern", "hold-conversation")) {
      events.add(
          new Event.TaskSettled(mark(teacher, events.size() + 1), new TaskId(task), true, null));
    }
    CaseFile file = CaseHistory.replay(rulebook.routine(), new CaseId(new UUID(1, 1)), events);
    Instant now = BEGAN.plus(Duration.ofDays(1));
    return Todo.of(
        CaseReading.view(rulebook, file, teacher, now).orElseThrow(),
        rulebook,
        teacher,
        NorwegianTime.day(now));
  }

  @Test
  void aNoToOneThingLeadsToWhatElseTheRoutineAsksForAndANoToAllToNothing() {
    Recipient police = new Recipient.ToAgency(new AgencyId("police"));
    Move obtain = new Move(ActKind.OBTAIN_CONSENT, null);
    assertThat(after().now()).contains(obtain);
    assertThat(after(new Terms(Set.of(Terms.Scope.TELLING), Set.of(police), null)).now())
        .contains(obtain);
    assertThat(after(Terms.NOT_SAID).now()).doesNotContain(obtain);
    assertThat(after(Terms.NOT_SAID).in(Drawer.PERSON)).as("it can be done").contains(obtain);
  }

  private static Event.Mark mark(int place) {
    return mark(TEACHER, place);
  }

  private static Event.Mark mark(Actor by, int place) {
    return new Event.Mark(
        BEGAN.plus(Duration.ofHours(place)), by.id(), by.agency(), new EntryId(new UUID(2, place)));
  }

  private static Todo on(LocalDate day, Actor reader) {
    Instant now = day.atTime(12, 0).atZone(NorwegianTime.ZONE).toInstant();
    return Todo.of(
        CaseReading.view(RULEBOOK, file(), reader, now).orElseThrow(), RULEBOOK, reader, day);
  }

  private static final Move FOLLOW_UP =
      new Move(ActKind.FOLLOW_UP_MEASURE, new UUID(2, 4).toString());

  @Test
  void aMeasureIsPutBeforeWhoeverLooksAfterItAndNotBeforeTheOthersOnTheCase() {
    assertThat(on(DUE, LEADER).withOthers(FOLLOW_UP)).isFalse();
    assertThat(on(DUE, TEACHER).withOthers(FOLLOW_UP)).isTrue();
    assertThat(on(DUE, TEACHER).now()).as("she can still do it").contains(FOLLOW_UP);
  }

  @Test
  void onceItsDateHasPassedItIsPutBeforeTheOwnerToo() {
    assertThat(on(DUE.plusDays(1), TEACHER).withOthers(FOLLOW_UP)).isFalse();
    assertThat(on(DUE.plusDays(1), TEACHER).now()).contains(FOLLOW_UP);
  }
}
