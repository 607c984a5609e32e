package no.omtanke.casework;

import static no.omtanke.confidentiality.Consent.Giver.BOTH_GUARDIANS;
import static no.omtanke.confidentiality.Consent.Giver.ONE_GUARDIAN;
import static no.omtanke.confidentiality.Consent.Giver.PERSON;
import static no.omtanke.confidentiality.Consent.Giver.PERSON_WITH_GUARDIANS;
import static no.omtanke.confidentiality.Terms.Scope.FOLLOW_UP;
import static no.omtanke.confidentiality.Terms.Scope.TELLING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Terms;
import no.omtanke.confidentiality.Wall;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Sector;
import no.omtanke.packs.WayInId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is asked for a consent, to what, and what becomes of a yes, a no and no answer. */
final class ConsentTest {

  private static final Instant BEGAN = Instant.parse("2026-11-23T08:00:00Z");
  private static final Rulebook RULEBOOK = ShippedRulebooks.of("drammen");
  private static final Actor TEACHER =
      RULEBOOK.directory().find(new StaffId("drammen-teacher")).orElseThrow();
  private static final Recipient POLICE = new Recipient.ToAgency(new AgencyId("police"));
  private static final Recipient NAV = new Recipient.ToAgency(new AgencyId("nav"));
  private static final Terms TO_POLICE = new Terms(Set.of(TELLING), Set.of(POLICE), null);
  private static final Terms FOLLOWED_UP = new Terms(Set.of(FOLLOW_UP), Set.of(), null);

  private final List<Event> events = new ArrayList<>();
  private int hour;

  private void begins(AgeBand age) {
    events.add(
        new Event.ConcernRegistered(
            mark(),
            new WayInId("employee-concern"),
            Audience.EMPLOYEE,
            CaseKind.PERSON,
            age,
            Act.Nature.FACT,
            RULEBOOK.packHash()));
    events.add(new Event.BasisRecorded(mark(), Set.of()));
  }

  private Event.Mark mark() {
    return new Event.Mark(now(), TEACHER.id(), TEACHER.agency(), new EntryId(new UUID(2, hour++)));
  }

  private Instant now() {
    return BEGAN.plus(Duration.ofHours(hour));
  }

  private CaseFile file() {
    return CaseHistory.replay(RULEBOOK.routine(), new CaseId(new UUID(1, 1)), events);
  }

  private List<Refusal> does(Set<TextField> written, Function<Stamp, Act> act) {
    Event.Mark mark = mark();
    Stamp stamp = new Stamp(TEACHER, mark.at(), mark.entry(), file().version(), written, null);
    return switch (CaseRules.decide(RULEBOOK, file(), act.apply(stamp))) {
      case Decision.Accepted it -> {
        events.addAll(it.events());
        yield List.of();
      }
      case Decision.Refused it -> it.reasons();
    };
  }

  private List<Refusal> gives(Consent.Giver giver, Terms terms, TextField... written) {
    return does(
        written.length == 0 ? Set.of(TextField.TEXT) : Set.of(written),
        stamp -> new Act.ObtainConsent(stamp, giver, terms));
  }

  private List<Refusal> asks(Terms terms) {
    return does(Set.of(TextField.TEXT), stamp -> new Act.AskConsent(stamp, terms));
  }

  private List<Refusal> saysNo(Terms terms) {
    return does(Set.of(), stamp -> new Act.RefuseConsent(stamp, terms));
  }

  private boolean mayTell(Recipient to) {
    return !CaseRules.grounds(RULEBOOK, file(), TEACHER, to, EnumSet.of(GroundKind.CONSENT), now())
        .isEmpty();
  }

  private List<Asked> asked() {
    return CaseReading.view(RULEBOOK, file(), TEACHER, now()).orElseThrow().asked();
  }

  private CaseView on(LocalDate day) {
    Instant noon = day.atTime(12, 0).atZone(NorwegianTime.ZONE).toInstant();
    return CaseReading.view(RULEBOOK, file(), TEACHER, noon).orElseThrow();
  }

