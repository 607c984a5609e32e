package no.omtanke.organisation;

import java.time.LocalDate;

/**
 * Someone is away, and a deputy of the same agency answers for her open cases meanwhile.
 *
 * @param from the first day
 * @param to the last day
 */
public record Absence(StaffId person, StaffId deputy, LocalDate from, LocalDate to) {

  /** Whether she is away that day. */
  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether it is over. */
  public boolean isOver(LocalDate day) {
    return day.isAfter(to);
  }
}
