package no.omtanke.packs.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.omtanke.packs.Fault;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.reading.PackFiles;
import no.omtanke.packs.reading.PackReader;
import no.omtanke.packs.reading.Reading;
import no.omtanke.packs.store.PackStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The packs in memory, as they were loaded at start, with the stored versions behind them. */
@Component
class Shelf implements PackLibrary {

  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

  private final PackReader reader = new PackReader();
  private final PackStore store;
  private final TransactionTemplate transactions;
  private final Map<String, Pack> running = new ConcurrentHashMap<>();
  private final Map<String, List<Fault>> faults = new ConcurrentHashMap<>();
  private final Map<String, Pack> versions = new ConcurrentHashMap<>();

  @Autowired
  Shelf(
      PackFolder folder,
      PackStore store,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this(folder.files(), store, transactions, clock);
  }

  Shelf(
      PackFiles files,
      PackStore store,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.store = store;
    this.transactions = new TransactionTemplate(transactions);
    load(files, NorwegianTime.day(clock.instant()));
  }

  private void load(PackFiles files, LocalDate today) {
    for (Reading reading : reader.readAll(files, today)) {
      switch (reading) {
        case Reading.Good good -> take(good);
        case Reading.Broken broken -> keepLastGood(new PackId(broken.name()), broken.faults());
      }
    }
    for (PackId pack : store.running()) {
      if (!files.packFolders().contains(pack.value())) {
        keepLastGood(pack, List.of(gone(pack)));
      }
    }
  }

  private void take(Reading.Good good) {
    Pack pack = good.pack();
    transactions.executeWithoutResult(_ -> {
      store.keep(pack.id(), pack.hash(), good.canonical());
      store.makeCurrent(pack.id(), pack.hash());
    });
    put(pack);
  }

  /** Broken files never replace a whole pack; without one, the municipality has no pages yet. */
  private void keepLastGood(PackId id, List<Fault> found) {
    List<Fault> told = new ArrayList<>(found);
    try {
      store.current(id).map(reader::stored).ifPresent(this::put);
    } catch (IllegalStateException unreadable) {
      told.add(
          new Fault(
              id.value(),
              0,
              "Den forrige utgaven kan heller ikke leses.",
              "Rett filene, og start på nytt."));
    }
    faults.put(id.value(), List.copyOf(told));
    LOG.warn(
        "The pack {} is broken, and {}:",
        id,
        running.containsKey(id.value()) ? "its last whole version runs" : "does not run");
    told.forEach(fault -> LOG.warn("  {}", fault));
  }

  private static Fault gone(PackId pack) {
    return new Fault(
        pack + "/pack.yaml",
        0,
        "Mappen er borte, men det avslutter ikke kommunen: den siste utgaven gjelder, så åpne saker"
            + " går videre, og nye kan komme inn.",
        "Legg mappen tilbake. Skal kommunen slutte, se docs/packs.md.");
  }

  private void put(Pack pack) {
    running.put(pack.id().value(), pack);
    versions.put(pack.hash(), pack);
  }

  @Override
  public List<Pack> all() {
    return running.values().stream()
        .sorted(Comparator.comparing(pack -> pack.shortName().bokmal()))
        .toList();
  }

  @Override
  public Optional<Pack> byId(PackId id) {
    return Optional.ofNullable(running.get(id.value()));
  }

  @Override
  public Optional<Pack> byHash(String hash) {
    Pack known = versions.get(hash);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Pack> stored = store.version(hash).map(reader::stored);
    stored.ifPresent(pack -> versions.put(hash, pack));
    return stored;
  }

  @Override
  public Optional<Instant> since(PackId id) {
    return store.since(id);
  }

  @Override
  public List<Fault> faults(PackId id) {
    return faults.getOrDefault(id.value(), List.of());
  }

  @Override
  public List<PackId> neverRun() {
    return faults.keySet().stream()
        .filter(folder -> !running.containsKey(folder))
        .sorted()
        .map(PackId::new)
        .toList();
  }
}
