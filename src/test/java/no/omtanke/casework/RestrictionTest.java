package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.Ended;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Terms;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.Closing;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left to do with a case that the person has had restricted, or has objected to. */
final class RestrictionTest extends LivedCase {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Actor CHILD_WELFARE = person("drammen-child-welfare-worker");
  private static final Actor COORDINATOR = person("drammen-slt-coordinator");
  private static final Actor POLICE = person("drammen-police-contact");
  private static final Recipient TO_CHILD_WELFARE = Recipient.of("agency:child-welfare");
  private static final ProvisionId PREVENTING = new ProvisionId("fvl-13b-5");

  @BeforeEach
  void theBasisIsRecorded() {
    events.add(new Event.BasisRecorded(mark(TEACHER), Set.of()));
  }

  private List<Refusal> restricts(Actor actor) {
    return does(
        actor,
        Set.of(TextField.TEXT),
        stamp -> new Act.Restrict(stamp, Restriction.Reason.ACCURACY_CONTESTED));
  }

  private List<Refusal> writesANote() {
    return notes(TEACHER);
  }

  private List<Refusal> notes(Actor actor) {
    return does(actor, Set.of(TextField.TEXT), stamp -> new Act.WriteNote(stamp, Act.Nature.FACT));
  }

  private List<Refusal> lifts(LocalDate informed, TextField... written) {
    EntryId restriction = file().restrictions().getFirst().id();
    return does(
        TEACHER, Set.of(written), stamp -> new Act.LiftRestriction(stamp, restriction, informed));
  }

  private List<Refusal> tells(Recipient to, Ground ground, TextField... written) {
    EntryId concern = file().folders().entries().getFirst().id();
    return does(
        TEACHER, Set.of(written), stamp -> new Act.Disclose(stamp, to, ground, Set.of(concern)));
  }

  private Ground exception() {
    Set<Integer> all = Set.of(0, 1, 2, 3);
    int there = RULEBOOK.law().provision(PREVENTING).orElseThrow().conditions().size();
    return new Ground.ByException(
        PREVENTING, Set.copyOf(all.stream().filter(number -> number < there).toList()));
  }

  private CaseView view(Actor reader) {
    return CaseReading.view(RULEBOOK, file(), reader, now()).orElseThrow();
  }

  @Test
  void whatIsRestrictedIsReadAndNothingIsWrittenUntilItIsLifted() {
    assertThat(restricts(TEACHER)).isEmpty();
    assertThat(view(TEACHER).entries()).hasSize(3);
    assertThat(view(TEACHER).restricted()).isTrue();
    assertThat(writesANote()).containsExactly(new Refusal.Restricted());
    assertThat(view(TEACHER).offers())
        .contains(new Offer(new Move(ActKind.WRITE_NOTE, null), List.of(new Refusal.Restricted())));
    assertThat(lifts(TODAY, TextField.REASON, TextField.TOLD_HOW)).isEmpty();
    assertThat(view(TEACHER).restricted()).isFalse();
    assertThat(writesANote()).isEmpty();
  }

  @Test
  void thePersonIsToldBeforeItIsLiftedAndItIsWrittenHowAndWhen() {
    restricts(TEACHER);
    assertThat(lifts(TODAY, TextField.REASON))
        .containsExactly(new Refusal.TextMissing(TextField.TOLD_HOW));
    for (LocalDate never : List.of(TODAY.plusDays(1), TODAY.minusDays(1))) {
      assertThat(lifts(never, TextField.REASON, TextField.TOLD_HOW))
          .containsExactly(new Refusal.NotToldBefore());
    }
  }

  private List<Refusal> averts() {
    Set<ConditionKey> confirmed = Set.of(new ConditionKey(new ProvisionId("strl-196"), 0));
    return does(TEACHER, Set.of(TextField.TEXT), stamp -> new Act.Avert(stamp, confirmed));
  }

