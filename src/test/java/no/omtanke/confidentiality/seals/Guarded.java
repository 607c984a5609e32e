package no.omtanke.confidentiality.seals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import no.omtanke.confidentiality.EventHashes;
import no.omtanke.confidentiality.Seal;
import no.omtanke.confidentiality.SealRules;
import no.omtanke.confidentiality.keys.Keys;
import no.omtanke.confidentiality.keys.SigningKey;
import no.omtanke.platform.Sha256;
import no.omtanke.platform.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What seals the log and holds it up against its seals, put together as in the application. */
public final class Guarded {

  public final Sealing sealing;
  public final LogCheck check;
  public final LogCutting cutting;
  private final Tenancy tenancy;
  private final StoredSeals stored;
  private final SigningKey key;
  private final SealPlace place;

  public Guarded(Tenancy tenancy, JdbcClient jdbc, EventHashes events, Path vault, Path seals) {
    this(tenancy, jdbc, events, vault, seals, InstantSource.system());
  }

  public Guarded(
      Tenancy tenancy,
      JdbcClient jdbc,
      EventHashes events,
      Path vault,
      Path seals,
      InstantSource clock) {
    this.tenancy = tenancy;
    stored = new StoredSeals(jdbc);
    key = SigningKey.in(vault);
    place = new SealPlace(seals);
    sealing = new Sealing(tenancy, stored, place, key, clock);
    check = new LogCheck(tenancy, stored, place, key, events, Keys.in(vault));
    cutting = new LogCutting(tenancy, stored, place, key, check, clock);
  }

  /** As when the machine stops right after a cut was handed over. */
  public void signACut(String municipality, Instant before) {
    Seal first =
        place.read(municipality, lines -> lines.findFirst()).flatMap(SealLine::read).orElseThrow();
    place.add(new SealRules(Sha256::hex).cut(first, before, Instant.now(), key::sign));
  }

  /** As before a database is moved to another server, whose transactions have lower numbers. */
  public void sealAsInAServerThatHasCountedFurther(String municipality) {
    sealAsInAServerThatHasCountedFurther(municipality, 1_000_000);
  }

  /** The same, where it had come so many transactions further. */
  public void sealAsInAServerThatHasCountedFurther(String municipality, long further) {
    tenancy.runIn(
        municipality,
        () -> {
          StoredSeals.Ready ready = stored.ready(municipality, null);
          Seal.Reach far = new Seal.Reach(ready.reach().upTo() + further, 0);
          stored.add(
              new SealRules(Sha256::hex)
                  .next(municipality, null, ready.rows(), far, Instant.EPOCH, key::sign));
        });
  }
}
