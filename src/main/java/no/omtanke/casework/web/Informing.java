package no.omtanke.casework.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.Move;
import no.omtanke.casework.Offer;
import no.omtanke.casework.Rulebook;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.Performer;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Task;
import no.omtanke.packs.TaskAct;
import org.jspecify.annotations.Nullable;

/**
 * Leads whoever formed a group on to telling it what it needs, for it gets the case with nothing to
 * read; and says to its members that they were told nothing yet, and who can tell them.
 */
record Informing(CaseView view, Rulebook rulebook, Actor reader) {

  /** What of the form to tell something says whom it is for. */
  static final String FIELD = "til";

  /** The groups that she formed, and that were told nothing that she knows of. */
  List<GroupId> untold() {
    return way().isEmpty() ? List.of() : strangers(this::isHers);
  }

  /** Whether that is her next thing to do: before the routine's own, but for a concrete threat. */
  boolean comesFirst(Todo todo) {
    return !untold().isEmpty() && todo.first().filter(todo::urgent).isEmpty();
  }

  /** The act by which she tells them: on a ground, or else with a text that makes nobody known. */
  Optional<Move> way() {
    return Stream.of(ActKind.DISCLOSE, ActKind.WRITE_EXTRACT).flatMap(this::open).findFirst();
  }

  /** Whom the form begins with, where a link has her tell one of those groups; else nobody. */
  Optional<String> receiver(Move move, @Nullable String to) {
    return untold().stream()
        .map(group -> new Recipient.ToGroup(group).key())
        .filter(group -> move.kind() == ActKind.DISCLOSE && group.equals(to))
        .findFirst();
  }

  /** The groups that she sits in and that wait to be told, by somebody else than her. */
  List<GroupId> waiting() {
    return view.stage() == CaseFile.Stage.CLOSED
        ? List.of()
        : strangers(formed -> formed.members().contains(reader.id()) && !isHers(formed));
  }

  /** Those who form the group by the plan. */
  List<Performer> formedBy(GroupId group) {
    return rulebook
        .routine()
        .tasks()
        .filter(task -> task.act() == TaskAct.FORM_GROUP)
        .filter(task -> new Recipient.ToGroup(group).equals(task.to()))
        .map(Task::by)
        .toList();
  }

  private List<GroupId> strangers(Predicate<CaseView.GroupView> which) {
    return view.groups().stream()
        .filter(formed -> !formed.told())
        .filter(which)
        .map(CaseView.GroupView::group)
        .toList();
  }

  private boolean isHers(CaseView.GroupView formed) {
    return reader.id().equals(formed.formedBy());
  }

  private Stream<Move> open(ActKind kind) {
    return view.offers().stream()
        .filter(Offer::open)
        .map(Offer::move)
        .filter(move -> move.kind() == kind);
  }
}
