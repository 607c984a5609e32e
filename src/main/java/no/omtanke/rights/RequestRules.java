package no.omtanke.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.Restriction;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Pack;
import no.omtanke.rights.RightsRequest.Asker;
import no.omtanke.rights.RightsRequest.Confirmed;
import no.omtanke.rights.RightsRequest.Kind;
import no.omtanke.rights.RightsRequest.Language;
import no.omtanke.rights.RightsRequest.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Who sees what the person asks for, who answers it, and by when: GDPR art. 12 and 15–21, and for
 * the police politiregisterloven.
 */
public final class RequestRules {

  private RequestRules() {}

  /** Whose she sees: her own agency's where she answers for its cases, an officer's all. */
  public static Set<AgencyId> agencies(Pack pack, Actor reader) {
    return DeletionRules.agencies(pack, reader);
  }

  /** Whether she answers it, and reads what is written of it; the officer sees to it alone. */
  public static boolean answers(Pack pack, RightsRequest request, Actor reader) {
    return DeletionRules.ofOwner(pack, request.agency(), reader);
  }

  /** The last day to answer. */
  public static LocalDate due(Pack pack, RightsRequest request) {
    Regime regime = Regime.of(pack, request.agency());
    return request.extended() == null
        ? regime.due(request.received())
        : regime.extended(request.received());
  }

  /** Whether the time has run out, and nobody has answered. */
  public static boolean isLate(Pack pack, RightsRequest request, LocalDate today) {
    return request.isOpen() && today.isAfter(due(pack, request));
  }

  /** What is due first before the rest. */
  public static Comparator<RightsRequest> byDue(Pack pack) {
    return Comparator.comparing((RightsRequest one) -> due(pack, one))
        .thenComparing(RightsRequest::id);
  }

  /** What was said of a request as it came; null for what was not. */
  public record Received(
      @Nullable AgencyId agency,
      @Nullable Kind kind,
      @Nullable Asker asker,
      @Nullable Language language,
      @Nullable LocalDate day) {}

  /** What is wrong with writing one down. */
  public static Set<RequestRefusal> beginning(
      Pack pack, Actor actor, Received said, LocalDate today) {
    Set<RequestRefusal> wrong = EnumSet.noneOf(RequestRefusal.class);
    if (said.agency() == null || !agencies(pack, actor).contains(said.agency())) {
      wrong.add(RequestRefusal.AGENCY_MISSING);
    }
    if (said.kind() == null) {
      wrong.add(RequestRefusal.KIND_MISSING);
    }
    if (said.asker() == null) {
      wrong.add(RequestRefusal.ASKER_MISSING);
    }
    if (said.language() == null) {
      wrong.add(RequestRefusal.LANGUAGE_MISSING);
    }
    LocalDate day = said.day();
    if (day == null) {
      wrong.add(RequestRefusal.DAY_MISSING);
    } else if (day.isAfter(today) || day.isBefore(today.minusYears(1))) {
      wrong.add(RequestRefusal.RECEIVED_WRONG);
    }
    return wrong;
  }

  /**
   * Whether nobody can answer it: whoever answers for the agency's cases is kept out of its case,
   * in whatever place that was said, or nobody does.
   *
   * @param keptOut whom a conflict of interest keeps out of its case
   */
  public static boolean isStuck(
      Pack pack, RightsRequest request, Collection<Actor> staff, Set<StaffId> keptOut) {
    return staff.stream()
        .filter(person -> answers(pack, request, person))
        .noneMatch(person -> Collections.disjoint(person.places(), keptOut));
  }

  /** What stands open to her. */
  public static Set<RequestAct> offers(
      Pack pack, RightsRequest request, Actor actor, LocalDate today) {
    Set<RequestAct> open = EnumSet.allOf(RequestAct.class);
    open.removeIf(act -> gate(pack, request, actor, act, today) != null);
    return open;
  }

