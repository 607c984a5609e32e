package no.omtanke.packs.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Performer;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Routine;
import no.omtanke.packs.Skipping;
import no.omtanke.packs.Task;
import no.omtanke.packs.TaskId;
import no.omtanke.packs.WayIn;

/** Checks that a routine can be walked: every task can be reached, and every case can end. */
final class RoutineChecks {

  private final Routine routine;
  private final Reach reach;
  private final Names names;

  private RoutineChecks(Routine routine, Names names) {
    this.routine = routine;
    this.reach = new Reach(routine);
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
      pack.routine().waysIn().forEach(checks::closing);
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
    for (Task task : routine.tasks().toList()) {
      if (namedByNoOutcome(task)) {
        names.fault(
            mark(task),
            "Oppgaven «" + task.id() + "» venter på et utfall, men ingen utfall åpner den.",
            "Nevn den i opens under et utfall, eller ta bort opens: with-outcome.");
      }
      if (!task.withOutcome() && !reach.openers(task).isEmpty()) {
        names.fault(
            mark(task),
            "Et utfall åpner oppgaven «" + task.id() + "», men den venter ikke på noe utfall.",
            "Skriv opens: with-outcome på oppgaven, eller ta den ut av utfallet.");
      }
    }
  }

  private boolean namedByNoOutcome(Task task) {
    return task.withOutcome() && !task.opensAtThreat() && reach.openers(task).isEmpty();
  }

  private void reached() {
    routine
        .tasks()
        .filter(reach::never)
        .filter(task -> !namedByNoOutcome(task))
        .forEach(task -> {
          Reach.Cause cause = reach.why(task);
          names.fault(
              mark(task),
              "Oppgaven «" + task.id() + "» kan aldri nås: " + cause.what() + ".",
              cause.advice());
        });
  }

  /** A case must be able to begin, and to end, by the routine itself. */
  private void closing(WayIn way) {
    if (routine.stepsFor(way.audience()).isEmpty()) {
      return;
    }
    List<Task> here = reach.applying(way);
    Set<TaskId> reached = reach.by(way);
    List<Task> closing =
        here.stream()
            .filter(task -> task.outcomes().stream().anyMatch(Task.Outcome::proposesClosing))
            .toList();
    if (reached.isEmpty() && here.stream().noneMatch(reach::never)) {
      fault(
          way,
          "har ingen oppgave å begynne med.",
          "Skriv en oppgave som ikke venter på noe (after, opens), i et trinn for de samme.");
    } else if (closing.isEmpty()) {
      fault(
          way,
          "har ingen vei til avslutning.",
          "La et utfall i et trinn som gjelder, ha opens: [close].");
    } else if (closing.stream()
        .noneMatch(task -> reached.contains(task.id()) || reach.never(task))) {
      fault(
          way,
          "har ingen vei til avslutning: «"
              + closing.getFirst().id()
              + "», som har utfallet som avslutter, kan ikke nås der.",
          "La den kunne nås, eller la et utfall i en oppgave som kan nås, ha opens: [close].");
    }
  }

  private void fault(WayIn way, String what, String advice) {
    names.fault(
        names.mark(Kind.WAY_IN, way.id().value()),
        "En sak som kommer inn ved «" + way.id() + "», " + what,
        advice);
  }

  /**
   * What must never be skipped can be done by everyone who takes such a case in: nobody shall have
   * to tell others of a person so that a case can end.
   */
  private void required() {
    for (WayIn way : routine.waysIn()) {
      routine
          .tasks()
          .filter(task -> reach.by(way).contains(task.id()))
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

  private Mark mark(Task task) {
    return names.mark(Kind.TASK, task.id().value());
  }
}
