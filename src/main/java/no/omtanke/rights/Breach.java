package no.omtanke.rights;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import no.omtanke.packs.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * A breach of personal data security (GDPR art. 4 no. 12), as it is kept for as long as anybody may
 * ask (art. 33 no. 5). What happened is told in words, apart and encrypted.
 *
 * @param version what an act on it must say that its actor has seen
 * @param agency the officer's who wrote it down
 * @param known when somebody here became aware of it: from then the clock runs
 * @param sorts what it did to the data
 * @param reported what was decided of the supervisory authority
 * @param told what was decided of those it is about
 */
public record Breach(
    UUID id,
    long version,
    AgencyId agency,
    Instant known,
    Set<Sort> sorts,
    Answer reported,
    Answer told,
    boolean closed) {

  /** Within what time the authority is told: 72 hours (art. 33 no. 1). */
  public static final Duration WITHIN = Duration.ofDays(3);

  public Breach {
    sorts = Set.copyOf(sorts);
  }

  /** What a breach does. */
  public enum Sort {
    /** Somebody saw what was not hers to see. */
    CONFIDENTIALITY,
    /** Something was changed. */
    INTEGRITY,
    /** Something was lost, or could not be reached. */
    AVAILABILITY
  }

  /**
   * Whether somebody has been told.
   *
   * @param at when; null where they have not
   * @param needed whether they are to be; null until it is decided
   */
  public record Answer(@Nullable Instant at, @Nullable Boolean needed) {

    /** Nobody has decided yet. */
    public static final Answer OPEN = new Answer(null, null);

    /** Whether it is settled. */
    public boolean isSettled() {
      return needed != null;
    }

    static Answer done(Instant at) {
      return new Answer(at, true);
    }

    static Answer notNeeded() {
      return new Answer(null, false);
    }
  }

  /** When the authority must know. */
  public Instant due() {
    return known.plus(WITHIN);
  }

  /** Whether the time has run out, and nothing is decided. */
  public boolean isLate(Instant now) {
    return !reported.isSettled() && now.isAfter(due());
  }

  Breach withReported(Answer answer) {
    return new Breach(id, version + 1, agency, known, sorts, answer, told, closed);
  }

  Breach withTold(Answer answer) {
    return new Breach(id, version + 1, agency, known, sorts, reported, answer, closed);
  }

  Breach added() {
    return new Breach(id, version + 1, agency, known, sorts, reported, told, closed);
  }

  Breach ended() {
    return new Breach(id, version + 1, agency, known, sorts, reported, told, true);
  }
}
