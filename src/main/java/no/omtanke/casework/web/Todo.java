package no.omtanke.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.Entry;
import no.omtanke.casework.Measure;
import no.omtanke.casework.Move;
import no.omtanke.casework.Offer;
import no.omtanke.casework.Opening;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.Restriction;
import no.omtanke.casework.Rulebook;
import no.omtanke.casework.flow.CaseRoom;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Skipping;
import no.omtanke.packs.Task;
import no.omtanke.packs.TaskAct;
import org.jspecify.annotations.Nullable;

/** Sorts the reader's offers: what comes next in the routine, what opens it, and what waits. */
final class Todo {

  private final CaseView view;
  private final Rulebook rulebook;
  private final List<Task> tasks;

  /** The tasks that can be left out: possible now, and neither done nor left out. */
  private final List<Task> waiting;

  /** The measures that somebody else looks after, and whose date has not passed. */
  private final Set<String> withOthers;

  /** What there is to do, whoever is to do it: enough to name an act. */
  static Todo of(CaseRoom room) {
    return new Todo(room.view(), room.rulebook(), _ -> false);
  }

  /** What there is to do for the reader on the day. */
  static Todo of(CaseView view, Rulebook rulebook, Actor reader, LocalDate today) {
    return new Todo(
        view,
        rulebook,
        measure -> !measure.responsible().equals(reader.id()) && !measure.due().isBefore(today));
  }

  private Todo(CaseView view, Rulebook rulebook, Predicate<Measure> withOthers) {
    this.view = view;
    this.rulebook = rulebook;
    this.withOthers =
        view.measures().stream()
            .filter(withOthers)
            .map(measure -> measure.id().toString())
            .collect(Collectors.toUnmodifiableSet());
    this.tasks = view.steps().stream().flatMap(step -> step.step().tasks().stream()).toList();
    Set<String> leftOut =
        view.offers().stream()
            .map(Offer::move)
            .filter(move -> move.kind() == ActKind.SKIP)
            .map(Move::subject)
            .collect(Collectors.toUnmodifiableSet());
    this.waiting = tasks.stream().filter(task -> leftOut.contains(task.id().value())).toList();
  }

  /**
   * The routine's open tasks that are not done yet, in the plan's order, and what comes with them.
   * What a concrete threat opens comes before the rest; what need not be done, and a measure that
   * others look after, come after it.
   */
  List<Move> now() {
    return view.offers().stream()
        .filter(Offer::open)
        .map(Offer::move)
        .filter(this::ofRoutine)
        .filter(move -> task(move).isEmpty() || waits(move))
        .sorted(
            Comparator.comparing((Move move) -> !urgent(move))
                .thenComparing(this::withOthers)
                .thenComparing(this::optional)
                .thenComparingInt(this::place))
        .toList();
  }

  /**
   * The page's one primary act: what the plan has come next. A task that may be left out without a
   * reason is not that, unless there is a concrete threat; nor is what comes after a task that
   * waits for something the reader can do first.
   */
  Optional<Move> first() {
    int before = nextUp().map(offer -> place(offer.move())).orElse(Integer.MAX_VALUE);
    return now().stream()
        .filter(move -> urgent(move) || !(optional(move) || unasked(move) || withOthers(move)))
        .findFirst()
        .filter(move -> urgent(move) || place(move) <= before);
  }

  /**
   * The end of the case, once all that its routine asks for is done or left out; not to whoever has
   * just opened it again, nor while a group has not told what it came to.
   */
  Optional<Move> closing() {
    return justReopened() || !silent().isEmpty() ? Optional.empty() : end();
  }

  /** Where a case goes on that was opened again: what can be done once more. */
  Optional<Move> resuming() {
    return justReopened() && end().isPresent()
        ? Stream.concat(again().stream(), reassess().stream()).findFirst()
        : Optional.empty();
  }

  /** The groups to ask what they came to, when nothing else keeps the case open. */
  Set<GroupId> silent() {
    return end().isEmpty() ? Set.of() : view.silent();
  }

  private boolean justReopened() {
    List<CaseView.EntryView> entries = view.entries();
    return !entries.isEmpty() && entries.getLast().entry().sort() == Entry.Sort.REOPENING;
  }

  private Optional<Move> end() {
    boolean begun = view.steps().stream().anyMatch(step -> step.status() == CaseView.Status.DONE);
    boolean waits =
        !waiting.stream().allMatch(Task::optional) || !now().stream().allMatch(this::optional);
    return begun && !waits ? open(ActKind.CLOSE) : Optional.empty();
  }

  /** What she reads when she has acknowledged the confidentiality that was imposed with it. */
  Optional<Move> acknowledging() {
    return open(ActKind.ACKNOWLEDGE_CONFIDENTIALITY);
  }

  /** What ends a restriction, or decides an objection. */
  List<Move> lifting() {
    return Stream.of(ActKind.LIFT_RESTRICTION, ActKind.DECIDE_OBJECTION)
        .flatMap(kind -> open(kind).stream())
        .toList();
  }

