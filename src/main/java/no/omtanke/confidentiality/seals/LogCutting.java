package no.omtanke.confidentiality.seals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Cut;
import no.omtanke.confidentiality.Seal;
import no.omtanke.confidentiality.SealRules;
import no.omtanke.confidentiality.keys.SigningKey;
import no.omtanke.platform.Sha256;
import no.omtanke.platform.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Cuts the beginning of a municipality's access log when the time that it is kept has run out. That
 * it is cut, and where, is signed and handed outside before a row goes: what is gone without that
 * is found missing.
 */
@Component
public class LogCutting {

  /** Links whose rows go in one transaction. */
  private static final int MOST = 100;

  private final Tenancy tenancy;
  private final StoredSeals stored;
  private final SealPlace place;
  private final SigningKey key;
  private final LogCheck check;
  private final InstantSource clock;
  private final SealRules rules = new SealRules(Sha256::hex);

  LogCutting(
      Tenancy tenancy,
      StoredSeals stored,
      SealPlace place,
      SigningKey key,
      LogCheck check,
      InstantSource clock) {
    this.tenancy = tenancy;
    this.stored = stored;
    this.place = place;
    this.key = key;
    this.check = check;
    this.clock = clock;
  }

  /**
   * Takes away every row that was sealed before the moment, but for those of the last link, which
   * the next one follows on. What was begun and broken off is done to its end.
   *
   * @param before no later than a year ago; the database refuses what is younger
   */
  public void cut(String municipality, Instant before) {
    Optional<Cut> standing = check.lastCut(municipality);
    Optional<Cut> further =
        lastBefore(municipality, before)
            .filter(seal -> standing.filter(cut -> cut.takes(seal.number())).isEmpty())
            .map(seal -> rules.cut(seal, before, clock.instant(), key::sign));
    further.ifPresent(place::add);
    further.or(() -> standing).ifPresent(this::takeAway);
  }

  private Optional<Seal> lastBefore(String municipality, Instant before) {
    long last = place.last(municipality).map(Seal::number).orElse(0L);
    return seals(
        municipality,
        seals ->
            seals
                .takeWhile(seal -> seal.number() < last && seal.at().isBefore(before))
                .reduce((one, two) -> two));
  }

  private void takeAway(Cut cut) {
    String municipality = cut.municipality();
    long first =
        tenancy.readingIn(municipality, () -> stored.first(municipality)).orElse(Long.MAX_VALUE);
    seals(
        municipality,
        seals -> {
          seals
              .filter(seal -> seal.number() >= first && cut.takes(seal.number()))
              .gather(Gatherers.windowFixed(MOST))
              .forEach(page ->
                  tenancy.runIn(municipality, () -> stored.cut(page.getLast().number(), page)));
          return cut;
        });
  }

  private <T> T seals(String municipality, Function<Stream<Seal>, T> reader) {
    return place.read(
        municipality, lines -> reader.apply(lines.flatMap(line -> SealLine.read(line).stream())));
  }
}
