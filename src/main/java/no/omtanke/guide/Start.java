package no.omtanke.guide;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Condition;
import no.omtanke.packs.Routine;
import no.omtanke.packs.Step;
import no.omtanke.packs.Task;
import no.omtanke.packs.TaskAct;
import no.omtanke.packs.TaskId;

/** Where in a routine someone begins: which of its tasks stand open before anything is done. */
final class Start {

  private final List<Step> steps;
  private final CaseKind about;
  private final PathAnswers answers;
  private final Set<TaskId> settled;

  Start(Routine routine, Audience audience, CaseKind about, PathAnswers answers) {
    this.steps = routine.stepsFor(audience);
    this.about = about;
    this.answers = answers;
    this.settled = Boolean.TRUE.equals(answers.talked()) ? discussed() : Set.of();
  }

  /** The steps with something in them that applies, in the plan's order. */
  List<Step> steps() {
    return steps.stream().filter(step -> step.tasks().stream().anyMatch(this::applies)).toList();
  }

  /**
   * The step to begin with: one the plan made for this very matter, else one made for those who
   * ask, else the first.
   */
  Optional<Step> first() {
    return steps().stream()
        .filter(step -> !open(step).isEmpty())
        .min(
            Comparator.<Step, Boolean>comparing(step -> !madeForThis(step))
                .thenComparing(step -> step.audiences().size() > 1));
  }

  /**
   * The steps that may follow it: of one made for this very matter, those the plan puts after it.
   */
  List<Step> after(Step first) {
    List<Step> all = steps();
    return madeForThis(first)
        ? all.subList(all.indexOf(first) + 1, all.size())
        : all.stream().filter(step -> !step.equals(first) && !over(step)).toList();
  }

  private boolean over(Step step) {
    return step.tasks().stream().allMatch(task -> settled.contains(task.id()));
  }

  /** What can be done in the step at once. */
  List<Task> open(Step step) {
    return step.tasks().stream().filter(this::open).toList();
  }

  private boolean open(Task task) {
    return applies(task)
        && !task.withOutcome()
        && !settled.contains(task.id())
        && applying(task.after()).stream()
            .allMatch(earlier -> earlier.optional() || settled.contains(earlier.id()));
  }

  private boolean madeForThis(Step step) {
    return step.tasks().stream()
        .flatMap(task -> task.onlyWhen().stream())
        .anyMatch(condition -> condition.madeFor(about));
  }

  private boolean applies(Task task) {
    return task.onlyWhen().stream().allMatch(this::mayHold);
  }

  /** A fact nobody knows yet does not close what hangs on it; there is no threat on this path. */
  private boolean mayHold(Condition condition) {
    return switch (condition) {
      case MINOR -> answers.age() != AgeAnswer.ADULT;
      case ADULT -> answers.age() != AgeAnswer.UNDER_18;
      case CONCRETE_THREAT -> false;
      case DEPARTURE, VICTIM, SELF_REFERRAL, PERSON -> condition.mayHold(about);
    };
  }

  /** The discussions a routine opens with, and what comes before them. */
  private Set<TaskId> discussed() {
    Set<TaskId> done = new HashSet<>();
    steps.stream()
        .flatMap(step -> step.tasks().stream())
        .filter(task -> task.act() == TaskAct.DISCUSS && !task.withOutcome())
        .forEach(task -> settle(task, done));
    return done;
  }

  private void settle(Task task, Set<TaskId> done) {
    boolean begins =
        applying(task.after()).stream()
            .allMatch(earlier -> done.contains(earlier.id()) || earlier.after().isEmpty());
    if (begins) {
      done.add(task.id());
      applying(task.after()).forEach(earlier -> done.add(earlier.id()));
    }
  }

  private List<Task> applying(Set<TaskId> ids) {
    return steps.stream()
        .flatMap(step -> step.tasks().stream())
        .filter(task -> ids.contains(task.id()) && applies(task))
        .toList();
  }
}
