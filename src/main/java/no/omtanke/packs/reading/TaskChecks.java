package no.omtanke.packs.reading;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Step;
import no.omtanke.packs.Task;
import no.omtanke.packs.TaskAct;
import no.omtanke.packs.WayIn;

/** Checks what would load and then never work: each rule with what the writer is told. */
final class TaskChecks {

  private static final Set<TaskAct> TELLS =
      EnumSet.of(TaskAct.REPORT, TaskAct.FEEDBACK, TaskAct.NOTIFY);
  private static final Set<TaskAct> ON_MEASURES = EnumSet.of(TaskAct.FOLLOW_UP, TaskAct.EVALUATE);

  private final Pack pack;
  private final Names names;

  /** A task that the predicate holds for is broken so. */
  private record Rule(Predicate<Task> broken, String what, String advice) {}

  private final List<Rule> rules =
      List.of(
          new Rule(
              task -> TELLS.contains(task.act()) && task.to() == null,
              "sier ikke hvem den går til.",
              "Skriv to: {agency: etat} eller to: {group: gruppe}."),
          new Rule(
              task -> TELLS.contains(task.act()) && task.to() != null && task.grounds().isEmpty(),
              "har ikke noe grunnlag å bygge på.",
              "Skriv grounds, for eksempel [told-anonymously, consent]."),
          new Rule(
              task -> task.act() == TaskAct.FORM_GROUP && !(task.to() instanceof Recipient.ToGroup),
              "sier ikke hvilken gruppe som opprettes.",
              "Skriv to: {group: gruppe}."),
          new Rule(
              this::nobodyReceives,
              "går til en etat der ingen tar imot.",
              "Skriv receives på etaten i organisation.yaml."),
          new Rule(
              task -> ON_MEASURES.contains(task.act()) && !planned(task),
              "følger opp tiltak, men ingen oppgave før den lager en plan.",
              "La den komme etter (after) en oppgave med act: plan."));

  private TaskChecks(Pack pack, Names names) {
    this.pack = pack;
    this.names = names;
  }

  static void check(Pack pack, Names names) {
    TaskChecks checks = new TaskChecks(pack, names);
    pack.routine().tasks().forEach(checks::task);
    pack.routine().waysIn().forEach(checks::wayIn);
    checks.numbers();
  }

  private void task(Task task) {
    for (Rule rule : rules) {
      if (rule.broken.test(task)) {
        names.fault(
            names.mark(Kind.TASK, task.id().value()),
            "Oppgaven «" + task.id() + "» " + rule.what,
            rule.advice);
      }
    }
  }

  private boolean nobodyReceives(Task task) {
    return task.to() instanceof Recipient.ToAgency to
        && pack.organisation().agency(to.agency()).receives().isEmpty();
  }

  private boolean planned(Task task) {
    return RoutineChecks.before(pack.routine(), task).stream()
        .flatMap(earlier -> pack.routine().task(earlier).stream())
        .anyMatch(earlier -> earlier.act() == TaskAct.PLAN);
  }

  private void wayIn(WayIn way) {
    Mark mark = names.mark(Kind.WAY_IN, way.id().value());
    if (pack.routine().stepsFor(way.audience()).isEmpty()) {
      names.fault(
          mark,
          "En sak som kommer inn ved «" + way.id() + "», har ingen trinn å følge.",
          "Legg til et trinn for de samme (for), eller ta bort veien inn.");
    }
    if (way.receivedBy().isEmpty()) {
      names.fault(
          mark,
          "Ingen tar imot det som kommer inn ved «" + way.id() + "».",
          "Skriv received-by med rollene som gjør det.");
    }
  }

  private void numbers() {
    Set<Integer> seen = new HashSet<>();
    for (Step step : pack.routine().steps()) {
      Integer number = step.number();
      if (number != null && !seen.add(number)) {
        names.fault(
            names.mark(Kind.STEP, step.id().value()),
            "To trinn har nummer " + number + ".",
            "Bruk planens egne numre; et trinn planen ikke nummererer, har ingen.");
      }
    }
  }
}
