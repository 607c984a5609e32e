package no.omtanke.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.Restriction;
import no.omtanke.casework.ShippedRulebooks;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RoleKind;
import no.omtanke.packs.Sector;
import no.omtanke.rights.RequestRules.Received;
import no.omtanke.rights.RequestRules.Said;
import no.omtanke.rights.RightsRequest.Asker;
import no.omtanke.rights.RightsRequest.Confirmed;
import no.omtanke.rights.RightsRequest.Kind;
import no.omtanke.rights.RightsRequest.Language;
import no.omtanke.rights.RightsRequest.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A request is answered in time, by those whose it is, and a refusal has its exact ground. */
final class RequestRulesTest {

  private static final InItsCase OVERRULED =
      new InItsCase(Set.of(), true, false, false, false, false);
  private static final InItsCase HOLDS_BACK_OPENLY =
      new InItsCase(Set.of(), false, false, false, true, false);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final Pack DRAMMEN = ShippedRulebooks.pack("drammen");
  private static final AgencyId CHILD_WELFARE =
      DRAMMEN.organisation().agenciesIn(Sector.CHILD_WELFARE).getFirst().id();
  private static final AgencyId POLICE =
      DRAMMEN.organisation().agenciesIn(Sector.POLICE).getFirst().id();

  private static Actor answeringFor(AgencyId agency) {
    return DRAMMEN.organisation().roles().stream()
        .filter(role -> role.kind().answersForCases())
        .map(role -> new Actor(new StaffId("leader"), agency, Set.of(role.id())))
        .findFirst()
        .orElseThrow();
  }

  private static Actor officer() {
    return DRAMMEN.organisation().roles().stream()
        .filter(role -> role.kind() == RoleKind.OFFICER)
        .map(role -> new Actor(new StaffId("officer"), CHILD_WELFARE, Set.of(role.id())))
        .findFirst()
        .orElseThrow();
  }

  private static RightsRequest received(
      AgencyId agency, Kind kind, LocalDate day, @Nullable UUID caseId) {
    return new RightsRequest(
        UUID.randomUUID(),
        0,
        agency,
        caseId,
        kind,
        day,
        Asker.PERSON,
        Language.NB,
        null,
        null,
        false,
        null);
  }

  private static Set<RequestRefusal> against(
      RightsRequest request, RequestAct act, Said said, LocalDate day) {
    return against(request, act, said, InItsCase.NONE, day);
  }

  private static Set<RequestRefusal> against(
      RightsRequest request, RequestAct act, Said said, InItsCase stands, LocalDate day) {
    return RequestRules.against(
        DRAMMEN, request, answeringFor(request.agency()), act, said, stands, day);
  }

  @Test
  void theAnswerSaysThatItIsRestrictedWhereItIsAndThatAnObjectionIsDecidedWhenItIs() {
    RightsRequest restricts =
        confirmed(received(CHILD_WELFARE, Kind.RESTRICTION, TODAY, UUID.randomUUID()));
    Said met = said(Outcome.MET, null, false);
    assertThat(against(restricts, RequestAct.ANSWER, met, TODAY))
        .containsExactly(RequestRefusal.NOT_RESTRICTED);
    assertThat(answered(restricts, met, Restriction.Reason.OBJECTED))
        .as("an objection that waits restricts it, too (art. 18 no. 1 d)")
        .isEmpty();
    Said no = said(Outcome.REFUSED, Exemption.NO_GROUND_TO_RESTRICT, true);
    assertThat(answered(restricts, no, Restriction.Reason.OBJECTED))
        .as("and what he asks for beside it may be without a ground")
        .isEmpty();
    assertThat(answered(restricts, met, Restriction.Reason.UNLAWFUL)).isEmpty();
    RightsRequest objects =
        confirmed(received(CHILD_WELFARE, Kind.OBJECTION, TODAY, UUID.randomUUID()));
    assertThat(answered(objects, met, Restriction.Reason.OBJECTED))
        .containsExactly(RequestRefusal.OBJECTION_OPEN);
    assertThat(answered(objects, met, Restriction.Reason.UNLAWFUL))
        .as("it was overruled, or never written in the case")
        .containsExactly(RequestRefusal.NOT_UPHELD);
    assertThat(answered(objects, met, Restriction.Reason.OBJECTION_UPHELD)).isEmpty();
  }

