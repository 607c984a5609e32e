package no.omtanke.packs;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The adopted document that a pack tells: who adopted it, for how long, and how it has changed.
 *
 * @param from the first day of its period; null where the plan does not say
 * @param until the last day of its period; null where the plan does not say
 * @param ageScope whom it is for, where it says
 */
public record PlanDocument(
    String id,
    Text label,
    @Nullable String adoptedBy,
    @Nullable LocalDate adoptedOn,
    List<Approval> approvals,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String version,
    @Nullable Text ageScope,
    @Nullable Text note,
    List<Review> review,
    List<Related> related,
    List<Revision> history,
    String source) {

  public PlanDocument {
    approvals = List.copyOf(approvals);
    review = List.copyOf(review);
    related = List.copyOf(related);
    history = List.copyOf(history);
  }

  /** Whether the plan's own period has ended; a plan past its period says so. */
  public boolean pastItsPeriod(LocalDate day) {
    return until != null && day.isAfter(until);
  }

  /** Who approved the plan, and when where the plan says. */
  public record Approval(String by, @Nullable LocalDate on) {}

  /** A review the plan sets: one in each period, or one after some time. */
  public record Review(Text label, @Nullable Period every, @Nullable Period after, String source) {}

  /** Another plan or document it belongs with. */
  public record Related(String id, Text label, String source) {}

  /** A row of the document's own history. */
  public record Revision(
      @Nullable LocalDate date,
      @Nullable String version,
      @Nullable Text change,
      @Nullable Text responsible) {}
}