  private static @Nullable RequestRefusal gate(
      Pack pack, RightsRequest request, Actor actor, RequestAct act, LocalDate today) {
    if (!answers(pack, request, actor)) {
      return RequestRefusal.NOT_OPEN;
    }
    boolean stands =
        switch (act) {
          case CONFIRM -> request.isOpen() && request.confirmed() == null;
          case FIND -> request.isOpen() && request.caseId() == null;
          case EXTEND ->
              request.isOpen()
                  && request.extended() == null
                  && Regime.of(pack, request.agency()) == Regime.GDPR;
          case REPORTER ->
              request.kind() == Kind.ACCESS
                  && request.caseId() != null
                  && !request.reporterTold()
                  && (request.isOpen() || request.hasDocument());
          case ANSWER, WITHDRAW -> request.isOpen();
          case SEND_ANEW -> request.hasDocument();
          case ADD -> true;
        };
    if (!stands) {
      return RequestRefusal.NOT_OPEN;
    }
    if (act == RequestAct.ANSWER && request.confirmed() == null) {
      return RequestRefusal.NOT_CONFIRMED;
    }
    return act == RequestAct.EXTEND
            && today.isAfter(Regime.of(pack, request.agency()).due(request.received()))
        ? RequestRefusal.TOO_LATE_TO_EXTEND
        : null;
  }

  /**
   * What is said with an act; null for what is not.
   *
   * @param seen the version that its actor was shown
   * @param text whether something is written
   */
  public record Said(
      long seen,
      @Nullable Confirmed how,
      @Nullable UUID caseId,
      @Nullable Outcome outcome,
      @Nullable Exemption exemption,
      boolean text) {}

  /**
   * What is wrong with the act; nothing where it can be done.
   *
   * @param stands what stands in its case
   */
  public static Set<RequestRefusal> against(
      Pack pack,
      RightsRequest request,
      Actor actor,
      RequestAct act,
      Said said,
      InItsCase stands,
      LocalDate today) {
    if (said.seen() != request.version()) {
      return Set.of(RequestRefusal.SOMEONE_WAS_HERE);
    }
    RequestRefusal shut = gate(pack, request, actor, act, today);
    if (shut != null) {
      return Set.of(shut);
    }
    Set<RequestRefusal> wrong = EnumSet.noneOf(RequestRefusal.class);
    if (act == RequestAct.CONFIRM && said.how() == null) {
      wrong.add(RequestRefusal.HOW_MISSING);
    }
    if (act == RequestAct.FIND && said.caseId() == null) {
      wrong.add(RequestRefusal.NO_SUCH_CASE);
    }
    if (act == RequestAct.ANSWER) {
      wrong.addAll(answering(pack, request, said));
      if (request.caseId() != null && said.outcome() != null) {
        unlike(request.kind(), said, stands).ifPresent(wrong::add);
      }
    }
    if (act.needsText() && !said.text()) {
      wrong.add(RequestRefusal.TEXT_MISSING);
    }
    return wrong;
  }

  /** The answer says what stands in the case. */
  private static Optional<RequestRefusal> unlike(Kind kind, Said said, InItsCase stands) {
    boolean met = said.outcome() == Outcome.MET;
    boolean partly = said.outcome() == Outcome.PARTLY;
    return switch (kind) {
      case ACCESS ->
          met && stands.heldBack()
              ? Optional.of(RequestRefusal.HELD_BACK)
              : when(partly && !stands.heldBack(), RequestRefusal.NOTHING_HELD_BACK);
      case CORRECTION ->
          met || partly
              ? when(!stands.corrected(), RequestRefusal.NOT_CORRECTED)
              : when(stands.correctedForIt(), RequestRefusal.DONE);
      case ERASURE -> unlikeWhatIsErased(said, stands);
      // what waits for a ruling restricts it, too; what else he asks for may be without a ground
      case RESTRICTION ->
          met
              ? when(stands.restricted().isEmpty(), RequestRefusal.NOT_RESTRICTED)
              : when(
                  !Set.of(Restriction.Reason.OBJECTED).containsAll(stands.restricted()),
                  RequestRefusal.DONE);
      case OBJECTION -> unlikeTheRuling(said, stands);
    };
  }

  /** Whether it is done is what the person is told. */
  private static Optional<RequestRefusal> unlike(
      boolean told, boolean done, RequestRefusal notDone) {
    return told == done ? Optional.empty() : Optional.of(done ? RequestRefusal.DONE : notDone);
  }