  @Test
  void howItIsWrittenHoldsUpNoDutyNorWhatIsToldBecauseOfOne() {
    Stamp stamp = new Stamp(TEACHER, now(), mark(TEACHER).entry(), 0, Set.of(), null);
    ProvisionId averting = new ProvisionId("strl-196");
    assertThat(new Act.Avert(stamp, Set.of()).isUrgent()).isTrue();
    assertThat(
            new Act.Disclose(
                    stamp, TO_CHILD_WELFARE, new Ground.ByDuty(averting, Set.of(0)), Set.of())
                .isUrgent())
        .isTrue();
    assertThat(new Act.Disclose(stamp, TO_CHILD_WELFARE, exception(), Set.of()).isUrgent())
        .isFalse();
    assertThat(new Act.WriteNote(stamp, Act.Nature.FACT).isUrgent()).isFalse();
    for (ActKind kind : List.of(ActKind.AVERT, ActKind.DISCLOSE, ActKind.REPORT)) {
      assertThat(kind.mayBeUrgent()).as("%s", kind).isTrue();
    }
    assertThat(ActKind.WRITE_NOTE.mayBeUrgent()).isFalse();
  }

  @Test
  void aDutyIsNeverHeldUp() {
    restricts(TEACHER);
    assertThat(averts()).isEmpty();
    assertThat(view(POLICE).entries()).isNotEmpty();
    assertThat(view(TEACHER).offers())
        .filteredOn(offer -> offer.move().kind().isDuty())
        .noneMatch(offer -> offer.reasons().contains(new Refusal.Restricted()));
  }

  @Test
  void onAnExceptionItIsToldWithTheReasonThatTheLawLeavesAndElseNot() {
    restricts(TEACHER);
    assertThat(tells(TO_CHILD_WELFARE, exception(), TextField.NECESSITY))
        .containsExactly(new Refusal.TextMissing(TextField.DESPITE));
    assertThat(tells(TO_CHILD_WELFARE, exception(), TextField.NECESSITY, TextField.DESPITE))
        .isEmpty();
  }

  @Test
  void thoseWhoWereToldByNameAreToldThatItIsRestrictedAndNoMore() {
    assertThat(tells(TO_CHILD_WELFARE, exception(), TextField.NECESSITY)).isEmpty();
    assertThat(view(CHILD_WELFARE).restricted()).isFalse();
    restricts(TEACHER);
    assertThat(view(CHILD_WELFARE).restricted()).isTrue();
    assertThat(view(CHILD_WELFARE).restrictions()).isEmpty();
    Instant opened = file().restrictions().getFirst().since().minusSeconds(1);
    assertThat(News.to(RULEBOOK, file(), CHILD_WELFARE, opened, now())).hasValue(News.TOLD);
    assertThat(
            does(
                CHILD_WELFARE,
                Set.of(TextField.TEXT),
                stamp -> new Act.WriteNote(stamp, Act.Nature.FACT)))
        .as("it is not theirs that is restricted")
        .isEmpty();
  }

  @Test
  void anObjectionRestrictsAtOnceAndItsDecisionLifts() {
    assertThat(does(TEACHER, Set.of(TextField.TEXT), Act.RecordObjection::new)).isEmpty();
    assertThat(writesANote()).containsExactly(new Refusal.Restricted());
    assertThat(does(TEACHER, Set.of(TextField.TEXT), Act.RecordObjection::new))
        .containsExactly(new Refusal.RestrictedAlready());
    assertThat(decides(Restriction.Ruling.OVERRULED)).isEmpty();
    assertThat(writesANote()).isEmpty();
  }

  @Test
  void anObjectionThatIsUpheldLeavesNothingButToCloseItAndItsClockRuns() {
    does(TEACHER, Set.of(TextField.TEXT), Act.RecordObjection::new);
    assertThat(decides(Restriction.Ruling.UPHELD)).isEmpty();
    assertThat(writesANote()).containsExactly(new Refusal.ObjectionUpheld());
    assertThat(does(TEACHER, Set.of(TextField.TEXT), Act.RecordObjection::new))
        .containsExactly(new Refusal.RestrictedAlready());
    assertThat(view(TEACHER).offers())
        .filteredOn(Offer::open)
        .extracting(offer -> offer.move().kind())
        .contains(ActKind.CLOSE, ActKind.RAISE_THREAT)
        .doesNotContain(ActKind.LIFT_RESTRICTION, ActKind.DECIDE_OBJECTION);
    assertThat(closesIt()).isEmpty();
    assertThat(file().ending()).isPresent();
  }

