package no.omtanke.confidentiality.seals;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Seal;
import no.omtanke.confidentiality.SealRules;
import no.omtanke.confidentiality.keys.SigningKey;
import no.omtanke.platform.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Seals what has come into the log since the last time, and hands the seal outside the database.
 * Reads rows that are there for good and locks nothing: no look and no act waits for it.
 */
@Component
public class Sealing {

  /** How many seals are handed over at a time. */
  private static final int MOST = 100;

  private final Tenancy tenancy;
  private final StoredSeals stored;
  private final SealPlace place;
  private final SigningKey key;
  private final InstantSource clock;
  private final SealRules rules = new SealRules(SealLine::hash);

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
    tenancy.runIn(municipality, () -> link(municipality));
    handOver(municipality);
  }

  private void link(String municipality) {
    // after a database was restored, the chain goes on from where it came to outside it
    Seal last =
        Stream.of(place.last(municipality), stored.last(municipality))
            .flatMap(Optional::stream)
            .max(Comparator.comparingLong(Seal::number))
            .orElse(null);
    StoredSeals.Ready ready = stored.ready(municipality, last);
    if (!ready.rows().isEmpty()) {
      stored.add(
          rules.next(municipality, last, ready.rows(), ready.reach(), clock.instant(), key::sign));
    }
  }

  private void handOver(String municipality) {
    List<String> lines;
    do {
      long number = place.last(municipality).map(Seal::number).orElse(0L);
      lines = tenancy.readingIn(municipality, () -> stored.after(municipality, number, MOST));
      place.add(municipality, lines);
    } while (lines.size() == MOST);
  }
}
