package no.omtanke.packs.reading;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.omtanke.packs.Audience;
import no.omtanke.packs.Condition;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Performer;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Routine;
import no.omtanke.packs.Skipping;
import no.omtanke.packs.Step;
import no.omtanke.packs.Task;
import no.omtanke.packs.TaskId;
import no.omtanke.packs.WayIn;

/** Checks that a routine can be walked: every task can be reached, and every case can end. */
final class RoutineChecks {

  private final Routine routine;
  private final Names names;

  private RoutineChecks(Routine routine, Names names) {
    this.routine = routine;
    this.names = names;
  }

  static void check(Pack pack, Names names, Mark whole) {
    RoutineChecks checks = new RoutineChecks(pack.routine(), names);
    if (pack.routine().waysIn().isEmpty()) {
      names.fault(whole, "Rutinen har ingen vei inn.", "Legg til minst én under ways-in.");
      return;
    }
    if (!checks.cycles()) {
      checks.outcomes();
      checks.reached();
      checks.closing();
      checks.required();
    }
  }

  /** Whether some task waits for itself. */
  private boolean cycles() {
    boolean found = false;
    for (Task task : routine.tasks().toList()) {
      if (before(routine, task).contains(task.id())) {
        found = true;
        names.fault(
            mark(task),
            "Oppgaven «" + task.id() + "» venter på seg selv gjennom «after».",
            "Ta bort en av henvisningene, så kjeden får en begynnelse.");
      }
    }
    return found;
  }

  /** All that must be settled before the task. */
  static Set<TaskId> before(Routine routine, Task task) {
    Set<TaskId> found = new HashSet<>();
    Deque<TaskId> waiting = new ArrayDeque<>(task.after());
    while (!waiting.isEmpty()) {
      TaskId next = waiting.pop();
      if (found.add(next)) {
        routine.task(next).ifPresent(earlier -> waiting.addAll(earlier.after()));
      }
    }
    return found;
  }

  private void outcomes() {
    Set<TaskId> opened =
        routine
            .tasks()
            .flatMap(task -> task.outcomes().stream())
            .flatMap(outcome -> outcome.opens().stream())
            .collect(Collectors.toSet());
    for (Task task : routine.tasks().toList()) {
      if (task.withOutcome() && !opened.contains(task.id()) && !task.opensAtThreat()) {
        names.fault(
            mark(task),
            "Oppgaven «" + task.id() + "» venter på et utfall, men ingen utfall åpner den.",
            "Nevn den i opens under et utfall, eller ta bort opens: with-outcome.");
      }
      if (!task.withOutcome() && opened.contains(task.id())) {
        names.fault(
            mark(task),
            "Et utfall åpner oppgaven «" + task.id() + "», men den venter ikke på noe utfall.",
            "Skriv opens: with-outcome på oppgaven, eller ta den ut av utfallet.");
      }
    }
  }

  private void reached() {
    Set<TaskId> reached = new HashSet<>();
    for (Audience audience : audiences()) {
      reached.addAll(reachable(audience));
    }
    for (Task task : routine.tasks().toList()) {
      if (!reached.contains(task.id())) {
        names.fault(mark(task), "Oppgaven «" + task.id() + "» kan aldri nås.", why(task));
      }
    }
  }

  private String why(Task task) {
    if (impossible(task)) {
      return "Vilkårene i only-when kan ikke gjelde samtidig.";
    }
    Step step =
        routine.steps().stream()
            .filter(one -> one.tasks().contains(task))
            .findFirst()
            .orElseThrow();
    return step.audiences().stream().noneMatch(audiences()::contains)
        ? "Ingen vei inn gjelder for dem trinnet er for; se for på trinnet og i ways-in."
        : "Oppgavene den venter på, blir aldri åpne for dem trinnet er for.";
  }

  /** A case that came in from the audience must be able to end by the routine itself. */
  private void closing() {
    for (Audience audience : audiences()) {
      Set<TaskId> reachable = reachable(audience);
      List<Task> reached = routine.tasks().filter(task -> reachable.contains(task.id())).toList();
      boolean closes =
          reached.stream()
              .flatMap(task -> task.outcomes().stream())
              .anyMatch(Task.Outcome::proposesClosing);
      if (!reached.isEmpty() && !closes) {
        WayIn way =
            routine.waysIn().stream()
                .filter(one -> one.audience() == audience)
                .findFirst()
                .orElseThrow();
        names.fault(
            names.mark(Kind.WAY_IN, way.id().value()),
            "En sak som kommer inn ved «" + way.id() + "», har ingen vei til avslutning.",
            "La et utfall i et trinn som gjelder, ha opens: [close].");
      }
    }
  }

  /**
   * What must never be skipped can be done by everyone who takes such a case in: nobody shall have
   * to tell others of a person so that a case can end.
   */
  private void required() {
    for (WayIn way : routine.waysIn()) {
      Set<TaskId> reachable = reachable(way.audience());
      routine
          .tasks()
          .filter(task -> reachable.contains(task.id()))
          .filter(task -> task.skipping() == Skipping.NEVER && !task.optional())
          .filter(task -> !doneByAllWhoTakeIn(way, task.by()))
          .forEach(task ->
              names.fault(
                  mark(task),
                  "Oppgaven «"
                      + task.id()
                      + "» kan ikke hoppes over, men ikke alle som tar imot ved «"
                      + way.id()
                      + "», kan gjøre den.",
                  "La responsible være med i by: {any: [...]}, eller skriv skip: with-reason."));
    }
  }

  private static boolean doneByAllWhoTakeIn(WayIn way, Performer by) {
    return switch (by) {
      case Performer.AnyOf it ->
          it.roles().contains(RoleId.REPORTER)
              || it.roles().contains(RoleId.RESPONSIBLE)
              || it.roles().containsAll(way.registeredBy());
      case Performer.Together ignored -> false;
      case Performer.ByGroup ignored -> false;
    };
  }

  /**
   * Opens tasks until no more open: each when those before it are settled and an outcome names it.
   */
  private Set<TaskId> reachable(Audience audience) {
    List<Task> tasks =
        routine.stepsFor(audience).stream().flatMap(step -> step.tasks().stream()).toList();
    Set<TaskId> here = tasks.stream().map(Task::id).collect(Collectors.toSet());
    Set<TaskId> open = new HashSet<>();
    boolean more = true;
    while (more) {
      Set<TaskId> named =
          tasks.stream()
              .filter(task -> open.contains(task.id()))
              .flatMap(task -> task.outcomes().stream())
              .flatMap(outcome -> outcome.opens().stream())
              .collect(Collectors.toSet());
      more =
          tasks.stream()
              .filter(task -> !impossible(task))
              .filter(task -> task.opensAtThreat() || opens(task, named, open, here))
              .map(Task::id)
              .map(open::add)
              .reduce(false, Boolean::logicalOr);
    }
    return open;
  }

  private static boolean opens(Task task, Set<TaskId> named, Set<TaskId> open, Set<TaskId> here) {
    return (!task.withOutcome() || named.contains(task.id()))
        && task.after().stream().filter(here::contains).allMatch(open::contains);
  }

  private static boolean impossible(Task task) {
    return task.onlyWhen().containsAll(EnumSet.of(Condition.MINOR, Condition.ADULT));
  }

  private Set<Audience> audiences() {
    return Arrays.stream(Audience.values())
        .filter(one -> routine.waysIn().stream().anyMatch(way -> way.audience() == one))
        .collect(Collectors.toSet());
  }

  private Mark mark(Task task) {
    return names.mark(Kind.TASK, task.id().value());
  }
}