  private void upholdsAnObjection() {
    does(TEACHER, Set.of(TextField.TEXT), Act.RecordObjection::new);
    assertThat(decides(Restriction.Ruling.UPHELD)).isEmpty();
  }

  private List<Refusal> closesIt() {
    return closesAs(
        file().restrictions().stream().anyMatch(Restriction::isUpheld)
            ? Closing.OBJECTION_UPHELD
            : Closing.FOLLOWED_UP);
  }

  private EntryId consents(Recipient to) {
    Event.Mark given = mark(TEACHER);
    events.add(
        new Event.ConsentObtained(
            given,
            new Consent(
                given.entry(),
                TEACHER.agency(),
                Consent.Giver.PERSON,
                new Terms(Set.of(Terms.Scope.TELLING), Set.of(to), null),
                null)));
    return given.entry();
  }

  private EntryId reportIsWritten(Ground ground) {
    Event.Mark mark = mark(TEACHER);
    events.add(
        new Event.ReportWritten(
            mark,
            new TaskId("police-report"),
            new Disclosure(
                mark.entry(),
                TEACHER.agency(),
                Recipient.of("agency:police"),
                ground,
                Set.of(mark.entry()),
                mark.at()),
            new RoleId("slt-coordinator")));
    return mark.entry();
  }

  @Test
  void aReportByDutyIsPassedOnBeforeTheCaseThatHeObjectedToWithRightIsClosed() {
    EntryId report = reportIsWritten(new Ground.ByDuty(new ProvisionId("strl-196"), Set.of(0)));
    upholdsAnObjection();
    assertThat(closesIt()).containsExactly(new Refusal.ReportUnderway());
    assertThat(view(COORDINATOR).offers())
        .contains(new Offer(new Move(ActKind.CONVEY, report.toString()), List.of()));
    events.add(new Event.Conveyed(mark(COORDINATOR), report));
    assertThat(closesIt()).isEmpty();
  }

  @Test
  void aReportThatIsHeldBackForGoodDoesNotHoldUpTheCloseNorWaitForAnybodyAfterIt() {
    EntryId report = reportIsWritten(exception());
    upholdsAnObjection();
    assertThat(does(COORDINATOR, Set.of(), stamp -> new Act.Convey(stamp, report)))
        .containsExactly(new Refusal.Restricted());
    assertThat(closesIt()).isEmpty();
    assertThat(view(COORDINATOR).conveying()).isEmpty();
  }

  @Test
  void aReportOnAConsentThatIsTakenBackDoesNotHoldUpTheClose() {
    EntryId given = consents(Recipient.of("agency:police"));
    reportIsWritten(new Ground.ByConsent(given));
    upholdsAnObjection();
    assertThat(closesIt()).containsExactly(new Refusal.ReportUnderway());
    events.add(new Event.ConsentWithdrawn(mark(TEACHER), given));
    assertThat(closesIt()).isEmpty();
  }

  @Test
  void noTaskOfTheRoutineHoldsUpTheCloseAfterAnObjectionThatWasUpheld() {
    assertThat(does(TEACHER, Set.of(TextField.SEEN), Act.RaiseThreat::new)).isEmpty();
    assertThat(closesIt())
        .containsExactly(new Refusal.TasksFirst(Set.of(new TaskId("police-report"))));
    upholdsAnObjection();
    assertThat(closesIt()).isEmpty();
  }

