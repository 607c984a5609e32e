package no.omtanke.packs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The packs this installation runs, and every version a case may have begun under. */
public interface PackLibrary {

  /** The packs that run now, by name. */
  List<Pack> all();

  /**
   * Does the work for each pack that runs now: a fault at one does not keep the others from it.
   *
   * @throws IllegalStateException at the end, with the faults there were
   */
  default void forEach(Consumer<Pack> work) {
    IllegalStateException faults = new IllegalStateException("not done for every municipality");
    for (Pack pack : all()) {
      try {
        work.accept(pack);
      } catch (RuntimeException fault) {
        faults.addSuppressed(fault);
      }
    }
    if (faults.getSuppressed().length > 0) {
      throw faults;
    }
  }

  /** The pack that runs now for the municipality. */
  Optional<Pack> byId(PackId id);

  /** A version that was loaded at some time, whether or not it still runs. */
  Optional<Pack> byHash(String hash);

  /** Since when the version that runs has run. */
  Optional<Instant> since(PackId id);

  /** What is wrong in the municipality's files; empty where they are what runs. */
  List<Fault> faults(PackId id);

  /** The folders from which no version ever ran, by name; their faults say why. */
  List<PackId> neverRun();
}
