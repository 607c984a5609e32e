package no.omtanke.casework;

import java.util.Optional;
import java.util.StringJoiner;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.StepId;
import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for among the cases that she may know of; what is null is not asked about.
 *
 * @param name finds the case whether it is open or closed
 * @param step in which it stands, for her own agency's cases
 * @param unit whose case it is, or who told her of it
 */
public record CaseSearch(
    @Nullable CaseName name, @Nullable StepId step, @Nullable Due due, @Nullable AgencyId unit) {

  /** Nothing is asked about. */
  public static final CaseSearch ALL = new CaseSearch(null, null, null, null);

  /** By when something is to happen in an open case, as far as she may know. */
  public enum Due {
    OVERDUE,
    /** From today and to Sunday. */
    WEEK,
    NONE
  }

  /** Whether anything is asked about. */
  public boolean isAsked() {
    return !equals(ALL);
  }

  /** Whether the plan has the step and the unit, so that what stands in the log is of the plan. */
  public boolean isOf(Rulebook rulebook) {
    return (step == null
            || rulebook.routine().steps().stream().anyMatch(one -> one.id().equals(step)))
        && (unit == null
            || rulebook.organisation().agencies().stream().anyMatch(one -> one.id().equals(unit)));
  }

  /** Whether the case is, as the reader sees it, in the step and from the unit asked about. */
  public boolean fits(CaseView view) {
    return (step == null || view.standsIn().filter(step::equals).isPresent())
        && (unit == null || view.from().contains(unit));
  }

  /** As it stands in the log: ids and codes. What was typed does not; that it was, does. */
  public String written(boolean closed) {
    StringJoiner written = new StringJoiner(" ");
    written.add(name != null ? "NAMED" : closed ? "CLOSED" : "OPEN");
    if (step != null) {
      written.add("step=" + step);
    }
    if (due != null) {
      written.add("due=" + due);
    }
    if (unit != null) {
      written.add("unit=" + unit);
    }
    return written.toString();
  }

  /** What stands in the log, with which cases it was among; nothing where it is not as written. */
  public static Optional<Logged> read(String written) {
    String[] parts = written.split(" ");
    String step = value(parts, "step=");
    String due = value(parts, "due=");
    String unit = value(parts, "unit=");
    try {
      return Optional.of(
          new Logged(
              Among.valueOf(parts[0]),
              step == null ? null : new StepId(step),
              due == null ? null : Due.valueOf(due),
              unit == null ? null : new AgencyId(unit)));
    } catch (IllegalArgumentException tamperedWith) {
      return Optional.empty();
    }
  }

  /** Among which cases it was looked. */
  public enum Among {
    OPEN,
    CLOSED,
    /** Both, by what was typed. */
    NAMED
  }

  /** A search as the log has it. */
  public record Logged(
      Among among, @Nullable StepId step, @Nullable Due due, @Nullable AgencyId unit) {}

  private static @Nullable String value(String[] parts, String name) {
    for (String part : parts) {
      if (part.startsWith(name)) {
        return part.substring(name.length());
      }
    }
    return null;
  }
}