  @Test
  void whoSeesThatALineIsHeldBackIsNotToldThatHeSeesAll() {
    RightsRequest request =
        confirmed(received(CHILD_WELFARE, Kind.ACCESS, TODAY, UUID.randomUUID()));
    assertThat(
            against(
                request,
                RequestAct.ANSWER,
                said(Outcome.MET, null, false),
                HOLDS_BACK_OPENLY,
                TODAY))
        .containsExactly(RequestRefusal.HELD_BACK);
    assertThat(
            against(
                request, RequestAct.ANSWER, said(Outcome.MET, null, false), InItsCase.NONE, TODAY))
        .as("what is held back silently changes nothing")
        .isEmpty();
  }

  @Test
  void whoIsToldThatHeSeesAPartIsTheOneWhoSeesThatALineIsHeldBack() {
    RightsRequest request =
        confirmed(received(CHILD_WELFARE, Kind.ACCESS, TODAY, UUID.randomUUID()));
    Said partly = said(Outcome.PARTLY, null, false);
    assertThat(against(request, RequestAct.ANSWER, partly, InItsCase.NONE, TODAY))
        .as("else he learns that something is held back silently")
        .containsExactly(RequestRefusal.NOTHING_HELD_BACK);
    assertThat(against(request, RequestAct.ANSWER, partly, HOLDS_BACK_OPENLY, TODAY)).isEmpty();
  }

  @Test
  void anAnswerThatIsSentAnewSaysWhetherALineIsHeldBackNow() {
    Said met = said(Outcome.MET, null, false);
    RightsRequest answered =
        RequestRules.after(
            confirmed(received(CHILD_WELFARE, Kind.ACCESS, TODAY, UUID.randomUUID())),
            RequestAct.ANSWER,
            met,
            InItsCase.NONE,
            NOW,
            TODAY);
    RightsRequest less =
        RequestRules.after(answered, RequestAct.SEND_ANEW, met, HOLDS_BACK_OPENLY, NOW, TODAY);
    assertThat(less.answer()).isEqualTo(new RightsRequest.Answer(NOW, Outcome.PARTLY, null));
    assertThat(
            RequestRules.after(less, RequestAct.SEND_ANEW, met, InItsCase.NONE, NOW, TODAY)
                .answer())
        .isEqualTo(new RightsRequest.Answer(NOW, Outcome.MET, null));
  }

  @Test
  void anObjectionIsAnsweredAsItWasDecidedInTheCaseAndAfterItWas() {
    RightsRequest objects =
        confirmed(received(CHILD_WELFARE, Kind.OBJECTION, TODAY, UUID.randomUUID()));
    Said no = said(Outcome.REFUSED, Exemption.COMPELLING_GROUNDS, true);
    assertThat(against(objects, RequestAct.ANSWER, no, InItsCase.NONE, TODAY))
        .as("nobody has written it in the case")
        .containsExactly(RequestRefusal.NOT_WEIGHED);
    assertThat(against(objects, RequestAct.ANSWER, no, OVERRULED, TODAY)).isEmpty();
    assertThat(answered(objects, no, Restriction.Reason.OBJECTION_UPHELD))
        .containsExactly(RequestRefusal.DONE);
    Said unfounded = said(Outcome.REFUSED, Exemption.UNFOUNDED, true);
    assertThat(against(objects, RequestAct.ANSWER, unfounded, InItsCase.NONE, TODAY))
        .as("what is no objection is not weighed")
        .isEmpty();
  }

