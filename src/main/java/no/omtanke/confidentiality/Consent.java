package no.omtanke.confidentiality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * A consent: who gave it, to which agency, toward whom, and until when.
 *
 * @param heldBy the agency it was given to, and that alone may tell on it
 * @param until the last day it stands; null where none was set
 * @param withdrawn when it was taken back; null while it stands
 */
public record Consent(
    EntryId id,
    AgencyId heldBy,
    Giver giver,
    Set<Recipient> toward,
    @Nullable LocalDate until,
    @Nullable Instant withdrawn) {

  public Consent {
    toward = Set.copyOf(toward);
  }

  /** Whether it stands at the instant: not withdrawn and not past its last day in Norway. */
  public boolean standsAt(Instant now) {
    return (withdrawn == null || now.isBefore(withdrawn))
        && (until == null || !NorwegianTime.day(now).isAfter(until));
  }

  /**
   * The last whole day that it stands; nothing while neither an end was set nor it was taken back.
   */
  public Optional<LocalDate> lastDay() {
    Stream<LocalDate> takenBack =
        Optional.ofNullable(withdrawn).map(at -> NorwegianTime.day(at).minusDays(1)).stream();
    return Stream.concat(takenBack, Optional.ofNullable(until).stream())
        .min(Comparator.naturalOrder());
  }

  /** The same consent, taken back; what was seen before stays in the log. */
  public Consent withdrawnAt(Instant when) {
    return new Consent(id, heldBy, giver, toward, until, when);
  }

  /** Who gave a consent. */
  public enum Giver {
    PERSON,
    ONE_GUARDIAN,
    BOTH_GUARDIANS
  }
}
