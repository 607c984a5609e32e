package no.omtanke.casework;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;

/**
 * Something with a date of its own, that comes back to those whose folder it lies in. It changes
 * nothing of the date that they have set themselves.
 *
 * @param about the consent that runs out, or what was told
 * @param from the day it comes back
 * @param date the day it is about
 */
public record Reminder(Why why, EntryId about, LocalDate from, LocalDate date) {

  /** How long before its last day a consent comes back, so that there is time to ask. */
  private static final Period AHEAD = Period.ofDays(14);

  /** Why it comes back. */
  public enum Why {
    CONSENT_RUNS_OUT,
    /** Something was told of the person, who does not know it yet. */
    PERSON_NOT_TOLD
  }

  /** All that comes back to the agency, now or later; of a closed case, what the person is owed. */
  public static List<Reminder> of(CaseFile file, AgencyId agency) {
    Stream<Reminder> consents = file.closed() ? Stream.of() : consents(file, agency);
    return Stream.concat(consents, untold(file, agency)).toList();
  }

  private static Stream<Reminder> untold(CaseFile file, AgencyId agency) {
    return file.folders().disclosures().stream()
        .filter(told -> told.from().equals(agency) && Informed.isOwed(file, told))
        .map(told -> {
          LocalDate day =
              Informed.of(file, told)
                  .map(Informed::waits)
                  .orElseGet(() -> NorwegianTime.day(told.since()));
          return new Reminder(Why.PERSON_NOT_TOLD, told.id(), day, day);
        });
  }

  private static Stream<Reminder> consents(CaseFile file, AgencyId agency) {
    return file.folders().consents().stream()
        .filter(consent -> consent.heldBy().equals(agency) && consent.withdrawn() == null)
        .flatMap(consent ->
            Stream.ofNullable(consent.until())
                .map(until ->
                    new Reminder(Why.CONSENT_RUNS_OUT, consent.id(), until.minus(AHEAD), until)));
  }

  /** The acts that see to it. */
  public List<ActKind> leadsTo() {
    return switch (why) {
      case CONSENT_RUNS_OUT -> List.of(ActKind.RENEW_CONSENT);
      case PERSON_NOT_TOLD -> List.of(ActKind.INFORM_PERSON, ActKind.PUT_OFF_INFORMING);
    };
  }

  /**
   * The last day on which it stands on a list: nobody is reminded of a consent that has run out,
   * and whoever is to be told is so until he is.
   */
  public LocalDate last() {
    return switch (why) {
      case CONSENT_RUNS_OUT -> date;
      case PERSON_NOT_TOLD -> LocalDate.MAX;
    };
  }

  /** Whether it stands on a list that day. */
  boolean shows(LocalDate today) {
    return !today.isBefore(from) && !today.isAfter(last());
  }
}
