package no.omtanke.casework.store;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.NextDate;
import no.omtanke.casework.Rulebook;
import no.omtanke.casework.Sight;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;

/**
 * A sight as lists need it: whether the case is closed and when something is due. Only an agency's
 * own people know of the date it has set, so no other row is ordered by it.
 *
 * @param due {@link #NEVER} where no date is set, or none that the reader may know of; of a closed
 *     case the day it ended
 */
public record SightRow(Sight sight, boolean closed, LocalDate due) {

  /** After every date. */
  public static final LocalDate NEVER = LocalDate.MAX;

  /** The rows of a case as it stands: derived from its events, and from nothing else. */
  public static Set<SightRow> of(Rulebook rulebook, CaseFile file) {
    Set<SightRow> rows = new LinkedHashSet<>();
    for (Sight sight : Sight.of(rulebook, file)) {
      AgencyId agency = sight.agency();
      NextDate next = agency == null ? null : file.dates().get(agency);
      rows.add(
          new SightRow(
              sight, file.closed(), ended(file).orElse(next == null ? NEVER : next.date())));
    }
    return rows;
  }

  private static Optional<LocalDate> ended(CaseFile file) {
    return Optional.ofNullable(file.ended()).map(NorwegianTime::day);
  }

  String storedDue() {
    // a date of more than four digits is one that the database may not know
    return due.getYear() > 9999 ? "infinity" : due.toString();
  }

  boolean sameKey(SightRow other) {
    return sight.scope().equals(other.sight.scope())
        && sight.reference().equals(other.sight.reference());
  }
}