  @Test
  void whereHisObjectionWasUpheldNobodyIsToldThatThereIsNoGroundToErase() {
    RightsRequest erases =
        confirmed(received(CHILD_WELFARE, Kind.ERASURE, TODAY, UUID.randomUUID()));
    Said no = said(Outcome.REFUSED, Exemption.NO_GROUND_TO_ERASE, true);
    assertThat(against(erases, RequestAct.ANSWER, no, TODAY)).isEmpty();
    assertThat(answered(erases, no, Restriction.Reason.OBJECTION_UPHELD))
        .containsExactly(RequestRefusal.GROUND_TO_ERASE);
    Restriction.Reason upheld = Restriction.Reason.OBJECTION_UPHELD;
    assertThat(answered(erases, said(Outcome.MET, null, true), upheld))
        .as("it ends when its time is up")
        .isEmpty();
    assertThat(answered(erases, said(Outcome.MET, null, false), upheld))
        .as("and he is told when")
        .containsExactly(RequestRefusal.TEXT_MISSING);
    Said kept = said(Outcome.REFUSED, Exemption.TASK_IN_LAW, true);
    assertThat(answered(erases, kept, Restriction.Reason.OBJECTION_UPHELD)).isEmpty();
  }

  @Test
  void howACaseIsUsedIsNotAnsweredInPart() {
    for (Kind kind : List.of(Kind.RESTRICTION, Kind.OBJECTION)) {
      RightsRequest request = confirmed(received(CHILD_WELFARE, kind, TODAY, UUID.randomUUID()));
      assertThat(against(request, RequestAct.ANSWER, said(Outcome.PARTLY, null, true), TODAY))
          .contains(RequestRefusal.OUTCOME_WRONG);
    }
  }

  @Test
  void theAnswerSaysThatItIsCorrectedOrDeletedWhereItIs() {
    Said met = said(Outcome.MET, null, false);
    RightsRequest corrects =
        confirmed(received(CHILD_WELFARE, Kind.CORRECTION, TODAY, UUID.randomUUID()));
    RightsRequest erases =
        confirmed(received(CHILD_WELFARE, Kind.ERASURE, TODAY, UUID.randomUUID()));
    InItsCase marked = new InItsCase(Set.of(), false, true, false, false, false);
    InItsCase ended = new InItsCase(Set.of(), false, false, false, false, true);
    assertThat(against(corrects, RequestAct.ANSWER, met, ended, TODAY))
        .containsExactly(RequestRefusal.NOT_CORRECTED);
    assertThat(against(corrects, RequestAct.ANSWER, met, marked, TODAY)).isEmpty();
    Said stays = said(Outcome.REFUSED, Exemption.NOT_INACCURATE, true);
    assertThat(against(corrects, RequestAct.ANSWER, stays, marked, TODAY))
        .as("something else may have been corrected")
        .isEmpty();
    assertThat(against(erases, RequestAct.ANSWER, met, marked, TODAY))
        .containsExactly(RequestRefusal.NOT_ERASED);
    Said partly = said(Outcome.PARTLY, Exemption.UNFOUNDED, true);
    assertThat(against(corrects, RequestAct.ANSWER, partly, ended, TODAY))
        .as("nor that it is so in part")
        .containsExactly(RequestRefusal.NOT_CORRECTED);
    assertThat(against(erases, RequestAct.ANSWER, partly, marked, TODAY))
        .containsExactly(RequestRefusal.NOT_ERASED);
    assertThat(against(erases, RequestAct.ANSWER, met, ended, TODAY)).isEmpty();
  }

  @Test
  void whatIsDoneInTheCaseIsNotAnsweredWithANo() {
    InItsCase done =
        new InItsCase(Set.of(Restriction.Reason.UNLAWFUL), false, true, true, false, true);
    for (Kind kind : List.of(Kind.CORRECTION, Kind.ERASURE, Kind.RESTRICTION)) {
      RightsRequest request = confirmed(received(CHILD_WELFARE, kind, TODAY, UUID.randomUUID()));
      Said no = said(Outcome.REFUSED, Exemption.UNFOUNDED, true);
      assertThat(against(request, RequestAct.ANSWER, no, done, TODAY))
          .containsExactly(RequestRefusal.DONE);
      assertThat(against(request, RequestAct.ANSWER, no, InItsCase.NONE, TODAY)).isEmpty();
    }
  }