  /** The end of what the person objected to, where that was upheld. */
  Optional<Move> ending() {
    return view.restrictions().stream()
        .filter(one -> one.reason() == Restriction.Reason.OBJECTION_UPHELD)
        .findFirst()
        .flatMap(_ -> open(ActKind.CLOSE));
  }

  /** The way back into a case that was closed. */
  Optional<Move> reopening() {
    return open(ActKind.REOPEN);
  }

  /** Whether she can do the act now. */
  boolean isOpen(ActKind kind) {
    return open(kind).isPresent();
  }

  private Optional<Move> open(ActKind kind) {
    return view.offers().stream()
        .filter(Offer::open)
        .map(Offer::move)
        .filter(move -> move.kind() == kind)
        .findFirst();
  }

  /** The first act, or the task that it waits for, for those who only want to know its name. */
  Optional<Move> next() {
    return acknowledging()
        .or(this::ending)
        .or(this::first)
        .or(() -> nextUp().map(Offer::move))
        .or(() -> onward().stream().findFirst())
        .or(this::resuming)
        .or(this::closing);
  }

  /**
   * How the concern goes on where the owning agency has no task in law, and so never learns whom it
   * is about: it is told to those who have, and what asks for a name is left out.
   */
  List<Move> onward() {
    if (!nameless()) {
      return List.of();
    }
    List<ActKind> ways =
        !followingUp().isEmpty() && !justReopened()
            ? List.of(ActKind.CLOSE, ActKind.DISCLOSE)
            : List.of(ActKind.DISCLOSE, ActKind.WRITE_EXTRACT);
    return Stream.concat(ways.stream().flatMap(kind -> open(kind).stream()), withoutAName())
        .toList();
  }

