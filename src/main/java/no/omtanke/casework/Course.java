package no.omtanke.casework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.omtanke.packs.Step;
import no.omtanke.packs.StepId;
import no.omtanke.packs.Task;

/** How far a case has come in its routine, step by step. */
public final class Course {

  private Course() {}

  /** The step that the case stands in; nothing for one that is closed, or has come through. */
  public static Optional<StepId> standsIn(Rulebook rulebook, CaseFile file) {
    Tasks tasks = new Tasks(rulebook, file);
    return standsIn(
        tasks.steps().stream().map(step -> new CaseView.StepView(step, status(file, step, tasks))));
  }

  /** Of the steps that are open, the first that asks for something; else the last of them. */
  static Optional<StepId> standsIn(Stream<CaseView.StepView> steps) {
    List<Step> open =
        steps
            .filter(step -> step.status() == CaseView.Status.NOW)
            .map(CaseView.StepView::step)
            .toList();
    return open.stream()
        .filter(step -> !step.tasks().stream().allMatch(Task::optional))
        .findFirst()
        .or(() -> open.isEmpty() ? Optional.empty() : Optional.of(open.getLast()))
        .map(Step::id);
  }

  static CaseView.Status status(CaseFile file, Step step, Tasks tasks) {
    List<Task> applying = step.tasks().stream().filter(tasks::applies).toList();
    List<Task> settled = applying.stream().filter(task -> tasks.settled(task.id())).toList();
    boolean done = settled.stream().anyMatch(task -> file.progress().done(task.id()));
    boolean left =
        applying.stream()
            .filter(task -> !task.optional() && !tasks.settled(task.id()))
            .anyMatch(task -> !task.withOutcome() || tasks.waiting(task));
    if (!settled.isEmpty() && !left) {
      return done ? CaseView.Status.DONE : CaseView.Status.LEFT_OUT;
    }
    boolean now = applying.stream().anyMatch(tasks::waiting) && !file.closed();
    return now ? CaseView.Status.NOW : CaseView.Status.AHEAD;
  }
}