  private EntryId consent() {
    return file().folders().consents().getFirst().id();
  }

  private List<Refusal> tells(Recipient to) {
    Ground ground = new Ground.ByConsent(consent());
    EntryId concern = file().folders().entries().getFirst().id();
    return does(
        Set.of(TextField.NECESSITY), stamp -> new Act.Disclose(stamp, to, ground, Set.of(concern)));
  }

  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final Terms UNTIL_NEW_YEAR = TO_POLICE.to(LAST);

  @Test
  void aConsentComesBackFourteenDaysBeforeItsLastDayAndIsAskedForByNobodyAfterIt() {
    begins(AgeBand.ADULT);
    gives(PERSON, UNTIL_NEW_YEAR);
    NextDate set = on(LAST).next();
    assertThat(on(LAST.minusDays(15)).reminders()).isEmpty();
    for (int days : new int[] {14, 1, 0}) {
      assertThat(on(LAST.minusDays(days)).reminders())
          .singleElement()
          .satisfies(it -> assertThat(it.why()).isEqualTo(Reminder.Why.CONSENT_RUNS_OUT))
          .satisfies(it -> assertThat(it.date()).isEqualTo(LAST));
    }
    assertThat(on(LAST.plusDays(1)).reminders()).isEmpty();
    assertThat(on(LAST.minusDays(14)).next()).as("what she has set herself").isEqualTo(set);
    does(Set.of(), stamp -> new Act.WithdrawConsent(stamp, consent()));
    assertThat(on(LAST).reminders()).as("taken back").isEmpty();
  }

  @Test
  void aConsentIsRenewedInOneActAndWhatIsToldOnItStandsOn() {
    begins(AgeBand.ADULT);
    gives(PERSON, UNTIL_NEW_YEAR);
    assertThat(tells(POLICE)).isEmpty();
    LocalDate later = LAST.plusMonths(2);
    assertThat(does(Set.of(), stamp -> new Act.RenewConsent(stamp, consent(), later))).isEmpty();
    List<Consent> consents = file().folders().consents();
    assertThat(Wall.standsUntil(file().folders().disclosures().getFirst(), consents))
        .hasValue(later);
    assertThat(on(LAST).reminders()).isEmpty();
    assertThat(on(later).reminders()).hasSize(1);
  }

  @Test
  void aConsentIsRenewedToALaterDayThanItHasAndEndsSoonerOnlyWhenItIsTakenBack() {
    begins(AgeBand.ADULT);
    gives(PERSON, UNTIL_NEW_YEAR);
    for (LocalDate day : List.of(LAST.minusDays(1), LAST)) {
      assertThat(does(Set.of(), stamp -> new Act.RenewConsent(stamp, consent(), day)))
          .containsExactly(new Refusal.NotLater(LAST));
    }
    LocalDate past = LocalDate.of(2026, 11, 1);
    assertThat(does(Set.of(), stamp -> new Act.RenewConsent(stamp, consent(), past)))
        .as("what is wrong is said once")
        .containsExactly(new Refusal.AlreadyPast(past, "until"));
    assertThat(file().folders().consents().getFirst().until()).isEqualTo(LAST);
  }

  @Test
  void whatHasRunOutIsNoGroundAndIsAskedForAnewAndWhatIsTakenBackIsSaidToBeThat() {
    begins(AgeBand.ADULT);
    gives(PERSON, TO_POLICE.to(LocalDate.of(2026, 11, 23)));
    hour = 48;
    assertThat(tells(POLICE)).containsExactly(new Refusal.ConsentRanOut(consent()));
    assertThat(does(Set.of(), stamp -> new Act.RenewConsent(stamp, consent(), LAST)))
        .containsExactly(new Refusal.ConsentNotStanding(consent()));
    events.clear();
    begins(AgeBand.ADULT);
    gives(PERSON, TO_POLICE);
    does(Set.of(), stamp -> new Act.WithdrawConsent(stamp, consent()));
    assertThat(tells(POLICE)).containsExactly(new Refusal.ConsentWithdrawn(consent()));
    assertThat(tells(NAV)).containsExactly(new Refusal.ConsentDoesNotCover(consent()));
  }