  /**
   * The agencies that the owner has told something to, and that can take up a case of their own.
   */
  Set<Recipient> followingUp() {
    Opening opening = view.opening();
    return view.disclosures().stream()
        .filter(disclosure -> opening != null && disclosure.from().equals(opening.owner()))
        .map(Disclosure::to)
        .filter(to ->
            to instanceof Recipient.ToAgency it
                && rulebook.organisation().agency(it.agency()).holdsCases())
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean nameless() {
    Opening opening = view.opening();
    return opening != null
        && opening.kind() != CaseKind.MILIEU
        && view.offers().stream()
            .filter(offer -> offer.move().kind() == ActKind.RECORD_BASIS)
            .anyMatch(Todo::asksForAName);
  }

  /** To leave out what the agency cannot do without a task in law. */
  private Stream<Move> withoutAName() {
    Set<String> held =
        held()
            .filter(Todo::asksForAName)
            .map(Offer::move)
            .filter(move -> !optional(move))
            .map(Move::subject)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    return view.offers().stream()
        .filter(Offer::open)
        .map(Offer::move)
        .filter(move -> move.kind() == ActKind.SKIP && held.contains(move.subject()));
  }

  private static boolean asksForAName(Offer offer) {
    return offer.reasons().stream().anyMatch(Refusal.AgencyHoldsNoCases.class::isInstance);
  }

  /** The assessment of own means, when it turns out otherwise than it was assessed. */
  List<Move> reassess() {
    return doneOnce().filter(move -> move.kind() == ActKind.ASSESS).toList();
  }

  /** Other tasks that were done and can be done once more. */
  List<Move> again() {
    return doneOnce().filter(move -> move.kind() != ActKind.ASSESS).toList();
  }

  private Stream<Move> doneOnce() {
    return view.offers().stream()
        .filter(Offer::open)
        .map(Offer::move)
        .filter(this::ofRoutine)
        .filter(move -> task(move).isPresent() && !waits(move));
  }

  /** Open acts of a drawer. */
  List<Move> in(Drawer drawer) {
    return view.offers().stream()
        .filter(Offer::open)
        .map(Offer::move)
        .filter(move -> Drawer.of(move.kind()) == drawer && !ofRoutine(move))
        .toList();
  }

  /** The first task that waits for the reader, and that something she can do would open. */
  Optional<Offer> nextUp() {
    return held()
        .filter(offer -> !optional(offer.move()))
        .filter(offer -> offer.reasons().stream().noneMatch(Todo::othersDo))
        .filter(offer -> offer.reasons().stream().allMatch(reason -> !remedies(reason).isEmpty()))
        .findFirst();
  }

  /** The tasks that wait for others to do them. */
  List<Offer> forOthers() {
    return held()
        .filter(offer -> !optional(offer.move()))
        .filter(offer -> offer.reasons().stream().anyMatch(Todo::othersDo))
        .toList();
  }

  /** What waits until somebody else has read a text without names that the reader wrote. */
  Optional<Refusal> unconfirmed() {
    return view.offers().stream()
        .filter(offer -> offer.move().kind() == ActKind.CONFIRM_EXTRACT)
        .flatMap(offer -> offer.reasons().stream())
        .filter(Refusal.AnotherMustConfirm.class::isInstance)
        .findFirst();
  }

  /** What cannot be done yet; not what is done already, nor what never was the reader's. */
  List<Offer> notYet() {
    return view.offers().stream()
        .filter(offer -> !offer.open())
        .filter(offer -> offer.move().kind() != ActKind.SKIP)
        .filter(offer -> offer.reasons().stream().noneMatch(Todo::over))
        .toList();
  }

  /** What comes back now, as something to do. */
  List<Move> reminding() {
    return view.reminders().stream()
        .flatMap(reminder ->
            reminder.leadsTo().stream().map(act -> new Move(act, reminder.about().toString())))
        .filter(move -> view.offers().contains(new Offer(move, List.of())))
        .toList();
  }

  /** Open acts that take the reason away. */
  List<Move> remedies(Refusal reason) {
    Set<ActKind> kinds = remedy(reason);
    return view.offers().stream()
        .filter(Offer::open)
        .map(Offer::move)
        .filter(move -> kinds.contains(move.kind()))
        .toList();
  }

  /** The task of the routine that a move is about. */
  Optional<Task> task(Move move) {
    return tasks.stream().filter(task -> task.id().value().equals(move.subject())).findFirst();
  }

  private Stream<Offer> held() {
    return view.offers().stream()
        .filter(offer -> !offer.open())
        .filter(offer -> ofRoutine(offer.move()))
        .filter(offer -> settled(offer.move()).filter(waiting::contains).isPresent());
  }

  private boolean waits(Move move) {
    return task(move).filter(waiting::contains).isPresent();
  }

  boolean optional(Move move) {
    return settled(move).map(Task::optional).orElse(false);
  }

  /** A measure that is somebody else's to look after, until its date has passed. */
  boolean withOthers(Move move) {
    String subject = move.subject();
    return subject != null && withOthers.contains(subject);
  }

  private boolean unasked(Move move) {
    return settled(move).filter(task -> task.skipping() == Skipping.FREELY).isPresent();
  }

  /** A task that a concrete threat has opened. */
  boolean urgent(Move move) {
    return view.threat() && task(move).filter(Task::opensAtThreat).isPresent();
  }

  /**
   * A consent that the plan asks for now lies with its tasks, while there is one to ask for; every
   * other with the person.
   */
  private boolean ofRoutine(Move move) {
    return Drawer.of(move.kind()) == Drawer.ROUTINE
        || (move.kind().serves().filter(TaskAct.CONSENT::equals).isPresent()
            && settled(move).isPresent()
            && !view.toAsk().isEmpty());
  }

  /**
   * Where in the routine the move belongs. What others wait for comes before all of it; what goes
   * on with a measure when no task asks for it, after.
   */
  private int place(Move move) {
    return settled(move)
        .map(tasks::indexOf)
        .orElse(move.kind().settles().isPresent() ? Integer.MAX_VALUE : -1);
  }

  /** The task that a move is about, or else the first waiting one that it settles. */
  Optional<Task> settled(Move move) {
    return task(move)
        .or(() ->
            move.kind()
                .serves()
                .flatMap(act -> waiting.stream().filter(task -> task.act() == act).findFirst()));
  }

  private Set<ActKind> remedy(Refusal reason) {
    if (reason instanceof Refusal.BasisMissing || reason instanceof Refusal.OwnBasisMissing) {
      return Set.of(ActKind.RECORD_BASIS);
    }
    if (reason instanceof Refusal.PartnersMissing || reason instanceof Refusal.AnotherMustConfirm) {
      return Set.of(ActKind.BRING_IN);
    }
    if (reason instanceof Refusal.AgeUnknown) {
      return Set.of(ActKind.WRITE_IDENTITY);
    }
    return reason instanceof Refusal.NoGround it ? opening(it.couldApply()) : Set.of();
  }

  private Set<ActKind> opening(Collection<GroundKind> kinds) {
    List<ActKind> acts = new ArrayList<>();
    for (GroundKind kind : kinds) {
      switch (kind) {
        case TOLD_ANONYMOUSLY ->
            acts.addAll(List.of(ActKind.WRITE_EXTRACT, ActKind.CONFIRM_EXTRACT));
        case CONSENT -> acts.add(ActKind.OBTAIN_CONSENT);
        case EXCEPTION, DUTY -> {}
      }
    }
    return acts.stream().collect(Collectors.toUnmodifiableSet());
  }

  private static boolean othersDo(Refusal reason) {
    return reason instanceof Refusal.NotYourRole || reason instanceof Refusal.NotYourGroup;
  }

  private static boolean over(@Nullable Refusal reason) {
    return reason instanceof Refusal.DoneAlready
        || reason instanceof Refusal.UnknownSubject
        || reason instanceof Refusal.MeasureEnded
        || reason instanceof Refusal.ConfirmedAlready
        || reason instanceof Refusal.ConsentNotStanding
        || reason instanceof Refusal.AskedAlready
        || reason instanceof Refusal.CaseNotClosed
        || reason instanceof Refusal.ThreatRaisedAlready
        || reason instanceof Refusal.BasisRecordedAlready
        || reason instanceof Refusal.RestrictedAlready
        || reason instanceof Refusal.NotOnCase;
  }
}
