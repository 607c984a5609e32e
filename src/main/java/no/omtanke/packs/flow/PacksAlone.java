package no.omtanke.packs.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.omtanke.packs.Fault;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.reading.PackReader;
import no.omtanke.packs.reading.Reading;
import no.omtanke.platform.PublicFace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The packs as their files stand, for the public face alone: it has no database to keep versions
 * in. A broken pack has no pages until its files are mended.
 */
@PublicFace
@Component
@Profile(PublicFace.ALONE)
class PacksAlone implements PackLibrary {

  private static final Logger LOG = LoggerFactory.getLogger(PacksAlone.class);

  private final Map<PackId, Pack> running = new HashMap<>();
  private final Map<PackId, List<Fault>> faults = new HashMap<>();

  PacksAlone(PackFolder folder, InstantSource clock) {
    var today = NorwegianTime.day(clock.instant());
    for (Reading reading : new PackReader().readAll(folder.files(), today)) {
      switch (reading) {
        case Reading.Good good -> running.put(good.pack().id(), good.pack());
        case Reading.Broken broken -> {
          faults.put(new PackId(broken.name()), broken.faults());
          LOG.warn("The pack {} is broken, and does not run:", broken.name());
          broken.faults().forEach(fault -> LOG.warn("  {}", fault));
        }
      }
    }
  }

  @Override
  public List<Pack> all() {
    return running.values().stream()
        .sorted(Comparator.comparing(pack -> pack.shortName().bokmal()))
        .toList();
  }

  @Override
  public Optional<Pack> byId(PackId id) {
    return Optional.ofNullable(running.get(id));
  }

  @Override
  public Optional<Pack> byHash(String hash) {
    return running.values().stream().filter(pack -> pack.hash().equals(hash)).findFirst();
  }

  @Override
  public Optional<Instant> since(PackId id) {
    return Optional.empty();
  }

  @Override
  public List<Fault> faults(PackId id) {
    return faults.getOrDefault(id, List.of());
  }

  @Override
  public List<PackId> neverRun() {
    return faults.keySet().stream().sorted(Comparator.comparing(PackId::value)).toList();
  }
}
