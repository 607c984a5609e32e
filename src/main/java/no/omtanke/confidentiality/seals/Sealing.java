package no.omtanke.confidentiality.seals;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Seal;
import no.omtanke.confidentiality.SealRules;
import no.omtanke.confidentiality.keys.SigningKey;
import no.omtanke.platform.Sha256;
import no.omtanke.platform.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Seals what has come into the log since the last time, and hands the seal outside the database.
 * Reads rows that are there for good and locks nothing: no look and no act waits for it.
 */
@Component
public class Sealing {

  private final Tenancy tenancy;
  private final StoredSeals stored;
  private final SealPlace place;
  private final SigningKey key;
  private final InstantSource clock;
  private final SealRules rules = new SealRules(Sha256::hex);

  Sealing(
      Tenancy tenancy, StoredSeals stored, SealPlace place, SigningKey key, InstantSource clock) {
    this.tenancy = tenancy;
    this.stored = stored;
    this.place = place;
    this.key = key;
    this.clock = clock;
  }

  /**
   * Seals what has ended since the last time. The database has a seal before the place outside has
   * it: what lies between when the machine stops is handed over the next time.
   */
  public void seal(String municipality) {
    Optional<Seal> made = tenancy.inMunicipality(municipality, () -> link(municipality));
    handOver(municipality);
    // where something else stands in its place in the database, it is outside all the same
    made.filter(seal -> follows(seal, place.last(municipality))).ifPresent(seal -> place.add(seal));
  }

  /**
   * Where the database has fewer seals than were handed outside, it was restored from a backup: its
   * log goes on after the last row that was sealed, so that no new row is taken for one it has
   * lost. Before anybody acts.
   */
  void goOn(String municipality) {
    long outside = place.last(municipality).map(Seal::number).orElse(0L);
    long there =
        tenancy
            .readingIn(municipality, () -> stored.last(municipality))
            .map(Seal::number)
            .orElse(0L);
    if (outside > there) {
      place
          .highestRow(municipality)
          .ifPresent(row -> tenancy.runIn(municipality, () -> stored.goOnAfter(row)));
    }
  }

  private Optional<Seal> link(String municipality) {
    // after a database was restored, the chain goes on from where it came to outside it
    Seal last =
        Stream.of(place.last(municipality), stored.last(municipality))
            .flatMap(Optional::stream)
            .max(Comparator.comparingLong(Seal::number))
            .orElse(null);
    StoredSeals.Ready ready = stored.ready(municipality, last);
    if (ready.rows().isEmpty()) {
      return Optional.empty();
    }
    Seal next =
        rules.next(municipality, last, ready.rows(), ready.reach(), clock.instant(), key::sign);
    stored.add(next);
    return Optional.of(next);
  }

  /** Hands over what follows on what is there; what does not is for the check to find. */
  private void handOver(String municipality) {
    Optional<Seal> last = place.last(municipality);
    Optional<Seal> next = next(municipality, last);
    while (next.isPresent()) {
      place.add(next.get());
      last = next;
      next = next(municipality, last);
    }
  }

  private Optional<Seal> next(String municipality, Optional<Seal> last) {
    long number = last.map(Seal::number).orElse(0L);
    return tenancy.readingIn(municipality, () -> stored.after(municipality, number, 1)).stream()
        .flatMap(it -> SealLine.read(it.line()).stream())
        .filter(seal -> seal.municipality().equals(municipality) && follows(seal, last))
        .findFirst();
  }

  private boolean follows(Seal seal, Optional<Seal> last) {
    return rules.holds(seal, last.map(Seal::link).orElse(null), key::signed);
  }
}
