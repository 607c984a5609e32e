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
 * @param about the consent that runs out, what was told, or what waits to be decided
 * @param from the day it comes back
 * @param date the day it is about
 */
public record Reminder(Why why, EntryId about, LocalDate from, LocalDate date) {

  /** How long before its last day a consent comes back, so that there is time to ask. */
  private static final Period AHEAD = Period.ofDays(14);

  /** Why it comes back. */
  public enum Why {
    CONSENT_RUNS_OUT,
    /** Somebody asked to see an address that is hidden, and another of the agency decides. */
    ADDRESS_ASKED,
    /** The person has objected, and whoever answers for the case decides. */
    OBJECTION,
    /** Something was told of the person, who does not know it yet. */
    PERSON_NOT_TOLD
  }

  /** All that comes back to the agency, now or later; of a closed case, what the person is owed. */
  public static List<Reminder> of(CaseFile file, AgencyId agency) {
    Stream<Reminder> consents = file.closed() ? Stream.of() : consents(file, agency);
    Stream<Reminder> asked = file.closed() ? Stream.of() : addressAsked(file, agency);
    return Stream.of(asked, objections(file, agency), consents, untold(file, agency))
        .flatMap(some -> some)
        .toList();
  }

  private static Stream<Reminder> addressAsked(CaseFile file, AgencyId agency) {
    return HiddenAddress.waiting(file).stream()
        .filter(asked -> asked.agency().equals(agency))
        .map(asked -> {
          LocalDate day = NorwegianTime.day(asked.at());
          return new Reminder(Why.ADDRESS_ASKED, asked.id(), day, day);
        });
  }

  private static Stream<Reminder> objections(CaseFile file, AgencyId agency) {
    return file.restrictions().stream()
        .filter(one -> one.isObjection() && agency.equals(file.begun().owner()))
        .map(one -> {
          LocalDate day = NorwegianTime.day(one.since());
          return new Reminder(Why.OBJECTION, one.id(), day, day);
        });
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
      case ADDRESS_ASKED -> List.of(ActKind.OPEN_ADDRESS);
      case OBJECTION -> List.of(ActKind.DECIDE_OBJECTION);
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
      case ADDRESS_ASKED, OBJECTION, PERSON_NOT_TOLD -> LocalDate.MAX;
    };
  }

  /** Whether it waits for the one to whom these acts are offered: some things only some decide. */
  boolean isFor(List<Offer> offers) {
    boolean anybodys = why == Why.CONSENT_RUNS_OUT || why == Why.PERSON_NOT_TOLD;
    return anybodys
        || offers.stream()
            .filter(Offer::open)
            .map(Offer::move)
            .anyMatch(
                move -> leadsTo().contains(move.kind()) && about.toString().equals(move.subject()));
  }

  /** Whether it stands on a list that day. */
  boolean shows(LocalDate today) {
    return !today.isBefore(from) && !today.isAfter(last());
  }
}