  @Test
  void theOwnersOwnWhoWereToldInAGroupDoNotGoOnWithItEither() {
    Actor sits = person("drammen-strategic-member-school");
    Recipient group = Recipient.of("group:strategic-group");
    assertThat(sits.agency()).isEqualTo(TEACHER.agency());
    assertThat(
            tells(
                group,
                new Ground.ByDuty(new ProvisionId("strl-196"), Set.of(0)),
                TextField.NECESSITY))
        .isEmpty();
    assertThat(notes(sits)).isEmpty();
    upholdsAnObjection();
    assertThat(notes(sits)).containsExactly(new Refusal.ObjectionUpheld());
    EntryId concern = file().folders().entries().getFirst().id();
    assertThat(
            does(
                sits,
                Set.of(TextField.NECESSITY),
                stamp -> new Act.Disclose(stamp, TO_CHILD_WELFARE, exception(), Set.of(concern))))
        .contains(new Refusal.ObjectionUpheld());
  }

  @Test
  void theyDoNotGoOnWithItEitherWhereTheConsentThatTheyWereToldOnIsTakenBack() {
    Actor sits = person("drammen-strategic-member-school");
    Recipient group = Recipient.of("group:strategic-group");
    EntryId given = consents(group);
    assertThat(tells(group, new Ground.ByConsent(given), TextField.NECESSITY)).isEmpty();
    assertThat(notes(sits)).isEmpty();
    events.add(new Event.ConsentWithdrawn(mark(TEACHER), given));
    upholdsAnObjection();
    assertThat(notes(sits)).containsExactly(new Refusal.ObjectionUpheld());
  }

  @Test
  void whatADeputyWroteIsNotHersAgainBecauseAGroupThatSheSitsInIsTold() {
    Actor sits = person("drammen-strategic-member-school");
    Event.Mark inAnothersPlace = mark(sits);
    events.add(new Event.NoteWritten(inAnothersPlace, Act.Nature.FACT));
    assertThat(
            tells(
                Recipient.of("group:strategic-group"),
                new Ground.ByDuty(new ProvisionId("strl-196"), Set.of(0)),
                TextField.NECESSITY))
        .isEmpty();
    assertThat(view(sits).entries())
        .extracting(it -> it.entry().id())
        .isNotEmpty()
        .doesNotContain(inAnothersPlace.entry());
  }

  @Test
  void theOwnersOwnInAGroupThatWasFormedForTheCaseDoNotGoOnWithItEither() {
    events.add(
        new Event.GroupFormed(
            mark(COORDINATOR),
            new TaskId("form-operative-group"),
            new GroupId("operative-group"),
            Set.of(LEADER.id())));
    assertThat(notes(LEADER)).isEmpty();
    upholdsAnObjection();
    assertThat(notes(LEADER)).containsExactly(new Refusal.ObjectionUpheld());
  }

  @Test
  void whatHeObjectedToWithRightIsNotTakenUpAgain() {
    upholdsAnObjection();
    assertThat(closesIt()).isEmpty();
    assertThat(does(TEACHER, Set.of(TextField.REASON), Act.Reopen::new))
        .containsExactly(new Refusal.ObjectionUpheld());
    assertThat(view(TEACHER).offers())
        .filteredOn(Offer::open)
        .extracting(offer -> offer.move().kind())
        .doesNotContain(ActKind.REOPEN);
  }

  @Test
  void whatHeObjectedToWithRightIsToldOnNoExceptionWhateverTheReason() {
    upholdsAnObjection();
    assertThat(tells(TO_CHILD_WELFARE, exception(), TextField.NECESSITY, TextField.DESPITE))
        .contains(new Refusal.ObjectionUpheld());
    assertThat(
            CaseRules.grounds(
                RULEBOOK,
                file(),
                TEACHER,
                TO_CHILD_WELFARE,
                Set.of(GroundKind.EXCEPTION, GroundKind.TOLD_ANONYMOUSLY),
                now()))
        .isEmpty();
    assertThat(averts()).isEmpty();
  }

  @Test
  void aMeasureThatStillRunsEndsWithTheCaseThatHeObjectedToWithRight() {
    events.add(
        new Event.MeasureAgreed(
            mark(TEACHER), new TaskId("own-measures"), TEACHER.id(), TODAY.plusDays(30)));
    assertThat(closesIt()).containsExactly(new Refusal.MeasuresRunning());
    upholdsAnObjection();
    assertThat(closesIt()).isEmpty();
    assertThat(view(TEACHER).measures()).singleElement().matches(measure -> !measure.running());
  }

