package no.omtanke.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of someone's place on the staff, as it is written down and never changed.
 *
 * @param version the number of the change, from 1 for each place
 * @param by the administrator; null for the first one, whom the configuration names
 * @param member what was said of her from then on
 */
public record StaffChange(
    StaffId staff, long version, Instant at, @Nullable StaffId by, Kind kind, StaffMember member) {

  /** What happened. */
  public enum Kind {
    ADDED,
    CHANGED,
    LEFT,
    RETURNED
  }
}