  @Test
  void whoHasComeOfAgeSinceGivesHisOwn() {
    begins(AgeBand.UNDER_15);
    gives(BOTH_GUARDIANS, UNTIL_NEW_YEAR);
    events.add(new Event.IdentityWritten(mark(), AgeBand.AGE_16_TO_17));
    assertThat(does(Set.of(), stamp -> new Act.RenewConsent(stamp, consent(), LAST)))
        .containsExactly(new Refusal.WrongGiver());
  }

  @Test
  void noAnswerIsNoConsentAndWhoHasBeenAskedIsNotAskedAgain() {
    begins(AgeBand.ADULT);
    assertThat(asks(TO_POLICE)).isEmpty();
    assertThat(mayTell(POLICE)).isFalse();
    assertThat(asked()).singleElement().matches(Asked::waits);
    assertThat(asks(TO_POLICE)).containsExactly(new Refusal.AskedAlready());
    assertThat(gives(PERSON, TO_POLICE)).isEmpty();
    assertThat(asked()).as("answered").isEmpty();
    assertThat(mayTell(POLICE)).isTrue();
  }

  @Test
  void aNoToWhatWasAskedStandsWithItsDayUntilAYesToTheSame() {
    begins(AgeBand.ADULT);
    asks(TO_POLICE);
    Instant day = now();
    assertThat(saysNo(Terms.NOT_SAID)).isEmpty();
    assertThat(asked())
        .singleElement()
        .satisfies(no -> assertThat(no.terms()).isEqualTo(TO_POLICE))
        .satisfies(no -> assertThat(no.refused()).isEqualTo(day));
    assertThat(mayTell(POLICE)).isFalse();
    assertThat(gives(PERSON, new Terms(Set.of(TELLING), Set.of(NAV), null))).isEmpty();
    assertThat(asked()).as("a yes to another receiver does not undo it").hasSize(1);
    assertThat(gives(PERSON, TO_POLICE)).isEmpty();
    assertThat(asked()).isEmpty();
  }

  @Test
  void aNoIsToWhatItCoversAndTheRestIsStillThereToAskFor() {
    begins(AgeBand.ADULT);
    assertThat(on(LAST).toAsk()).containsExactlyInAnyOrder(TELLING, FOLLOW_UP);
    saysNo(TO_POLICE);
    assertThat(on(LAST).toAsk()).containsExactlyInAnyOrder(TELLING, FOLLOW_UP);
    saysNo(FOLLOWED_UP);
    assertThat(on(LAST).toAsk()).as("others can be told").containsExactly(TELLING);
    saysNo(Terms.NOT_SAID);
    assertThat(on(LAST).toAsk()).as("a no to everything").isEmpty();
    gives(PERSON, FOLLOWED_UP);
    assertThat(on(LAST).toAsk())
        .as("she changed her mind")
        .containsExactlyInAnyOrder(TELLING, FOLLOW_UP);
  }

  @Test
  void aNoThatNobodyAskedForIsKeptToo() {
    begins(AgeBand.ADULT);
    assertThat(saysNo(Terms.NOT_SAID)).isEmpty();
    assertThat(asked()).singleElement().matches(no -> !no.waits());
  }

  @Test
  void aConsentToFollowUpLetsNobodyBeTold() {
    begins(AgeBand.ADULT);
    assertThat(gives(PERSON, FOLLOWED_UP)).isEmpty();
    assertThat(mayTell(POLICE)).isFalse();
  }

  @Test
  void aConsentSaysToWhatItIs() {
    begins(AgeBand.ADULT);
    assertThat(gives(PERSON, Terms.NOT_SAID)).containsExactly(new Refusal.ScopeMissing());
    assertThat(gives(PERSON, new Terms(Set.of(FOLLOW_UP), Set.of(POLICE), null)))
        .as("someone is to be told, and it is not to that")
        .containsExactly(new Refusal.ScopeMissing());
    assertThat(gives(PERSON, new Terms(Set.of(TELLING), Set.of(), null)))
        .containsExactly(new Refusal.TowardNobody());
    assertThat(asks(Terms.NOT_SAID)).containsExactly(new Refusal.ScopeMissing());
  }

