package no.omtanke.casework.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.Move;
import no.omtanke.casework.Offer;
import no.omtanke.casework.Refusal;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.Task;
import org.jspecify.annotations.Nullable;

/** Sorts the reader's offers: what comes next in the routine, what opens it, and what waits. */
record Todo(CaseView view) {

  /**
   * The routine's open tasks that are not done yet, required ones first, and what comes with them.
   */
  List<Move> now() {
    return view.offers().stream()
        .filter(Offer::open)
        .map(Offer::move)
        .filter(move -> Drawer.of(move.kind()) == Drawer.ROUTINE)
        .filter(move -> task(move).isEmpty() || waits(move))
        .sorted(Comparator.comparing(this::optional))
        .toList();
  }

  /** Tasks that were done and can be done once more. */
  List<Move> again() {
    return view.offers().stream()
        .filter(Offer::open)
        .map(Offer::move)
        .filter(move -> Drawer.of(move.kind()) == Drawer.ROUTINE)
        .filter(move -> task(move).isPresent() && !waits(move))
        .toList();
  }

  /** Open acts of a drawer. */
  List<Move> in(Drawer drawer) {
    return view.offers().stream()
        .filter(Offer::open)
        .map(Offer::move)
        .filter(move -> Drawer.of(move.kind()) == drawer)
        .toList();
  }

  /** The first task that waits for the reader, and that something she can do would open. */
  Optional<Offer> nextUp() {
    return waiting()
        .filter(offer -> !optional(offer.move()))
        .filter(offer -> offer.reasons().stream().noneMatch(Todo::othersDo))
        .filter(offer -> offer.reasons().stream().allMatch(reason -> !remedies(reason).isEmpty()))
        .findFirst();
  }

  /** The tasks that wait for others to do them. */
  List<Offer> forOthers() {
    return waiting()
        .filter(offer -> !optional(offer.move()))
        .filter(offer -> offer.reasons().stream().anyMatch(Todo::othersDo))
        .toList();
  }

  /** What cannot be done yet; not what is done already, nor what never was the reader's. */
  List<Offer> notYet() {
    return view.offers().stream()
        .filter(offer -> !offer.open())
        .filter(offer -> offer.move().kind() != ActKind.SKIP)
        .filter(offer -> offer.reasons().stream().noneMatch(Todo::over))
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
    return view.steps().stream()
        .flatMap(step -> step.step().tasks().stream())
        .filter(task -> task.id().value().equals(move.subject()))
        .findFirst();
  }

  private Stream<Offer> waiting() {
    return view.offers().stream()
        .filter(offer -> !offer.open())
        .filter(offer -> Drawer.of(offer.move().kind()) == Drawer.ROUTINE)
        .filter(offer -> waits(offer.move()));
  }

  /** A task that can be left out is possible now and neither done nor left out. */
  private boolean waits(Move move) {
    return view.offers().stream()
        .map(Offer::move)
        .anyMatch(other ->
            other.kind() == ActKind.SKIP && Objects.equals(other.subject(), move.subject()));
  }

  boolean optional(Move move) {
    return task(move).map(Task::optional).orElse(false);
  }

  private static Set<ActKind> remedy(Refusal reason) {
    if (reason instanceof Refusal.BasisMissing || reason instanceof Refusal.OwnBasisMissing) {
      return Set.of(ActKind.RECORD_BASIS);
    }
    if (reason instanceof Refusal.PartnersMissing) {
      return Set.of(ActKind.BRING_IN);
    }
    if (reason instanceof Refusal.AgeUnknown) {
      return Set.of(ActKind.WRITE_IDENTITY);
    }
    return reason instanceof Refusal.NoGround it ? opening(it.couldApply()) : Set.of();
  }

  private static Set<ActKind> opening(Collection<GroundKind> kinds) {
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
        || reason instanceof Refusal.CaseNotClosed
        || reason instanceof Refusal.ThreatRaisedAlready
        || reason instanceof Refusal.BasisRecordedAlready
        || reason instanceof Refusal.NotOnCase;
  }
}