  private static Set<RequestRefusal> answered(
      RightsRequest request, Said said, Restriction.Reason standing) {
    return against(
        request,
        RequestAct.ANSWER,
        said,
        new InItsCase(Set.of(standing), false, false, false, false, false),
        TODAY);
  }

  private static Said said(@Nullable Outcome outcome, @Nullable Exemption ground, boolean text) {
    return new Said(0, null, null, outcome, ground, text);
  }

  private static RightsRequest confirmed(RightsRequest request) {
    RightsRequest known = request.confirmed(Confirmed.SHOWED_PAPERS);
    return new RightsRequest(
        known.id(),
        0,
        known.agency(),
        known.caseId(),
        known.kind(),
        known.received(),
        known.asker(),
        known.language(),
        known.confirmed(),
        null,
        false,
        null);
  }

  @Test
  void thereIsAMonthAndTwoMoreForWhomSaysSoWithinTheFirstAndThirtyDaysForThePolice() {
    RightsRequest late = received(CHILD_WELFARE, Kind.ACCESS, LocalDate.of(2026, 1, 31), null);
    assertThat(RequestRules.due(DRAMMEN, late)).isEqualTo("2026-02-28");
    assertThat(RequestRules.isLate(DRAMMEN, late, LocalDate.of(2026, 2, 28))).isFalse();
    assertThat(RequestRules.isLate(DRAMMEN, late, LocalDate.of(2026, 3, 1))).isTrue();
    Said why = said(null, null, true);
    assertThat(against(late, RequestAct.EXTEND, why, LocalDate.of(2026, 3, 1)))
        .containsExactly(RequestRefusal.TOO_LATE_TO_EXTEND);
    assertThat(against(late, RequestAct.EXTEND, said(null, null, false), LocalDate.of(2026, 2, 28)))
        .containsExactly(RequestRefusal.TEXT_MISSING);
    assertThat(against(late, RequestAct.EXTEND, why, LocalDate.of(2026, 2, 28))).isEmpty();
    RightsRequest longer = late.extended(LocalDate.of(2026, 2, 28));
    assertThat(RequestRules.due(DRAMMEN, longer)).isEqualTo("2026-04-30");
    assertThat(
            RequestRules.offers(
                DRAMMEN, longer, answeringFor(CHILD_WELFARE), LocalDate.of(2026, 2, 28)))
        .doesNotContain(RequestAct.EXTEND);
    RightsRequest police = received(POLICE, Kind.ACCESS, LocalDate.of(2026, 1, 31), null);
    assertThat(RequestRules.due(DRAMMEN, police)).isEqualTo("2026-03-02");
    assertThat(RequestRules.offers(DRAMMEN, police, answeringFor(POLICE), TODAY))
        .doesNotContain(RequestAct.EXTEND);
  }

  @Test
  void thoseWhoAnswerForTheAgencysCasesAnswerAndTheOfficerSeesToIt() {
    RightsRequest request = received(CHILD_WELFARE, Kind.ACCESS, TODAY, UUID.randomUUID());
    assertThat(RequestRules.offers(DRAMMEN, request, officer(), TODAY)).isEmpty();
    assertThat(RequestRules.agencies(DRAMMEN, officer())).contains(CHILD_WELFARE);
    assertThat(RequestRules.agencies(DRAMMEN, officer())).doesNotContain(POLICE);
    assertThat(RequestRules.offers(DRAMMEN, request, answeringFor(POLICE), TODAY)).isEmpty();
    assertThat(RequestRules.agencies(DRAMMEN, answeringFor(POLICE))).containsExactly(POLICE);
  }

