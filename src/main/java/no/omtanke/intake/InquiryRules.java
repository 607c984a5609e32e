package no.omtanke.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.omtanke.intake.InquiryAct.Kind;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Directory;
import no.omtanke.packs.Agency;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.WayIn;

/** Who may read an inquiry, and what may be done with it. */
public final class InquiryRules {

  /** What has lain unread this long goes to the deputy; the page says so before one writes. */
  public static final Duration UNREAD = Duration.ofDays(1);

  private InquiryRules() {}

  /** Whether the inquiry is for this reader, now. */
  public static boolean readable(Inquiry inquiry, Actor reader, Instant now) {
    Reception.Deputy deputy = inquiry.reception().deputy();
    return inquiry.reception().readBy(reader)
        || (deputy != null && deputy.is(reader) && (inquiry.deputyIn() || forgotten(inquiry, now)));
  }

  private static boolean forgotten(Inquiry inquiry, Instant now) {
    Instant since = inquiry.waitingSince();
    return since != null && !now.isBefore(since.plus(UNREAD));
  }

  /** The inquiry after someone has read it: nothing waits, and a deputy who read it goes on. */
  public static Inquiry read(Inquiry inquiry, Actor reader) {
    return new Inquiry(
        inquiry.id(),
        inquiry.subject(),
        inquiry.version(),
        inquiry.reception(),
        inquiry.received(),
        null,
        inquiry.deputyIn() || !inquiry.reception().readBy(reader),
        inquiry.outcome(),
        inquiry.closed());
  }

  /** What stands open to whoever may read it, in the order of the page. */
  public static Set<Kind> offers(Pack pack, Directory directory, Inquiry inquiry, Actor actor) {
    Set<Kind> open = EnumSet.allOf(Kind.class);
    open.removeIf(kind -> !gate(pack, directory, inquiry, actor, kind).isEmpty());
    return open;
  }

  /**
   * By which ways in those who hold the roles may register what has come: its own first, then those
   * of its kind. A report keeps the path of whoever sent it; only where the plan gives these roles
   * no such way in, it becomes another's, and the page says so before.
   */
  public static List<WayIn> waysIn(Pack pack, Inquiry inquiry, Set<RoleId> roles) {
    if (!(inquiry.subject() instanceof Subject.Report report)) {
      return List.of();
    }
    List<WayIn> open =
        pack.routine().waysIn().stream()
            .filter(way -> !Collections.disjoint(way.registeredBy(), roles))
            .filter(way -> way.kind() == report.kind())
            .sorted(Comparator.comparing(way -> !way.id().equals(report.wayIn())))
            .toList();
    List<WayIn> kept = open.stream().filter(way -> keepsPath(pack, report, way)).toList();
    return kept.isEmpty() ? open : kept;
  }

  /** Whether a case by this way in has the steps of whoever sent the report. */
  public static boolean keepsPath(Pack pack, Subject.Report report, WayIn way) {
    return pack.routine()
        .wayIn(report.wayIn())
        .map(sent -> sent.audience() == way.audience())
        .orElse(true);
  }

  /**
   * Where a report may be passed on as it is: to agencies of the same controller with somebody
   * there to receive, those that can make a case of it and follow a person up first. Over to
   * another controller goes only what a case tells, on a ground.
   */
  public static List<Agency> units(Pack pack, Directory directory, Inquiry inquiry) {
    Agency here = pack.organisation().agency(inquiry.reception().agency());
    return pack.organisation().agencies().stream()
        .filter(agency -> !agency.id().equals(here.id()))
        .filter(agency -> agency.controller().equals(here.controller()))
        .filter(agency -> Receptions.of(agency, directory.attendance()).isPresent())
        .sorted(
            Comparator.comparing((Agency unit) -> waysIn(pack, inquiry, unit.receives()).isEmpty())
                .thenComparing(unit -> !unit.holdsCases()))
        .toList();
  }

  /**
   * Whether a case of it would be without a name for good: it is about a person, and the actor's
   * agency has no task in law.
   */
  public static boolean nameless(Pack pack, Inquiry inquiry, Actor actor) {
    return inquiry.subject() instanceof Subject.Report report
        && report.kind() != CaseKind.MILIEU
        && !pack.organisation().agency(actor.agency()).holdsCases();
  }

  /** What comes of an act. */
  public static InquiryDecision decide(
      Pack pack, Directory directory, Inquiry inquiry, InquiryRequest request) {
    if (!readable(inquiry, request.actor(), request.at())) {
      return refused(InquiryRefusal.NOT_FOUND);
    }
    if (request.seen() != inquiry.version()) {
      return refused(InquiryRefusal.SOMEONE_WAS_HERE);
    }
    List<InquiryRefusal> wrong =
        new ArrayList<>(gate(pack, directory, inquiry, request.actor(), request.act().kind()));
    if (wrong.isEmpty()) {
      wrong.addAll(details(pack, directory, inquiry, request));
    }
    return wrong.isEmpty()
        ? new InquiryDecision.Accepted(after(pack, directory, inquiry, request))
        : new InquiryDecision.Refused(wrong);
  }

