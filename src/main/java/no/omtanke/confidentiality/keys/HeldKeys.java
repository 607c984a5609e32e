package no.omtanke.confidentiality.keys;

import com.google.crypto.tink.Aead;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.omtanke.confidentiality.FolderKey;

/**
 * Unwrapped keys, a bounded number of them and each for a short time from when it was unwrapped.
 */
final class HeldKeys {

  private static final int MOST = 10_000;

  private final InstantSource clock;
  private final Duration time;

  private record Held(Aead key, Instant until) {}

  private final Map<FolderKey, Held> keys =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<FolderKey, Held> eldest) {
          return size() > MOST || !clock.instant().isBefore(eldest.getValue().until());
        }
      };

  HeldKeys(InstantSource clock, Duration time) {
    this.clock = clock;
    this.time = time;
  }

  synchronized Optional<Aead> find(FolderKey name) {
    Held found = keys.get(name);
    if (found == null) {
      return Optional.empty();
    }
    if (!clock.instant().isBefore(found.until())) {
      keys.remove(name);
      return Optional.empty();
    }
    return Optional.of(found.key());
  }

  synchronized Aead hold(FolderKey name, Aead key) {
    keys.put(name, new Held(key, clock.instant().plus(time)));
    return key;
  }

  synchronized void drop(FolderKey name) {
    keys.remove(name);
  }

  synchronized void drop(String municipality, UUID id) {
    keys.keySet()
        .removeIf(name -> name.municipality().equals(municipality) && name.caseId().equals(id));
  }
}
