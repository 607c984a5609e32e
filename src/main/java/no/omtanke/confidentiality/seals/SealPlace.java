package no.omtanke.confidentiality.seals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Cut;
import no.omtanke.confidentiality.Seal;
import no.omtanke.platform.Durable;

/**
 * The place outside the database where seals are handed to: a file for each municipality, a line
 * for each seal, and one for each cut, only ever added to. Put the folder where whoever runs the
 * database cannot write.
 */
final class SealPlace {

  private final Path folder;

  /** The last seal of each file, and how long the file was with it: read again when others add. */
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(long length, Optional<Seal> last) {}

  SealPlace(Path folder) {
    this.folder = folder;
  }

  /** Adds the seal's line after what is there; it is on disk when this returns. */
  void add(Seal seal) {
    try {
      Durable.folder(folder);
      Path file = file(seal.municipality());
      Durable.append(file, SealLine.of(seal) + "\n");
      known.put(seal.municipality(), new Known(file.toFile().length(), Optional.of(seal)));
    } catch (IOException fault) {
      throw new UncheckedIOException("a seal cannot be handed over", fault);
    }
  }

  /** Adds that the log is cut; it is on disk when this returns. */
  void add(Cut cut) {
    try {
      Durable.folder(folder);
      Durable.append(cuts(cut.municipality()), SealLine.of(cut) + "\n");
    } catch (IOException fault) {
      throw new UncheckedIOException("a cut cannot be handed over", fault);
    }
  }

  /** Where the log was cut the last time; nothing where it never was. */
  Optional<Cut> lastCut(String municipality, Predicate<Cut> genuine) {
    return read(
        cuts(municipality),
        lines ->
            lines
                .flatMap(line -> SealLine.readCut(line).stream())
                .filter(genuine)
                .max(Comparator.comparingLong(cut -> cut.last().number())));
  }

  /** The last seal that was handed over; nothing where none was. */
  Optional<Seal> last(String municipality) {
    long length = file(municipality).toFile().length();
    Known before = known.get(municipality);
    if (before != null && before.length() == length) {
      return before.last();
    }
    // a line that broke off when the machine stopped is none
    Optional<Seal> last =
        read(
            municipality,
            lines -> lines.flatMap(line -> SealLine.read(line).stream()).reduce((one, two) -> two));
    known.put(municipality, new Known(length, last));
    return last;
  }

  /** The highest number of a row that is sealed there; nothing where none is. */
  OptionalLong highestRow(String municipality) {
    return read(
        municipality,
        lines ->
            lines
                .flatMap(line -> SealLine.read(line).stream())
                .flatMap(seal -> seal.rows().stream())
                .mapToLong(Seal.Leaf::row)
                .max());
  }

  /** Reads all of them in their order. */
  <T> T read(String municipality, Function<Stream<String>, T> reader) {
    return read(file(municipality), reader);
  }

  private static <T> T read(Path file, Function<Stream<String>, T> reader) {
    if (!Files.exists(file)) {
      return reader.apply(Stream.of());
    }
    try (Stream<String> lines = Files.lines(file)) {
      return reader.apply(lines);
    } catch (IOException fault) {
      throw new UncheckedIOException("the seals cannot be read", fault);
    }
  }

  private Path cuts(String municipality) {
    return folder.resolve(Durable.plain(municipality) + ".cuts");
  }

  private Path file(String municipality) {
    return folder.resolve(Durable.plain(municipality) + ".seals");
  }
}
