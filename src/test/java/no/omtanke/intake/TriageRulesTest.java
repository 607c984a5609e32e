package no.omtanke.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.omtanke.intake.Inquiry.Outcome;
import no.omtanke.intake.InquiryAct.Kind;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Directory;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.Agency;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.ContactId;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.WayIn;
import no.omtanke.packs.WayInId;
import no.omtanke.packs.reading.PackFiles;
import no.omtanke.packs.reading.PackReader;
import no.omtanke.packs.reading.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may come of a report in Drammen, where the coordinator receives what residents send. */
final class TriageRulesTest {

  private static final Pack DRAMMEN =
      new PackReader()
          .readAll(PackFiles.in(Path.of("packs")), LocalDate.of(2026, 11, 21)).stream()
              .filter(Reading.Good.class::isInstance)
              .map(it -> ((Reading.Good) it).pack())
              .filter(it -> it.id().value().equals("drammen"))
              .findFirst()
              .orElseThrow();

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Actor COORDINATOR = actor("slt", "slt-coordinator");
  private static final Actor TEACHER = actor("school", "teacher");
  private static final Actor LEADER = actor("school", "leader");
  private static final Actor POLICE = actor("police", "police-contact");
  private static final Directory THERE =
      new Directory(List.of(COORDINATOR, TEACHER, LEADER, POLICE), Map.of());

  @Test
  void aNewReportIsAnsweredOrDecidedAndAnAnonymousDiscussionAnsweredOrEnded() {
    assertThat(offers(report(null, false)))
        .containsExactlyInAnyOrder(
            Kind.ANSWER,
            Kind.TO_CASE,
            Kind.TO_OPEN_CASE,
            Kind.TO_UNIT,
            Kind.TO_ADVICE,
            Kind.TO_NOTHING);
    assertThat(offers(discussion())).containsExactlyInAnyOrder(Kind.ANSWER, Kind.CLOSE);
    assertThat(offers(report(Outcome.CASE, false)))
        .containsExactlyInAnyOrder(Kind.ANSWER, Kind.CLOSE);
    assertThat(offers(report(Outcome.NOTHING, true))).isEmpty();
  }

  @Test
  void whatIsOfferedIsAcceptedAndNothingElseIs() {
    for (Inquiry inquiry :
        List.of(
            report(null, false),
            report(Outcome.CASE, false),
            report(Outcome.ADVICE, false),
            report(Outcome.NOTHING, true),
            discussion(),
            discussion().ended())) {
      Set<Kind> accepted = EnumSet.noneOf(Kind.class);
      for (Kind kind : Kind.values()) {
        if (decided(inquiry, COORDINATOR, kind, true, true)
            instanceof InquiryDecision.Accepted it) {
          accepted.add(kind);
          assertThat(it.inquiry().version()).isEqualTo(inquiry.version() + 1);
          assertThat(it.inquiry().waitingSince() == null).isEqualTo(kind != Kind.TO_UNIT);
        }
      }
      assertThat(accepted).as("%s", inquiry).isEqualTo(offers(inquiry));
    }
  }

  @Test
  void whyItIsRefusedIsSaid() {
    assertThat(refusals(report(Outcome.NOTHING, true), COORDINATOR, Kind.ANSWER))
        .containsExactly(InquiryRefusal.CLOSED);
    for (Kind kind :
        List.of(Kind.TO_CASE, Kind.TO_OPEN_CASE, Kind.TO_UNIT, Kind.TO_ADVICE, Kind.TO_NOTHING)) {
      assertThat(refusals(discussion(), COORDINATOR, kind))
          .containsExactly(InquiryRefusal.NOT_A_REPORT);
      assertThat(refusals(report(Outcome.ADVICE, false), COORDINATOR, kind))
          .containsExactly(InquiryRefusal.ALREADY_DECIDED);
    }
    assertThat(refusals(report(null, false), COORDINATOR, Kind.CLOSE))
        .as("a report ends by being decided, with a reason")
        .containsExactly(InquiryRefusal.NOT_DECIDED);
  }

  @Test
  void everyDecisionOnAReportHasAReasonAndEveryAnswerAText() {
    Map<Kind, List<InquiryRefusal>> empty =
        Map.of(
            Kind.ANSWER, List.of(InquiryRefusal.TEXT_MISSING),
            Kind.TO_CASE, List.of(InquiryRefusal.TEXT_MISSING, InquiryRefusal.REASON_MISSING),
            Kind.TO_OPEN_CASE, List.of(InquiryRefusal.TEXT_MISSING, InquiryRefusal.REASON_MISSING),
            Kind.TO_UNIT, List.of(InquiryRefusal.REASON_MISSING),
            Kind.TO_ADVICE, List.of(InquiryRefusal.TEXT_MISSING, InquiryRefusal.REASON_MISSING),
            Kind.TO_NOTHING, List.of(InquiryRefusal.REASON_MISSING));
    empty.forEach((kind, reasons) ->
        assertThat(decided(report(null, false), COORDINATOR, kind, false, false))
            .isEqualTo(new InquiryDecision.Refused(reasons)));
  }

