package no.omtanke.packs;

import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * A length of time in its largest whole unit, to be put into words.
 *
 * @param unit {@code days}, {@code months} or {@code years}
 */
public record Span(String unit, long count) {

  /** The length that the period has. */
  public static Span of(Period length) {
    long months = length.toTotalMonths();
    if (months == 0) {
      return new Span("days", length.get(ChronoUnit.DAYS));
    }
    return months % 12 == 0 ? new Span("years", months / 12) : new Span("months", months);
  }
}
