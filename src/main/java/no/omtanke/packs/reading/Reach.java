package no.omtanke.packs.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Condition;
import no.omtanke.packs.Routine;
import no.omtanke.packs.Step;
import no.omtanke.packs.Task;
import no.omtanke.packs.TaskId;
import no.omtanke.packs.WayIn;

/** How far a routine can be walked from each way in, and what stands in the way of the rest. */
final class Reach {

  private final Routine routine;
  private final Map<WayIn, Set<TaskId>> reached = new LinkedHashMap<>();

  /** What keeps a task from ever being open, and what to do about it. */
  record Cause(String what, String advice) {}

  Reach(Routine routine) {
    this.routine = routine;
    routine.waysIn().forEach(way -> reached.put(way, walked(applying(way))));
  }

  /** The tasks that a case which came in by the way can come to. */
  Set<TaskId> by(WayIn way) {
    return reached.getOrDefault(way, Set.of());
  }

  /** Whether no case ever comes to it. */
  boolean never(Task task) {
    return reached.values().stream().noneMatch(open -> open.contains(task.id()));
  }

  /** The tasks that can apply to a case which came in by the way. */
  List<Task> applying(WayIn way) {
    return routine.stepsFor(way.audience()).stream()
        .flatMap(step -> step.tasks().stream())
        .filter(task -> applies(task, way.kind()) && !contradicts(task))
        .toList();
  }

  /** The tasks with an outcome that opens this one. */
  List<Task> openers(Task task) {
    return routine
        .tasks()
        .filter(
            one -> one.outcomes().stream().anyMatch(outcome -> outcome.opens().contains(task.id())))
        .toList();
  }

  /** Why no case ever comes to it. */
  Cause why(Task task) {
    Step step =
        routine.steps().stream()
            .filter(one -> one.tasks().contains(task))
            .findFirst()
            .orElseThrow();
    List<CaseKind> kinds =
        Arrays.stream(CaseKind.values()).filter(kind -> applies(task, kind)).toList();
    if (contradicts(task) || kinds.isEmpty()) {
      return new Cause(
          "vilkårene i only-when (" + words(task.onlyWhen()) + ") kan ikke gjelde samtidig",
          "Ta bort ett av dem.");
    }
    if (step.audiences().isEmpty()) {
      return new Cause(
          "trinnet «" + step.id() + "» er ikke for noen",
          "Skriv hvem sine saker det er for, som for: [employee].");
    }
    List<WayIn> ways =
        routine.waysIn().stream().filter(way -> step.audiences().contains(way.audience())).toList();
    if (ways.isEmpty()) {
      return new Cause(
          "ingen vei inn er for dem trinnet «" + step.id() + "» er for",
          "Legg til en med for: " + either(step.audiences()) + ", eller rett for på trinnet.");
    }
    List<WayIn> fitting = ways.stream().filter(way -> applies(task, way.kind())).toList();
    return fitting.isEmpty()
        ? new Cause(
            "ingen vei inn for dem trinnet er for, gjelder det only-when krever ("
                + words(task.onlyWhen())
                + ")",
            "Legg til en med kind: " + either(kinds) + ", eller rett only-when.")
        : waits(task, fitting);
  }

  /** What it waits for in the first of the ways in where that can be said. */
  private Cause waits(Task task, List<WayIn> ways) {
    WayIn way =
        ways.stream().filter(one -> !waitsFor(task, one).isEmpty()).findFirst().orElse(null);
    if (way == null) {
      return new Cause(
          "utfallet som åpner den, står i " + quoted(openers(task)) + ", som er for andre saker",
          "La en oppgave for de samme sakene (for, only-when) ha et utfall som åpner den.");
    }
    List<Task> circle =
        behind(task, way).stream().filter(one -> behind(one, way).contains(task)).toList();
    if (circle.equals(List.of(task))) {
      return new Cause(
          "bare dens eget utfall åpner den", "La en oppgave som kommer før, ha et slikt utfall.");
    }
    if (!circle.isEmpty()) {
      return new Cause(
          quoted(circle) + " venter på hverandre",
          "La en av dem slippe å vente, eller la et utfall i en oppgave som kan nås, åpne den.");
    }
    String others = quoted(waitsFor(task, way));
    return new Cause(
        "ved «" + way.id() + "» venter den på " + others + ", som ikke kan nås der",
        "Se først hva som hindrer " + others + ", eller la denne slippe å vente.");
  }

  /** What must open, or be settled, before it in a case that came in by the way, and cannot. */
  private List<Task> waitsFor(Task task, WayIn way) {
    List<Task> here = applying(way);
    Stream<Task> first =
        task.withOutcome()
            ? openers(task).stream()
            : here.stream().filter(one -> task.after().contains(one.id()) && !one.optional());
    return first.filter(here::contains).filter(one -> !by(way).contains(one.id())).toList();
  }

  /** All that it waits for, near or far, in the order of the routine. */
  private List<Task> behind(Task task, WayIn way) {
    Set<Task> found = new HashSet<>();
    List<Task> left = new ArrayList<>(waitsFor(task, way));
    while (!left.isEmpty()) {
      Task next = left.removeLast();
      if (found.add(next)) {
        left.addAll(waitsFor(next, way));
      }
    }
    return routine.tasks().filter(found::contains).toList();
  }

  /** Opens tasks until no more open, as a case does: by an outcome, or when those before it are. */
  private static Set<TaskId> walked(List<Task> tasks) {
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
          open.addAll(
              tasks.stream()
                  .filter(task -> task.opensAtThreat() || opens(task, named, open, tasks))
                  .map(Task::id)
                  .toList());
    }
    return open;
  }

  private static boolean opens(Task task, Set<TaskId> named, Set<TaskId> open, List<Task> tasks) {
    return task.withOutcome()
        ? named.contains(task.id())
        : tasks.stream()
            .filter(earlier -> task.after().contains(earlier.id()) && !earlier.optional())
            .allMatch(earlier -> open.contains(earlier.id()));
  }

  private static boolean applies(Task task, CaseKind kind) {
    return task.onlyWhen().stream().allMatch(condition -> condition.mayHold(kind));
  }

  private static boolean contradicts(Task task) {
    return task.onlyWhen().containsAll(Set.of(Condition.MINOR, Condition.ADULT));
  }

  private static String quoted(List<Task> tasks) {
    return tasks.stream().map(task -> "«" + task.id() + "»").collect(Collectors.joining(" og "));
  }

  private static String words(Set<? extends Enum<?>> choices) {
    return choices.stream().sorted().map(Reach::word).collect(Collectors.joining(", "));
  }

  private static String either(Iterable<? extends Enum<?>> choices) {
    List<String> words = new ArrayList<>();
    choices.forEach(choice -> words.add(word(choice)));
    return String.join(" eller ", words.stream().sorted().toList());
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
