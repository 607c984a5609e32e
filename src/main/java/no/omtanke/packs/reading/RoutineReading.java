package no.omtanke.packs.reading;

import java.time.Period;
import java.util.HashSet;
import java.util.Set;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Condition;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.OutcomeId;
import no.omtanke.packs.Performer;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Routine;
import no.omtanke.packs.Skipping;
import no.omtanke.packs.Step;
import no.omtanke.packs.StepId;
import no.omtanke.packs.Task;
import no.omtanke.packs.TaskAct;
import no.omtanke.packs.TaskId;
import no.omtanke.packs.Text;
import no.omtanke.packs.WayIn;
import no.omtanke.packs.WayInId;
import org.jspecify.annotations.Nullable;

/** Reads {@code routine.yaml}. */
final class RoutineReading {

  private static final String CLOSE = "close";

  private RoutineReading() {}

  static Routine read(Item item) {
    return new Routine(
        item.items("ways-in").stream().map(RoutineReading::wayIn).toList(),
        item.items("steps").stream().map(RoutineReading::step).toList());
  }

  private static WayIn wayIn(Item item) {
    Text label = item.label();
    Text receivedAs = item.optionalText("received-as");
    return new WayIn(
        new WayInId(item.id(Kind.WAY_IN)),
        label,
        receivedAs == null ? label : receivedAs,
        item.choice("for", Audience.EMPLOYEE),
        item.choice("kind", CaseKind.PERSON),
        roles(item, "received-by"),
        roles(item, "triage-by"),
        roles(item, "taken-over-by"),
        item.optionalText("note"),
        item.source());
  }

  private static Step step(Item item) {
    return new Step(
        new StepId(item.id(Kind.STEP)),
        item.has("number") ? item.number("number", 0) : null,
        item.label(),
        item.choices("for", Audience.class),
        item.optionalText("guidance"),
        item.items("tasks").stream().map(RoutineReading::task).toList(),
        item.source());
  }

  private static Task task(Item item) {
    String id = item.id(Kind.TASK);
    return new Task(
        new TaskId(id),
        item.label(),
        item.choice("act", TaskAct.ASSESS),
        performer(item),
        recipient(item),
        item.choices("grounds", GroundKind.class),
        item.named(Kind.ROLE, "via", RoleId::new),
        new HashSet<>(item.allNamed(Kind.TASK, "after", TaskId::new)),
        "with-outcome".equals(item.optionalWord("opens")),
        item.choices("only-when", Condition.class),
        item.flag("opens-at-threat"),
        item.flag("optional"),
        item.choice("skip", Skipping.WITH_REASON),
        item.items("outcomes").stream().map(outcome -> outcome(outcome, id)).toList(),
        item.choices("with", Task.DiscussionPartner.class),
        conversation(item),
        item.flag("guardians"),
        within(item),
        item.items("ask").stream().map(RoutineReading::prompt).toList(),
        item.optionalText("note"),
        item.source());
  }

  private static Performer performer(Item task) {
    Item by = task.inside("by");
    GroupId group = by.named(Kind.GROUP, "group", GroupId::new);
    if (group != null) {
      return new Performer.ByGroup(group);
    }
    Set<RoleId> together = roles(by, "together");
    Set<RoleId> any = roles(by, "any");
    if (together.isEmpty() && any.isEmpty()) {
      task.names.fault(
          task.mark("by"),
          "Ingen kan gjøre oppgaven «" + task.word("id") + "».",
          "Skriv by: {any: [rolle]}, {together: [rolle, rolle]} eller {group: gruppe}.");
    }
    return together.isEmpty() ? new Performer.AnyOf(any) : new Performer.Together(together);
  }

  private static @Nullable Recipient recipient(Item task) {
    Item to = task.inside("to");
    GroupId group = to.named(Kind.GROUP, "group", GroupId::new);
    if (group != null) {
      return new Recipient.ToGroup(group);
    }
    AgencyId agency = to.named(Kind.AGENCY, "agency", AgencyId::new);
    return agency == null ? null : new Recipient.ToAgency(agency);
  }

  private static Task.Outcome outcome(Item item, String task) {
    Set<TaskId> opens = new HashSet<>();
    for (String name : item.words("opens")) {
      if (!name.equals(CLOSE)) {
        item.names.refer(Kind.TASK, name, item.mark("opens"));
        opens.add(new TaskId(name));
      }
    }
    return new Task.Outcome(
        new OutcomeId(item.id(Kind.OUTCOME, task)),
        item.label(),
        opens,
        item.words("opens").contains(CLOSE));
  }

  private static Task.@Nullable Conversation conversation(Item task) {
    Item conversation = task.optionalInside("conversation");
    return conversation == null
        ? null
        : new Task.Conversation(conversation.word("kind"), conversation.flag("voluntary"));
  }

  private static @Nullable Period within(Item task) {
    Item within = task.inside("within");
    return within.has("days") ? Period.ofDays(within.number("days", 0)) : within.period("every");
  }

  private static Task.Prompt prompt(Item item) {
    return new Task.Prompt(item.word("id"), item.label());
  }

  /** Roles by name; the {@linkplain RoleId#relative() relative} ones exist in every pack. */
  private static Set<RoleId> roles(Item item, String key) {
    Set<RoleId> roles = new HashSet<>();
    for (String name : item.words(key)) {
      RoleId role = new RoleId(name);
      if (!role.relative()) {
        item.names.refer(Kind.ROLE, name, item.mark(key));
      }
      roles.add(role);
    }
    return Set.copyOf(roles);
  }
}