  @Test
  void whereAllWhoAnswerAreKeptOutOfTheCaseNobodyCan() {
    RightsRequest request = received(CHILD_WELFARE, Kind.ACCESS, TODAY, UUID.randomUUID());
    Actor answering = answeringFor(CHILD_WELFARE);
    List<Actor> staff = List.of(answering, officer(), answeringFor(POLICE));
    assertThat(RequestRules.isStuck(DRAMMEN, request, staff, Set.of())).isFalse();
    assertThat(RequestRules.isStuck(DRAMMEN, request, staff, Set.of(officer().id()))).isFalse();
    assertThat(RequestRules.isStuck(DRAMMEN, request, staff, Set.of(answering.id()))).isTrue();
    assertThat(RequestRules.isStuck(DRAMMEN, request, List.of(officer()), Set.of())).isTrue();
  }

  @Test
  void nobodyIsAnsweredBeforeItIsKnownWhoSheIs() {
    RightsRequest request = received(CHILD_WELFARE, Kind.ACCESS, TODAY, UUID.randomUUID());
    assertThat(against(request, RequestAct.ANSWER, said(Outcome.MET, null, true), TODAY))
        .containsExactly(RequestRefusal.NOT_CONFIRMED);
    assertThat(against(confirmed(request), RequestAct.ANSWER, said(Outcome.MET, null, true), TODAY))
        .isEmpty();
  }

  @Test
  void aRefusalHasItsGroundOfTheRightLawAndAReason() {
    for (AgencyId agency : List.of(CHILD_WELFARE, POLICE)) {
      Regime regime = Regime.of(DRAMMEN, agency);
      for (Kind kind : Kind.values()) {
        RightsRequest request = confirmed(received(agency, kind, TODAY, UUID.randomUUID()));
        assertThat(Exemption.refusing(regime, kind)).as("%s %s", regime, kind).isNotEmpty();
        for (Exemption ground : Exemption.values()) {
          Set<RequestRefusal> wrong =
              against(
                  request,
                  RequestAct.ANSWER,
                  said(Outcome.REFUSED, ground, true),
                  OVERRULED,
                  TODAY);
          assertThat(wrong.isEmpty())
              .as("%s %s %s", regime, kind, ground)
              .isEqualTo(Exemption.refusing(regime, kind).contains(ground));
          assertThat(ground.citation().startsWith("politiregisterloven"))
              .isEqualTo(
                  Exemption.refusing(Regime.POLICE, Kind.ACCESS).contains(ground)
                      || Exemption.refusing(Regime.POLICE, Kind.ERASURE).contains(ground));
        }
        assertThat(against(request, RequestAct.ANSWER, said(Outcome.REFUSED, null, false), TODAY))
            .containsExactlyInAnyOrder(RequestRefusal.GROUND_MISSING, RequestRefusal.TEXT_MISSING);
      }
    }
  }

