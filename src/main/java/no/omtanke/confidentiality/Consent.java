package no.omtanke.confidentiality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;
import org.jspecify.annotations.Nullable;

/**
 * A consent: who gave it, to which agency, and on what terms.
 *
 * @param heldBy the agency it was given to, and that alone may tell on it
 * @param withdrawn when it was taken back; null while it stands
 */
public record Consent(
    EntryId id, AgencyId heldBy, Giver giver, Terms terms, @Nullable Instant withdrawn) {

  /** The last day it stands; null where none was set. */
  public @Nullable LocalDate until() {
    return terms.until();
  }

  /** Whether it is past its last day, which is something else than taken back. */
  public boolean ranOutBy(Instant now) {
    LocalDate until = until();
    return until != null && NorwegianTime.day(now).isAfter(until);
  }

  /** Whether it stands at the instant: not withdrawn and not past its last day in Norway. */
  public boolean standsAt(Instant now) {
    return (withdrawn == null || now.isBefore(withdrawn)) && !ranOutBy(now);
  }

  /**
   * The last whole day that it stands; nothing while neither an end was set nor it was taken back.
   */
  public Optional<LocalDate> lastDay() {
    Stream<LocalDate> takenBack =
        Optional.ofNullable(withdrawn).map(at -> NorwegianTime.day(at).minusDays(1)).stream();
    return Stream.concat(takenBack, Optional.ofNullable(until()).stream())
        .min(Comparator.naturalOrder());
  }

  /** The same consent, taken back; what was seen before stays in the log. */
  public Consent withdrawnAt(Instant when) {
    return new Consent(id, heldBy, giver, terms, when);
  }

  /** The same consent with another last day. */
  public Consent renewedTo(LocalDate lastDay) {
    return new Consent(id, heldBy, giver, terms.to(lastDay), withdrawn);
  }

  /** Who gave a consent. */
  public enum Giver {
    PERSON,
    /** The person, who is not of age, and the guardians know of it. */
    PERSON_WITH_GUARDIANS,
    ONE_GUARDIAN,
    BOTH_GUARDIANS
  }
}
