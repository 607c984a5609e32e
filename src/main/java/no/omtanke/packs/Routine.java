package no.omtanke.packs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A municipality's routine at a concern: its ways in and its steps. */
public record Routine(List<WayIn> waysIn, List<Step> steps) {

  public Routine {
    waysIn = List.copyOf(waysIn);
    steps = List.copyOf(steps);
  }

  /** The task, or nothing where the routine has none of that name. */
  public Optional<Task> task(TaskId id) {
    // a loop, since every event that is replayed asks it
    for (Step step : steps) {
      for (Task task : step.tasks()) {
        if (task.id().equals(id)) {
          return Optional.of(task);
        }
      }
    }
    return Optional.empty();
  }

  /** Every task, in the order of the steps. */
  public Stream<Task> tasks() {
    return steps.stream().flatMap(step -> step.tasks().stream());
  }

  /** The tasks that come after one of these, near or far, by what each names as coming first. */
  public Set<TaskId> following(Set<TaskId> tasks) {
    Set<TaskId> following = new HashSet<>();
    Deque<TaskId> left = new ArrayDeque<>(tasks);
    while (!left.isEmpty()) {
      TaskId earlier = left.remove();
      tasks()
          .filter(task -> task.after().contains(earlier) && following.add(task.id()))
          .forEach(task -> left.add(task.id()));
    }
    return following;
  }

  /** The way in, or nothing where the routine has none of that name. */
  public Optional<WayIn> wayIn(WayInId id) {
    return waysIn.stream().filter(way -> way.id().equals(id)).findFirst();
  }

  /** The steps that apply to a case which came in from this audience. */
  public List<Step> stepsFor(Audience audience) {
    return steps.stream().filter(step -> step.audiences().contains(audience)).toList();
  }
}
