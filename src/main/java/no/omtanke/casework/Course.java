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
    boolean settled = false;
    boolean done = false;
    boolean waits = false;
    boolean left = false;
    // a loop, since each row of a list asks it of each step
    for (Task task : step.tasks()) {
      if (!tasks.applies(task)) {
        continue;
      }
      if (tasks.settled(task.id())) {
        settled = true;
        done |= file.progress().done(task.id());
      } else {
        boolean waiting = tasks.waiting(task);
        waits |= waiting;
        left |= !task.optional() && (!task.withOutcome() || waiting);
      }
    }
    if (settled && !left) {
      return done ? CaseView.Status.DONE : CaseView.Status.LEFT_OUT;
    }
    return waits && !file.closed() ? CaseView.Status.NOW : CaseView.Status.AHEAD;
  }
}
