package no.omtanke.organisation.web;

import java.time.LocalDate;
import no.omtanke.organisation.Absence;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.NorwegianTime;
import org.jspecify.annotations.Nullable;

/** Who stands in for someone who is away, and when, as it was chosen. */
public record AbsenceForm(
    @Nullable String stedfortreder, @Nullable String fra, @Nullable String til) {

  static final AbsenceForm EMPTY = new AbsenceForm(null, null, null);

  static AbsenceForm of(Absence absence) {
    return new AbsenceForm(
        absence.deputy().value(), absence.from().toString(), absence.to().toString());
  }

  @Nullable StaffId deputy() {
    return stedfortreder == null || stedfortreder.isBlank() ? null : new StaffId(stedfortreder);
  }

  @Nullable LocalDate from() {
    return NorwegianTime.typed(fra);
  }

  @Nullable LocalDate to() {
    return NorwegianTime.typed(til);
  }
}