  private static InquiryDecision refused(InquiryRefusal reason) {
    return new InquiryDecision.Refused(List.of(reason));
  }

  /** What stands in the way of an act before its details; an offer is one that nothing does. */
  private static List<InquiryRefusal> gate(
      Pack pack, Directory directory, Inquiry inquiry, Actor actor, Kind kind) {
    if (inquiry.closed()) {
      return List.of(InquiryRefusal.CLOSED);
    }
    List<InquiryRefusal> deciding = toDecide(inquiry);
    return switch (kind) {
      case ANSWER -> List.of();
      case CLOSE -> deciding.isEmpty() ? List.of(InquiryRefusal.NOT_DECIDED) : List.of();
      case TO_ADVICE, TO_NOTHING -> deciding;
      case TO_CASE, TO_OPEN_CASE ->
          deciding.isEmpty() && waysIn(pack, inquiry, actor.roles()).isEmpty()
              ? List.of(InquiryRefusal.NOT_YOUR_WAY_IN)
              : deciding;
      case TO_UNIT ->
          deciding.isEmpty() && units(pack, directory, inquiry).isEmpty()
              ? List.of(InquiryRefusal.UNKNOWN_UNIT)
              : deciding;
    };
  }

  /** What stands in the way of deciding. */
  private static List<InquiryRefusal> toDecide(Inquiry inquiry) {
    if (!(inquiry.subject() instanceof Subject.Report)) {
      return List.of(InquiryRefusal.NOT_A_REPORT);
    }
    return inquiry.outcome() == null ? List.of() : List.of(InquiryRefusal.ALREADY_DECIDED);
  }

  private static List<InquiryRefusal> details(
      Pack pack, Directory directory, Inquiry inquiry, InquiryRequest request) {
    List<InquiryRefusal> wrong = new ArrayList<>();
    switch (request.act()) {
      case InquiryAct.ToCase it -> {
        if (waysIn(pack, inquiry, request.actor().roles()).stream()
            .noneMatch(way -> way.id().equals(it.wayIn()))) {
          wrong.add(InquiryRefusal.NOT_YOUR_WAY_IN);
        }
      }
      case InquiryAct.ToUnit it -> {
        if (units(pack, directory, inquiry).stream()
            .noneMatch(unit -> unit.id().equals(it.agency()))) {
          wrong.add(InquiryRefusal.UNKNOWN_UNIT);
        }
      }
      case InquiryAct.Answer _,
          InquiryAct.ToOpenCase _,
          InquiryAct.ToAdvice _,
          InquiryAct.ToNothing _,
          InquiryAct.Close _ -> {}
    }
    if (needsText(request.act().kind()) && !request.text()) {
      wrong.add(InquiryRefusal.TEXT_MISSING);
    }
    if (needsReason(request.act().kind()) && !request.reason()) {
      wrong.add(InquiryRefusal.REASON_MISSING);
    }
    return wrong;
  }

  /** Whether the act carries a text: an answer, or what goes into a case. */
  public static boolean needsText(Kind kind) {
    return switch (kind) {
      case ANSWER, TO_ADVICE, TO_CASE, TO_OPEN_CASE -> true;
      case TO_UNIT, TO_NOTHING, CLOSE -> false;
    };
  }

  /** Whether whoever decides must say why. */
  public static boolean needsReason(Kind kind) {
    return switch (kind) {
      case TO_CASE, TO_OPEN_CASE, TO_UNIT, TO_ADVICE, TO_NOTHING -> true;
      case ANSWER, CLOSE -> false;
    };
  }

  private static Inquiry after(
      Pack pack, Directory directory, Inquiry inquiry, InquiryRequest request) {
    return switch (request.act()) {
      case InquiryAct.Answer ignored -> read(inquiry, request.actor()).answered();
      case InquiryAct.Close ignored -> inquiry.ended();
      case InquiryAct.ToCase ignored -> inquiry.withOutcome(Inquiry.Outcome.CASE);
      case InquiryAct.ToOpenCase ignored -> inquiry.withOutcome(Inquiry.Outcome.CASE);
      case InquiryAct.ToAdvice ignored -> inquiry.withOutcome(Inquiry.Outcome.ADVICE);
      case InquiryAct.ToNothing ignored -> inquiry.withOutcome(Inquiry.Outcome.NOTHING);
      case InquiryAct.ToUnit it ->
          inquiry.passedTo(
              Receptions.of(pack.organisation().agency(it.agency()), directory.attendance())
                  .orElseThrow(),
              request.at());
    };
  }
}