  @ParameterizedTest
  @EnumSource
  void whoDoesNotReceiveItLearnsNotEvenThatItIsThere(Kind kind) {
    for (Actor other : List.of(TEACHER, LEADER, POLICE, actor("slt", "teacher"))) {
      assertThat(refusals(report(null, false), other, kind))
          .containsExactly(InquiryRefusal.NOT_FOUND);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoLookedAtAnEarlierVersionIsToldThatSomeoneWasHere(Kind kind) {
    Inquiry changed = report(null, false).answered();
    assertThat(
            InquiryRules.decide(DRAMMEN, THERE, changed, request(COORDINATOR, 0, kind, true, true)))
        .isEqualTo(new InquiryDecision.Refused(List.of(InquiryRefusal.SOMEONE_WAS_HERE)));
  }

  @Test
  void aCaseBeginsByAWayInThatTheActorReceivesBy() {
    assertThat(
            InquiryRules.waysIn(DRAMMEN, report(null, false), COORDINATOR.roles()).stream()
                .map(WayIn::id))
        .containsExactly(new WayInId("resident-concern"));
    assertThat(refusals(new InquiryAct.ToCase(new WayInId("resident-to-police"))))
        .containsExactly(InquiryRefusal.NOT_YOUR_WAY_IN);
    assertThat(refusals(new InquiryAct.ToCase(new WayInId(""))))
        .containsExactly(InquiryRefusal.NOT_YOUR_WAY_IN);
  }

  @Test
  void aReportIsPassedOnlyWithinItsControllerAndOnlyWhereSomebodyReceives() {
    assertThat(InquiryRules.units(DRAMMEN, THERE, report(null, false)).stream().map(Agency::id))
        .containsExactly(new AgencyId("school"));
    for (String agency : List.of("police", "slt", "nav", "nowhere")) {
      assertThat(refusals(new InquiryAct.ToUnit(new AgencyId(agency))))
          .as(agency)
          .containsExactly(InquiryRefusal.UNKNOWN_UNIT);
    }
  }

  @Test
  void whatIsPassedOnWaitsForTheReceiverAloneWhoDecidesInTurn() {
    Inquiry passed =
        ((InquiryDecision.Accepted)
                decided(report(null, false), COORDINATOR, Kind.TO_UNIT, false, true))
            .inquiry();
    assertThat(passed.waitingSince()).isEqualTo(NOW);
    assertThat(passed.outcome()).isNull();
    assertThat(InquiryRules.readable(passed, LEADER, NOW)).isTrue();
    assertThat(InquiryRules.readable(passed, TEACHER, NOW)).isFalse();
    assertThat(InquiryRules.readable(passed, COORDINATOR, NOW.plus(InquiryRules.UNREAD)))
        .as("who passed it on has no need to read it any more")
        .isFalse();
    assertThat(InquiryRules.offers(DRAMMEN, THERE, passed, LEADER))
        .contains(Kind.TO_ADVICE, Kind.TO_NOTHING);
  }

  private static Set<Kind> offers(Inquiry inquiry) {
    return InquiryRules.offers(DRAMMEN, THERE, inquiry, COORDINATOR);
  }

  private static List<InquiryRefusal> refusals(InquiryAct act) {
    return reasons(
        InquiryRules.decide(
            DRAMMEN,
            THERE,
            report(null, false),
            new InquiryRequest(COORDINATOR, NOW, 0, act, true, true)));
  }

  private static List<InquiryRefusal> refusals(Inquiry inquiry, Actor actor, Kind kind) {
    return reasons(decided(inquiry, actor, kind, true, true));
  }

  private static List<InquiryRefusal> reasons(InquiryDecision decision) {
    return decision instanceof InquiryDecision.Refused it ? it.reasons() : List.of();
  }

  private static InquiryDecision decided(
      Inquiry inquiry, Actor actor, Kind kind, boolean text, boolean reason) {
    return InquiryRules.decide(
        DRAMMEN, THERE, inquiry, request(actor, inquiry.version(), kind, text, reason));
  }

  private static InquiryRequest request(
      Actor actor, long seen, Kind kind, boolean text, boolean reason) {
    return new InquiryRequest(actor, NOW, seen, act(kind), text, reason);
  }

  private static InquiryAct act(Kind kind) {
    return switch (kind) {
      case ANSWER -> new InquiryAct.Answer();
      case TO_CASE -> new InquiryAct.ToCase(new WayInId("resident-concern"));
      case TO_OPEN_CASE -> new InquiryAct.ToOpenCase(new UUID(1, 1));
      case TO_UNIT -> new InquiryAct.ToUnit(new AgencyId("school"));
      case TO_ADVICE -> new InquiryAct.ToAdvice();
      case TO_NOTHING -> new InquiryAct.ToNothing();
      case CLOSE -> new InquiryAct.Close();
    };
  }

  private static Inquiry report(@Nullable Outcome outcome, boolean closed) {
    return new Inquiry(
        new InquiryId(UUID.randomUUID()),
        new Subject.Report(new WayInId("resident-concern"), CaseKind.PERSON),
        0,
        new Reception(new AgencyId("slt"), Set.of(new RoleId("slt-coordinator")), null),
        NOW,
        NOW,
        false,
        outcome,
        closed);
  }

  private static Inquiry discussion() {
    return new Inquiry(
        new InquiryId(UUID.randomUUID()),
        new Subject.Discussion(new ContactId("slt-coordinator")),
        0,
        new Reception(new AgencyId("slt"), Set.of(new RoleId("slt-coordinator")), null),
        NOW,
        NOW,
        false,
        null,
        false);
  }

  private static Actor actor(String agency, String role) {
    return new Actor(
        new StaffId(agency + "-" + role), new AgencyId(agency), Set.of(new RoleId(role)));
  }
}
