package no.omtanke.casework;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.packs.OutcomeId;
import no.omtanke.packs.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * Where a case is in its routine.
 *
 * @param settled the tasks that are done or left out
 * @param opened the tasks that an outcome has opened and that wait to be done
 * @param measures in the order in which they were agreed
 */
public record Progress(
    Map<TaskId, Settlement> settled, Set<TaskId> opened, List<Measure> measures) {

  static final Progress NONE = new Progress(Map.of(), Set.of(), List.of());

  public Progress {
    settled = Map.copyOf(settled);
    opened = Set.copyOf(opened);
    measures = List.copyOf(measures);
  }

  /** How a task was settled: done or left out, and with which outcome, where it has outcomes. */
  public record Settlement(boolean done, @Nullable OutcomeId outcome) {}

  /** The measure, or nothing where none of that name was agreed. */
  public Optional<Measure> measure(EntryId id) {
    return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
  }

  /** Whether the task is done, and not left out. */
  boolean done(TaskId task) {
    Settlement settlement = settled.get(task);
    return settlement != null && settlement.done();
  }

  /** The measures that still go on. */
  public List<Measure> running() {
    return measures.stream().filter(Measure::running).toList();
  }

  /** A task is settled; those that it opens wait again, and what follows on them is yet to come. */
  Progress settle(TaskId task, Settlement settlement, Set<TaskId> opens, Set<TaskId> following) {
    Map<TaskId, Settlement> now = new HashMap<>(settled);
    now.put(task, settlement);
    if (opens.isEmpty() && !opened.contains(task)) {
      return new Progress(now, opened, measures);
    }
    now.keySet().removeAll(opens);
    now.keySet().removeAll(following);
    Set<TaskId> open = new HashSet<>(opened);
    open.remove(task);
    open.removeAll(following);
    open.addAll(opens);
    return new Progress(now, open, measures);
  }

  /** What an outcome had opened waits no more, since what came out of it is another thing now. */
  Progress without(Set<TaskId> taken) {
    if (taken.isEmpty()) {
      return this;
    }
    Set<TaskId> open = new HashSet<>(opened);
    open.removeAll(taken);
    return new Progress(settled, open, measures);
  }

  /** All measures end. */
  Progress over() {
    return new Progress(settled, opened, measures.stream().map(Measure::over).toList());
  }

  Progress with(Measure measure) {
    return new Progress(settled, opened, Folders.put(measures, measure, Measure::id));
  }
}