  @ParameterizedTest
  @EnumSource(AgeBand.class)
  void theTableOfAgesSaysWhoConsentsToThatOthersAreTold(AgeBand age) {
    Set<Consent.Giver> expected =
        switch (age) {
          case UNDER_15, AGE_15 -> Set.of(ONE_GUARDIAN, BOTH_GUARDIANS);
          case AGE_16_TO_17 -> Set.of(PERSON, PERSON_WITH_GUARDIANS);
          case ADULT -> Set.of(PERSON);
          case UNKNOWN -> Set.of();
        };
    for (Consent.Giver giver : Consent.Giver.values()) {
      events.clear();
      begins(age);
      List<Refusal> refused = gives(giver, TO_POLICE, TextField.TEXT, TextField.REASON);
      assertThat(refused.isEmpty())
          .as("%s of %s: %s", giver, age, refused)
          .isEqualTo(expected.contains(giver));
    }
  }

  @Test
  void aPupilOf15ConsentsToWhatTheSchoolFollowsUpAndNotToThatOthersAreTold() {
    begins(AgeBand.AGE_15);
    assertThat(gives(PERSON, FOLLOWED_UP, TextField.TEXT, TextField.REASON)).isEmpty();
    assertThat(gives(PERSON, TO_POLICE, TextField.TEXT, TextField.REASON))
        .containsExactly(new Refusal.WrongGiver());
    assertThat(new Givers(RULEBOOK.law(), AgeBand.AGE_15, Sector.HEALTH_CARE).to(Set.of(FOLLOW_UP)))
        .as("elsewhere the guardians do")
        .containsExactlyInAnyOrder(ONE_GUARDIAN, BOTH_GUARDIANS);
    assertThat(new Givers(RULEBOOK.law(), AgeBand.UNDER_15, Sector.SCHOOL).to(Set.of(FOLLOW_UP)))
        .containsExactlyInAnyOrder(ONE_GUARDIAN, BOTH_GUARDIANS);
  }

  @Test
  void whoSignsIsWhoCanConsentToWhatWasAskedAndToNothingElse() {
    begins(AgeBand.AGE_15);
    assertThat(on(LAST).signers()).as("nobody has been asked").isEmpty();
    asks(TO_POLICE);
    assertThat(on(LAST).signers()).containsExactlyInAnyOrder(ONE_GUARDIAN, BOTH_GUARDIANS);
    saysNo(Terms.NOT_SAID);
    asks(FOLLOWED_UP);
    assertThat(on(LAST).signers()).containsExactlyInAnyOrder(PERSON, PERSON_WITH_GUARDIANS);
    gives(PERSON_WITH_GUARDIANS, FOLLOWED_UP);
    assertThat(on(LAST).signers()).as("it has been answered").isEmpty();
  }

  @Test
  void thatAGuardianIsNotAskedHasAReason() {
    begins(AgeBand.AGE_16_TO_17);
    assertThat(gives(PERSON, TO_POLICE)).containsExactly(new Refusal.TextMissing(TextField.REASON));
    assertThat(gives(PERSON, TO_POLICE, TextField.TEXT, TextField.REASON)).isEmpty();
    assertThat(gives(PERSON_WITH_GUARDIANS, TO_POLICE)).isEmpty();
    events.clear();
    begins(AgeBand.UNDER_15);
    assertThat(gives(ONE_GUARDIAN, TO_POLICE))
        .as("where both have parental responsibility, both are asked")
        .containsExactly(new Refusal.TextMissing(TextField.REASON));
    assertThat(gives(ONE_GUARDIAN, TO_POLICE, TextField.TEXT, TextField.REASON)).isEmpty();
    assertThat(gives(BOTH_GUARDIANS, TO_POLICE)).isEmpty();
  }
}
