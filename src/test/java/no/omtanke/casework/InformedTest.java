package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Closing;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.WayInId;
import org.junit.jupiter.api.Test;

/** Whoever something is told of without being asked is told of it, or there is a reason to wait. */
final class InformedTest {

  private static final Instant BEGAN = Instant.parse("2026-11-23T08:00:00Z");
  private static final LocalDate TODAY = NorwegianTime.day(BEGAN);
  private static final Rulebook RULEBOOK = ShippedRulebooks.of("drammen");
  private static final Actor TEACHER = person("drammen-teacher");
  private static final Actor POLICE = person("drammen-police-contact");
  private static final Recipient TO_POLICE = new Recipient.ToAgency(new AgencyId("police"));

  private final List<Event> events = new ArrayList<>();
  private int minute;

  private static Actor person(String id) {
    return RULEBOOK.directory().find(new StaffId(id)).orElseThrow();
  }

  private EntryId entry(int nth) {
    return new EntryId(new UUID(2, nth));
  }

  private void begins(CaseKind kind) {
    events.add(
        new Event.ConcernRegistered(
            new Event.Mark(BEGAN, TEACHER.id(), TEACHER.agency(), entry(0)),
            new WayInId("employee-concern"),
            Audience.EMPLOYEE,
            kind,
            AgeBand.ADULT,
            Act.Nature.REPORTED,
            RULEBOOK.packHash()));
  }

  private CaseFile file() {
    return CaseHistory.replay(RULEBOOK.routine(), new CaseId(new UUID(1, 1)), events);
  }

  private List<Refusal> does(Set<TextField> written, Function<Stamp, Act> act) {
    Instant at = BEGAN.plus(Duration.ofMinutes(++minute));
    Stamp stamp = new Stamp(TEACHER, at, entry(minute), file().version(), written, null);
    return switch (CaseRules.decide(RULEBOOK, file(), act.apply(stamp))) {
      case Decision.Accepted it -> {
        events.addAll(it.events());
        yield List.of();
      }
      case Decision.Refused it -> it.reasons();
    };
  }

  /** Told the police that an offence was committed; returns what it goes by. */
  private EntryId tells() {
    Ground offence = new Ground.ByException(new ProvisionId("fvl-13b-6"), Set.of(0));
    assertThat(
            does(
                Set.of(TextField.NECESSITY),
                stamp -> new Act.Disclose(stamp, TO_POLICE, offence, Set.of(entry(0)))))
        .isEmpty();
    return entry(minute);
  }

  private CaseView seenBy(Actor reader, LocalDate day) {
    Instant late = day.atTime(23, 0).atZone(NorwegianTime.ZONE).toInstant();
    return CaseReading.view(RULEBOOK, file(), reader, late).orElseThrow();
  }

  @Test
  void whatIsToldOnAnExceptionComesBackUntilThePersonKnows() {
    begins(CaseKind.PERSON);
    EntryId told = tells();
    for (LocalDate day : List.of(TODAY, TODAY.plusYears(1))) {
      assertThat(seenBy(TEACHER, day).reminders())
          .containsExactly(new Reminder(Reminder.Why.PERSON_NOT_TOLD, told, TODAY, TODAY));
    }
    assertThat(does(Set.of(), stamp -> new Act.InformPerson(stamp, told))).isEmpty();
    assertThat(seenBy(TEACHER, TODAY).reminders()).isEmpty();
    assertThat(seenBy(TEACHER, TODAY).informed())
        .singleElement()
        .matches(informed -> informed.at() != null);
    assertThat(does(Set.of(), stamp -> new Act.InformPerson(stamp, told)))
        .containsExactly(new Refusal.UnknownSubject());
  }

  @Test
  void waitingHasAReasonAndADateOnWhichItComesBack() {
    begins(CaseKind.PERSON);
    EntryId told = tells();
    LocalDate until = TODAY.plusDays(10);
    assertThat(does(Set.of(), stamp -> new Act.PutOffInforming(stamp, told, until)))
        .containsExactly(new Refusal.TextMissing(TextField.REASON));
    assertThat(does(Set.of(TextField.REASON), stamp -> new Act.PutOffInforming(stamp, told, until)))
        .isEmpty();
    assertThat(seenBy(TEACHER, until.minusDays(1)).reminders()).isEmpty();
    assertThat(seenBy(TEACHER, until).reminders()).hasSize(1);
  }

  @Test
  void whoWasToldDoesNotLearnWhetherThePersonKnows() {
    begins(CaseKind.PERSON);
    EntryId told = tells();
    does(
        Set.of(TextField.REASON),
        stamp -> new Act.PutOffInforming(stamp, told, TODAY.plusDays(10)));
    CaseView seen = seenBy(POLICE, TODAY.plusDays(10));
    assertThat(seen.reminders()).isEmpty();
    assertThat(seen.informed()).isEmpty();
    assertThat(seen.offers().stream().map(offer -> offer.move().kind()))
        .doesNotContain(ActKind.INFORM_PERSON, ActKind.PUT_OFF_INFORMING);
  }

  @Test
  void aClosedCaseStillOwesThePersonThat() {
    begins(CaseKind.PERSON);
    EntryId told = tells();
    events.add(
        new Event.Closed(
            new Event.Mark(
                BEGAN.plus(Duration.ofMinutes(++minute)),
                TEACHER.id(),
                TEACHER.agency(),
                entry(minute)),
            Closing.NO_CONCERN));
    assertThat(seenBy(TEACHER, TODAY).reminders()).hasSize(1);
    assertThat(does(Set.of(), stamp -> new Act.InformPerson(stamp, told))).isEmpty();
  }

  @Test
  void aMilieuIsNobodyToTell() {
    begins(CaseKind.MILIEU);
    tells();
    assertThat(seenBy(TEACHER, TODAY).reminders()).isEmpty();
  }

  @Test
  void whoeverReadsWhatNobodyHasLookedIntoIsToldThat() {
    begins(CaseKind.PERSON);
    tells();
    assertThat(seenBy(POLICE, TODAY).entries())
        .filteredOn(seen -> seen.entry().sort() == Entry.Sort.CONCERN)
        .singleElement()
        .matches(seen -> seen.entry().nature() == Act.Nature.REPORTED);
  }
}
