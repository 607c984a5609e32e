package no.omtanke.organisation.flow;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import no.omtanke.packs.PackId;

/**
 * What is remembered of each municipality for a few seconds. Nobody waits for another who reads,
 * and what was read before a change is not remembered after it.
 */
final class Briefly<T> {

  private static final Duration REMEMBERED = Duration.ofSeconds(5);

  private final Map<PackId, Known> known = new ConcurrentHashMap<>();

  private sealed interface Known {}

  /** Each is itself alone, so that whoever read while something changed sees that it is another. */
  private static final class Nothing implements Known {}

  private record Read<T>(T value, long asked) implements Known {

    boolean isFresh() {
      return System.nanoTime() - asked < REMEMBERED.toNanos();
    }
  }

  /** What is remembered; else what is read now. */
  @SuppressWarnings("unchecked")
  T get(PackId municipality, Function<PackId, T> read) {
    Known before = known.computeIfAbsent(municipality, _ -> new Nothing());
    if (before instanceof Read<?> found && found.isFresh()) {
      return (T) found.value();
    }
    long asked = System.nanoTime();
    T value = read.apply(municipality);
    known.replace(municipality, before, new Read<>(value, asked));
    return value;
  }

  /** Has the next question answered anew. */
  void forget(PackId municipality) {
    known.put(municipality, new Nothing());
  }
}
