package no.omtanke.packs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The packs this installation runs, and every version a case may have begun under. */
public interface PackLibrary {

  /** The packs that run now, by name. */
  List<Pack> all();

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
