package no.omtanke.casework;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.packs.AgencyId;

/**
 * Something with a date of its own, that comes back to those whose folder it lies in. It changes
 * nothing of the date that they have set themselves.
 *
 * @param about the consent that runs out
 * @param from the day it comes back
 * @param date the day it is about
 */
public record Reminder(Why why, EntryId about, LocalDate from, LocalDate date) {

  /** How long before its last day a consent comes back, so that there is time to ask. */
  private static final Period AHEAD = Period.ofDays(14);

  /** Why it comes back. */
  public enum Why {
    CONSENT_RUNS_OUT
  }

  /** All that comes back to the agency, now or later; nothing in a closed case. */
  public static List<Reminder> of(CaseFile file, AgencyId agency) {
    return file.closed() ? List.of() : consents(file, agency).toList();
  }

  private static Stream<Reminder> consents(CaseFile file, AgencyId agency) {
    return file.folders().consents().stream()
        .filter(consent -> consent.heldBy().equals(agency) && consent.withdrawn() == null)
        .flatMap(consent ->
            Stream.ofNullable(consent.until())
                .map(until ->
                    new Reminder(Why.CONSENT_RUNS_OUT, consent.id(), until.minus(AHEAD), until)));
  }

  /** The act that sees to it. */
  public ActKind leadsTo() {
    return switch (why) {
      case CONSENT_RUNS_OUT -> ActKind.RENEW_CONSENT;
    };
  }

  /**
   * The last day on which it stands on a list: a consent that has run out is asked for by nobody.
   */
  public LocalDate last() {
    return date;
  }

  /** Whether it stands on a list that day. */
  boolean shows(LocalDate today) {
    return !today.isBefore(from) && !today.isAfter(last());
  }
}