  private List<Refusal> decides(Restriction.Ruling ruling) {
    EntryId objection = file().restrictions().getFirst().id();
    return does(
        TEACHER,
        Set.of(TextField.REASON, TextField.TOLD_HOW),
        stamp -> new Act.DecideObjection(stamp, objection, ruling, TODAY));
  }

  @Test
  void liftingOneLeavesTheOther() {
    restricts(TEACHER);
    does(TEACHER, Set.of(TextField.TEXT), Act.RecordObjection::new);
    lifts(TODAY, TextField.REASON, TextField.TOLD_HOW);
    assertThat(file().restrictions()).singleElement().matches(Restriction::isObjection);
  }

  @Test
  void whoIsResponsibleOrAnswersForTheCasesRestrictsAndNobodyElse() {
    Actor colleague =
        RULEBOOK.directory().of(TEACHER.agency()).stream()
            .filter(one -> !one.equals(TEACHER))
            .filter(one -> !RULEBOOK.organisation().answersForCases(one.roles()))
            .findFirst()
            .orElseThrow();
    for (Actor one : List.of(colleague, LEADER)) {
      events.add(new Event.CameOnCase(mark(TEACHER), one.id(), one.agency()));
    }
    assertThat(restricts(colleague)).hasOnlyElementsOfType(Refusal.NotYourRole.class);
    assertThat(restricts(LEADER)).isEmpty();
  }

  @Test
  void theClockDoesNotRunWhileItIsRestricted() {
    assertThat(closesIt()).isEmpty();
    assertThat(file().ending()).isPresent();
    assertThat(restricts(TEACHER)).isEmpty();
    assertThat(file().ending()).isEmpty();
  }

  @Test
  void anObjectionThatIsOpenWhenTheCaseIsClosedStillWaitsForWhoAnswersForIt() {
    does(TEACHER, Set.of(TextField.TEXT), Act.RecordObjection::new);
    assertThat(closesIt()).isEmpty();
    assertThat(view(TEACHER).reminders())
        .extracting(Reminder::why)
        .containsExactly(Reminder.Why.OBJECTION);
    assertThat(file().ending()).as("nor does its clock run").isEmpty();
  }

  @Test
  void aCaseIsClosedAsAnObjectionThatWasUpheldWhereOneWasAndNeverElse() {
    assertThat(closings()).isNotEmpty().doesNotContain(Closing.OBJECTION_UPHELD.name());
    assertThat(closesAs(Closing.OBJECTION_UPHELD)).containsExactly(new Refusal.UnknownSubject());
    upholdsAnObjection();
    assertThat(closings()).containsExactly(Closing.OBJECTION_UPHELD.name());
    assertThat(closesAs(Closing.FOLLOWED_UP)).containsExactly(new Refusal.UnknownSubject());
    assertThat(closesIt()).isEmpty();
    assertThat(file().ending()).map(Ended::closing).contains(Closing.OBJECTION_UPHELD);
  }

  @Test
  void anObjectionThatIsUpheldOnAClosedCaseSaysHowLongThatIsKept() {
    does(TEACHER, Set.of(TextField.TEXT), Act.RecordObjection::new);
    assertThat(closesIt()).isEmpty();
    assertThat(decides(Restriction.Ruling.UPHELD)).isEmpty();
    assertThat(file().ending()).map(Ended::closing).contains(Closing.OBJECTION_UPHELD);
  }

  private List<String> closings() {
    return Questions.of(RULEBOOK, file(), TEACHER, new Move(ActKind.CLOSE, null), now()).stream()
        .filter(question -> question.about() == Question.About.CLOSING)
        .flatMap(question -> question.choices().stream())
        .toList();
  }

  private List<Refusal> closesAs(Closing closing) {
    return does(TEACHER, Set.of(TextField.REASON), stamp -> new Act.Close(stamp, closing));
  }
}
