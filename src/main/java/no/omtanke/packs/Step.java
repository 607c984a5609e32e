package no.omtanke.packs;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step of a routine, as the plan divides and numbers it.
 *
 * @param number the plan's number; null where it numbers none
 * @param audiences for whose cases the step is
 */
public record Step(
    StepId id,
    @Nullable Integer number,
    Text label,
    Set<Audience> audiences,
    @Nullable Text guidance,
    List<Task> tasks,
    String source) {

  public Step {
    audiences = Set.copyOf(audiences);
    tasks = List.copyOf(tasks);
  }
}
