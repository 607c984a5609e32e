package no.omtanke.packs;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long something is kept after it ended, and what becomes of it then (arkivlova § 13: destroyed
 * only where a rule or a permission says that it may be).
 *
 * @param what it is about
 * @param cases which kinds of case it is for; empty for all
 * @param closings how they were closed; empty for however
 * @param keep for how long; null where that is not settled, and then it never runs out
 * @param confirmed whether the municipality has decided it; until then what runs out is blocked and
 *     not destroyed
 * @param permission where it stands that it may be destroyed; null where it does not
 */
public record RetentionClass(
    String id,
    Text label,
    What what,
    Set<CaseKind> cases,
    Set<Closing> closings,
    @Nullable Period keep,
    boolean confirmed,
    Method method,
    @Nullable String permission,
    String source) {

  public RetentionClass {
    cases = Set.copyOf(cases);
    closings = Set.copyOf(closings);
  }

  /** What there is to keep. */
  public enum What {
    /** Asked without a name, and answered. */
    ANONYMOUS_DISCUSSION,
    /** A report from outside that became no case. */
    REPORT,
    /** Somebody asked for what is a right, and it was of no case. */
    REQUEST,
    /** A case that was closed before any service had recorded a task in law. */
    CONCERN,
    /** Every other case. */
    CASE,
    /** What was written in one of these, where it ends before the case itself. */
    CASE_CONTENT,
    LOG
  }

  /** What becomes of it. */
  public enum Method {
    DESTROY,
    /** It goes to the archive first, and is destroyed here after that. */
    TRANSFER_FIRST
  }

  /** Whether what ended that day has been kept for its time. */
  public boolean hasRunOut(LocalDate ended, LocalDate today) {
    return keep != null && !today.isBefore(ended.plus(keep));
  }
}
