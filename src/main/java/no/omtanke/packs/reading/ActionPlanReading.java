package no.omtanke.packs.reading;

import no.omtanke.packs.ActionPlan;
import no.omtanke.packs.MeasureId;

/** Reads {@code plan.yaml}; what the plan leaves open stays empty. */
final class ActionPlanReading {

  private ActionPlanReading() {}

  static ActionPlan read(Item item) {
    return new ActionPlan(
        item.optionalText("measures-none"),
        "to-be-confirmed".equals(item.optionalWord("levels")),
        item.items("areas").stream().map(ActionPlanReading::area).toList());
  }

  private static ActionPlan.Area area(Item item) {
    return new ActionPlan.Area(
        item.id(Kind.AREA),
        item.label(),
        item.optionalText("note"),
        item.items("goals").stream().map(ActionPlanReading::goal).toList(),
        item.items("measures").stream().map(ActionPlanReading::measure).toList(),
        item.source());
  }

  private static ActionPlan.Goal goal(Item item) {
    return new ActionPlan.Goal(
        item.id(Kind.GOAL), item.optionalWord("number"), item.label(), item.source());
  }

  private static ActionPlan.Measure measure(Item item) {
    String id = item.id(Kind.MEASURE);
    return new ActionPlan.Measure(
        new MeasureId(id),
        item.optionalWord("number"),
        item.label(),
        item.optionalText("summary"),
        item.named(Kind.GOAL, "goal", goal -> goal),
        item.words("responsible"),
        item.words("collaborators"),
        item.optionalText("target-group"),
        item.words("national"),
        item.optionalText("national-note"),
        item.optionalChoice("level", ActionPlan.Level.class),
        item.recurrence("recurs"),
        item.optionalText("deadline"),
        item.optionalText("note"),
        item.items("sub-tasks").stream().map(part -> subTask(part, id)).toList(),
        item.source());
  }

  private static ActionPlan.SubTask subTask(Item item, String measure) {
    return new ActionPlan.SubTask(
        item.id(Kind.SUB_TASK, measure), item.label(), item.words("responsible"), item.source());
  }
}
