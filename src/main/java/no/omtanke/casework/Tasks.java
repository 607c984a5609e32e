package no.omtanke.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.Condition;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.Step;
import no.omtanke.packs.Task;
import no.omtanke.packs.TaskId;

/** What of the routine applies to a case, and which of it is possible now. */
final class Tasks {

  private final Rulebook rulebook;
  private final CaseFile file;
  private final boolean threat;
  private final List<Step> steps;
  private final Map<TaskId, Task> applying = new LinkedHashMap<>();

  /** What was answered before: each row of a list asks of each task several times. */
  private final Map<TaskId, List<Refusal>> notYet = new HashMap<>();

  Tasks(Rulebook rulebook, CaseFile file) {
    this(rulebook, file, file.threat());
  }

  /**
   * @param threat whether there is a concrete threat, as far as it is known to whoever asks
   */
  Tasks(Rulebook rulebook, CaseFile file, boolean threat) {
    this.rulebook = rulebook;
    this.file = file;
    this.threat = threat;
    this.steps =
        file.opening() == null ? List.of() : rulebook.routine().stepsFor(file.begun().audience());
    steps.stream()
        .flatMap(step -> step.tasks().stream())
        .filter(task -> task.onlyWhen().stream().allMatch(this::holds))
        .forEach(task -> applying.put(task.id(), task));
  }

  /** The steps that apply to the case, by the way it came in. */
  List<Step> steps() {
    return steps;
  }

  /** The tasks that apply to the case: of its steps, and with the plan's own conditions met. */
  Collection<Task> applying() {
    return applying.values();
  }

  boolean applies(Task task) {
    return applying.containsKey(task.id());
  }

  private boolean holds(Condition condition) {
    Opening opening = file.begun();
    return switch (condition) {
      case MINOR -> opening.age().minor();
      case ADULT -> opening.age() == AgeBand.ADULT;
      case CONCRETE_THREAT -> threat;
      case DEPARTURE, VICTIM, SELF_REFERRAL, PERSON -> condition.mayHold(opening.kind());
    };
  }

  /** Why the task is not open yet, apart from who asks: what comes first, and what must open it. */
  List<Refusal> notYet(Task task) {
    List<Refusal> known = notYet.get(task.id());
    if (known == null) {
      known = answer(task);
      notYet.put(task.id(), known);
    }
    return known;
  }

  private List<Refusal> answer(Task task) {
    if (threat && task.opensAtThreat() && !settled(task.id())) {
      return List.of();
    }
    List<Refusal> reasons = new ArrayList<>();
    Set<TaskId> first = first(task);
    boolean opened = file.progress().opened().contains(task.id());
    if (!first.isEmpty() && !opened) {
      reasons.add(new Refusal.TasksFirst(first));
    }
    if (task.withOutcome() && !opened && !settled(task.id())) {
      reasons.add(new Refusal.AwaitsOutcome(task.id()));
    }
    return reasons;
  }

  /** What comes first and is not settled. */
  private Set<TaskId> first(Task task) {
    Set<TaskId> first = new HashSet<>();
    for (TaskId id : task.after()) {
      Task earlier = applying.get(id);
      if (earlier != null && !earlier.optional() && !settled(id)) {
        first.add(id);
      }
    }
    return first;
  }

  boolean settled(TaskId task) {
    return file.progress().settled().containsKey(task);
  }

  /** Possible now and neither done nor left out. */
  boolean waiting(Task task) {
    return !settled(task.id()) && notYet(task).isEmpty();
  }

  /** The tasks that are possible now and that an act beside the routine settles. */
  List<Task> settledBy(ActKind kind) {
    return applying().stream()
        .filter(task -> kind.settles().filter(task.act()::equals).isPresent())
        .filter(this::waiting)
        .toList();
  }

  /**
   * Those that the actor settles by what she does with the measure: what a group is to do with its
   * measures is settled by its members and by no measure of others.
   */
  List<Task> settledBy(ActKind kind, EntryId measure, Actor actor) {
    Optional<GroupId> agreed =
        file.progress().measure(measure).map(it -> rulebook.task(it.task()).group());
    return settledBy(kind).stream()
        .filter(task -> agreed.equals(Optional.ofNullable(task.group())))
        .filter(task ->
            agreed.filter(group -> !Position.sitsIn(rulebook, file, actor, group)).isEmpty())
        .toList();
  }

  /**
   * Whether it can be done more than once: a conversation can be held again, and means that seemed
   * enough can turn out not to be; a group's decision stands.
   */
  static boolean repeatable(Task task) {
    return switch (task.act()) {
      case DISCUSS, CONVERSE, ASSESS, PLAN, FEEDBACK, BRIEF -> true;
      case CONSENT, REPORT, DECIDE, FORM_GROUP, FOLLOW_UP, EVALUATE, NOTIFY -> false;
    };
  }

  /** Whether it is about someone who is known, so that the owner must have recorded a basis. */
  static boolean needsBasis(Task task) {
    return switch (task.act()) {
      case CONVERSE, CONSENT, FORM_GROUP, PLAN, FOLLOW_UP, EVALUATE -> true;
      case DISCUSS, ASSESS, REPORT, DECIDE, FEEDBACK, NOTIFY, BRIEF -> false;
    };
  }
}
