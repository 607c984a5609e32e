package no.omtanke.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.Ground;
import no.omtanke.packs.NorwegianTime;
import org.jspecify.annotations.Nullable;

/**
 * How it is with the ground that something was told on, as those who told it know it: to whoever
 * was told, only whether it stands is said.
 *
 * @param day the last day, or the day it ended; null where neither is known
 */
public record Standing(How how, @Nullable LocalDate day) {

  /** Whether it stands, and why it does not. */
  public enum How {
    STANDS,
    STANDS_UNTIL,
    RAN_OUT,
    WITHDRAWN
  }

  /** How it is that day with what was told, where these are the consents of those who told it. */
  public static Standing of(Disclosure told, List<Consent> consents, LocalDate today) {
    return told.ground() instanceof Ground.ByConsent ground
        ? consents.stream()
            .filter(consent -> consent.id().equals(ground.consent()))
            .findFirst()
            .map(consent -> of(consent, today))
            .orElseGet(() -> new Standing(How.STANDS, null))
        : new Standing(How.STANDS, null);
  }

  private static Standing of(Consent consent, LocalDate today) {
    Instant withdrawn = consent.withdrawn();
    LocalDate until = consent.until();
    if (withdrawn != null) {
      return new Standing(How.WITHDRAWN, NorwegianTime.day(withdrawn));
    }
    return Optional.ofNullable(until)
        .map(last -> new Standing(last.isBefore(today) ? How.RAN_OUT : How.STANDS_UNTIL, last))
        .orElseGet(() -> new Standing(How.STANDS, null));
  }

  /** Whether those who were told can still read it. */
  public boolean stands() {
    return how == How.STANDS || how == How.STANDS_UNTIL;
  }
}