  @Test
  void whatIsOfferedIsWhatIsAcceptedAndNothingIsDoneAgainstAnotherVersion() {
    Random chance = new Random(12);
    Set<RequestRefusal> met = EnumSet.noneOf(RequestRefusal.class);
    Set<RequestAct> done = EnumSet.noneOf(RequestAct.class);
    for (int history = 0; history < 2_000; history++) {
      UUID caseId = chance.nextBoolean() ? UUID.randomUUID() : null;
      Kind kind = any(chance, Kind.values());
      AgencyId agency = chance.nextInt(4) == 0 ? POLICE : CHILD_WELFARE;
      RightsRequest request = received(agency, kind, TODAY.minusDays(chance.nextInt(60)), caseId);
      Actor actor = answeringFor(agency);
      InItsCase stands = chance.nextBoolean() ? InItsCase.NONE : HOLDS_BACK_OPENLY;
      for (int step = 0; step < 20; step++) {
        RequestAct act = any(chance, RequestAct.values());
        Set<RequestAct> offers = RequestRules.offers(DRAMMEN, request, actor, TODAY);
        boolean stale = chance.nextInt(5) == 0;
        Said said =
            new Said(
                stale ? request.version() + 1 : request.version(),
                chance.nextBoolean() ? Confirmed.LOGGED_IN : null,
                chance.nextBoolean() ? UUID.randomUUID() : null,
                chance.nextInt(4) == 0 ? null : any(chance, Outcome.values()),
                any(chance, Exemption.values()),
                chance.nextBoolean());
        Set<RequestRefusal> wrong =
            RequestRules.against(DRAMMEN, request, actor, act, said, stands, TODAY);
        met.addAll(wrong);
        if (stale) {
          assertThat(wrong).containsExactly(RequestRefusal.SOMEONE_WAS_HERE);
        } else if (!offers.contains(act)) {
          assertThat(wrong).isNotEmpty();
        }
        if (wrong.isEmpty()) {
          done.add(act);
          RightsRequest after = RequestRules.after(request, act, said, stands, NOW, TODAY);
          assertThat(after.version()).isEqualTo(request.version() + 1);
          boolean ends = act == RequestAct.ANSWER || act == RequestAct.WITHDRAW;
          assertThat(after.isOpen()).as("%s", act).isEqualTo(request.isOpen() && !ends);
          request = after;
        }
      }
    }
    assertThat(done).containsExactlyInAnyOrder(RequestAct.values());
    Set<RequestRefusal> ofActs = new HashSet<>(met);
    assertThat(ofActs)
        .contains(
            RequestRefusal.NOT_OPEN,
            RequestRefusal.NOT_CONFIRMED,
            RequestRefusal.OUTCOME_WRONG,
            RequestRefusal.OUTCOME_MISSING,
            RequestRefusal.GROUND_MISSING,
            RequestRefusal.HOW_MISSING,
            RequestRefusal.NO_SUCH_CASE,
            RequestRefusal.TOO_LATE_TO_EXTEND);
  }

  private static <T> T any(Random chance, T[] values) {
    return values[chance.nextInt(values.length)];
  }

  @Test
  void aLineIsShownAgainWhileItIsAnsweredByWhoeverHasSeenHowItStands() {
    RightsRequest open = received(CHILD_WELFARE, Kind.ACCESS, TODAY, UUID.randomUUID());
    assertThat(Withheld.showing(open, open.version())).containsExactly(RequestRefusal.NOT_OPEN);
    RightsRequest answering = open.confirmed(Confirmed.LOGGED_IN);
    assertThat(Withheld.showing(answering, answering.version())).isEmpty();
    assertThat(Withheld.showing(answering, open.version()))
        .containsExactly(RequestRefusal.SOMEONE_WAS_HERE);
  }

  @Test
  void whatIsWrittenDownSaysWhatWhoseByWhomAndADayThatHasBeen() {
    Actor actor = answeringFor(CHILD_WELFARE);
    assertThat(
            RequestRules.beginning(
                DRAMMEN, actor, new Received(null, null, null, null, null), TODAY))
        .containsExactlyInAnyOrder(
            RequestRefusal.AGENCY_MISSING,
            RequestRefusal.KIND_MISSING,
            RequestRefusal.ASKER_MISSING,
            RequestRefusal.LANGUAGE_MISSING,
            RequestRefusal.DAY_MISSING);
    for (LocalDate day : List.of(TODAY.plusDays(1), TODAY.minusYears(1).minusDays(1))) {
      assertThat(
              RequestRules.beginning(
                  DRAMMEN,
                  actor,
                  new Received(CHILD_WELFARE, Kind.ACCESS, Asker.PERSON, Language.NN, day),
                  TODAY))
          .containsExactly(RequestRefusal.RECEIVED_WRONG);
    }
    assertThat(
            RequestRules.beginning(
                DRAMMEN,
                actor,
                new Received(POLICE, Kind.ACCESS, Asker.PERSON, Language.NN, TODAY),
                TODAY))
        .containsExactly(RequestRefusal.AGENCY_MISSING);
  }
}