  /** After an objection that was upheld it is erased when its time is up: the answer says when. */
  private static Optional<RequestRefusal> unlikeWhatIsErased(Said said, InItsCase stands) {
    boolean told = said.outcome() != Outcome.REFUSED;
    if (stands.ended() || !stands.restricted().contains(Restriction.Reason.OBJECTION_UPHELD)) {
      return unlike(told, stands.ended(), RequestRefusal.NOT_ERASED);
    }
    return told
        ? when(!said.text(), RequestRefusal.TEXT_MISSING)
        : when(said.exemption() == Exemption.NO_GROUND_TO_ERASE, RequestRefusal.GROUND_TO_ERASE);
  }

  /** An objection is weighed in the case, and what came of it there is the answer. */
  private static Optional<RequestRefusal> unlikeTheRuling(Said said, InItsCase stands) {
    if (stands.restricted().contains(Restriction.Reason.OBJECTED)) {
      return Optional.of(RequestRefusal.OBJECTION_OPEN);
    }
    boolean upheld = stands.restricted().contains(Restriction.Reason.OBJECTION_UPHELD);
    boolean met = said.outcome() == Outcome.MET;
    return unlike(met, upheld, RequestRefusal.NOT_UPHELD)
        .or(() ->
            when(
                said.exemption() == Exemption.COMPELLING_GROUNDS && !upheld && !stands.overruled(),
                RequestRefusal.NOT_WEIGHED));
  }

  private static Optional<RequestRefusal> when(boolean wrong, RequestRefusal refusal) {
    return wrong ? Optional.of(refusal) : Optional.empty();
  }

  /**
   * What can come of it: without a case there is nothing to hand out or put right, and how a case
   * is used changes or does not.
   */
  public static Set<Outcome> outcomes(RightsRequest request) {
    if (request.caseId() == null) {
      return EnumSet.of(Outcome.REFUSED, Outcome.NOTHING_HELD);
    }
    return request.kind().isOfOwner()
        ? EnumSet.of(Outcome.MET, Outcome.REFUSED)
        : EnumSet.of(Outcome.MET, Outcome.PARTLY, Outcome.REFUSED);
  }

  private static Set<RequestRefusal> answering(Pack pack, RightsRequest request, Said said) {
    Outcome outcome = said.outcome();
    if (outcome == null || outcome == Outcome.WITHDRAWN) {
      return Set.of(RequestRefusal.OUTCOME_MISSING);
    }
    if (!outcomes(request).contains(outcome)) {
      return Set.of(RequestRefusal.OUTCOME_WRONG);
    }
    Set<RequestRefusal> wrong = EnumSet.noneOf(RequestRefusal.class);
    if (needsGround(request, outcome)) {
      Exemption ground = said.exemption();
      if (ground == null
          || !Exemption.refusing(Regime.of(pack, request.agency()), request.kind())
              .contains(ground)) {
        wrong.add(RequestRefusal.GROUND_MISSING);
      }
      if (!said.text()) {
        wrong.add(RequestRefusal.TEXT_MISSING);
      }
    }
    return wrong;
  }

  /** A refusal has its ground; of access in part, each line has its own. */
  private static boolean needsGround(RightsRequest request, Outcome outcome) {
    return outcome == Outcome.REFUSED
        || (outcome == Outcome.PARTLY && request.kind() != Kind.ACCESS);
  }

  /**
   * The request after an act that nothing is wrong with.
   *
   * @param stands what stands in its case
   */
  public static RightsRequest after(
      RightsRequest request,
      RequestAct act,
      Said said,
      InItsCase stands,
      Instant now,
      LocalDate today) {
    return switch (act) {
      case CONFIRM -> request.confirmed(given(said.how()));
      case FIND -> request.found(given(said.caseId()));
      case EXTEND -> request.extended(today);
      case REPORTER -> request.reporterTold(true);
      case ANSWER -> {
        Outcome outcome = given(said.outcome());
        Exemption ground = needsGround(request, outcome) ? said.exemption() : null;
        yield request.answered(new RightsRequest.Answer(now, outcome, ground));
      }
      case WITHDRAW -> request.answered(new RightsRequest.Answer(now, Outcome.WITHDRAWN, null));
      case SEND_ANEW -> request.sentAnew(stands.heldBack() ? Outcome.PARTLY : Outcome.MET);
      case ADD -> request.changed();
    };
  }

  private static <T> T given(@Nullable T said) {
    if (said == null) {
      throw new IllegalArgumentException("it was not said");
    }
    return said;
  }
}
