package no.omtanke.packs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plan's measures, as the plan sorts them; what the plan leaves open stays empty.
 *
 * @param none says that the plan has no measures; null where it has
 * @param levelsToBeConfirmed whether the plan has levels that its owner has yet to set on measures
 */
public record ActionPlan(@Nullable Text none, boolean levelsToBeConfirmed, List<Area> areas) {

  public ActionPlan {
    areas = List.copyOf(areas);
  }

  /** Every measure, in the plan's order. */
  public Stream<Measure> measures() {
    return areas.stream().flatMap(area -> area.measures().stream());
  }

  /** The measure, or nothing where the plan has none of that name. */
  public Optional<Measure> measure(MeasureId id) {
    return measures().filter(measure -> measure.id().equals(id)).findFirst();
  }

  /** A focus area or a table of the plan. */
  public record Area(
      String id,
      Text label,
      @Nullable Text note,
      List<Goal> goals,
      List<Measure> measures,
      String source) {
    public Area {
      goals = List.copyOf(goals);
      measures = List.copyOf(measures);
    }
  }

  /** What an area is to reach. */
  public record Goal(String id, @Nullable String number, Text label, String source) {}

  /**
   * Something the plan says shall be done.
   *
   * @param goal the goal it serves; null where the plan ties it to none
   * @param responsible in the plan's words; empty where its cell is empty
   * @param national the numbers of the measures of the national plan it carries out
   * @param level null until the plan's owner has set it
   * @param deadline in the plan's words
   */
  public record Measure(
      MeasureId id,
      @Nullable String number,
      Text label,
      @Nullable Text summary,
      @Nullable String goal,
      List<String> responsible,
      List<String> collaborators,
      @Nullable Text targetGroup,
      List<String> national,
      @Nullable Text nationalNote,
      @Nullable Level level,
      @Nullable Recurrence recurs,
      @Nullable Text deadline,
      @Nullable Text note,
      List<SubTask> subTasks,
      String source) {
    public Measure {
      responsible = List.copyOf(responsible);
      collaborators = List.copyOf(collaborators);
      national = List.copyOf(national);
      subTasks = List.copyOf(subTasks);
    }
  }

  /** A part of a measure. */
  public record SubTask(String id, Text label, List<String> responsible, String source) {
    public SubTask {
      responsible = List.copyOf(responsible);
    }
  }

  /** The levels of the prevention triangle, from everyone to the few. */
  public enum Level {
    UNIVERSAL,
    SELECTIVE,
    INDICATED
  }
}
