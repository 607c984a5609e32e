package no.omtanke.packs.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.omtanke.packs.Fault;
import no.omtanke.packs.Pack;
import no.omtanke.platform.Sha256;

/** Reads packs from files, and reads back one that was stored. */
public final class PackReader {

  private final SchemaCheck schema = new SchemaCheck();

  /** Every pack below the folder; {@code today} decides which law is in force. */
  public List<Reading> readAll(PackFiles files, LocalDate today) {
    return files.packFolders().stream().map(folder -> read(files, folder, today)).toList();
  }

  /** The pack in the folder. */
  public Reading read(PackFiles files, String folder, LocalDate today) {
    List<Fault> faults = new ArrayList<>();
    Tree.Branch whole = new Assembly(files, schema).whole(folder, faults);
    if (!faults.isEmpty()) {
      return broken(folder, faults);
    }
    String canonical = CanonicalJson.of(whole);
    Names names = new Names();
    Pack pack = PackReading.read(whole, names, Sha256.hex(canonical));
    faults.addAll(names.faults());
    if (faults.isEmpty()) {
      PackChecks.check(pack, folder, names, today);
      faults.addAll(names.faults());
    }
    return faults.isEmpty() ? new Reading.Good(folder, pack, canonical) : broken(folder, faults);
  }

  /**
   * Reads back what {@link Reading.Good#canonical()} gave; it was checked when it was read first.
   */
  public Pack stored(String canonical) {
    List<Fault> faults = new ArrayList<>();
    Tree tree = YamlReader.read("database", canonical, faults);
    Names names = new Names();
    if (faults.isEmpty() && tree instanceof Tree.Branch whole) {
      Pack pack = PackReading.read(whole, names, Sha256.hex(canonical));
      faults.addAll(names.faults());
      if (faults.isEmpty()) {
        return pack;
      }
    }
    throw new IllegalStateException("A stored pack cannot be read: " + faults);
  }

  private static Reading broken(String folder, List<Fault> faults) {
    return new Reading.Broken(
        folder,
        faults.stream()
            .distinct()
            .sorted(Comparator.comparing(Fault::file).thenComparingInt(Fault::line))
            .toList());
  }
}
