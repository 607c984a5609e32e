package no.omtanke.packs.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of every file below a folder of packs.
 *
 * @param byPath from path with forward slashes, as {@code drammen/pack.yaml}, to content
 */
public record PackFiles(Map<String, String> byPath) {

  public PackFiles {
    byPath = Map.copyOf(byPath);
  }

  /** The YAML files of a folder on disk. */
  public static PackFiles in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return new PackFiles(
          files
              .filter(file -> file.getFileName().toString().matches(".+\\.ya?ml"))
              .collect(
                  Collectors.toMap(
                      file -> folder.relativize(file).toString().replace('\\', '/'),
                      PackFiles::text)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The folders that hold a pack, or ought to: all with such files but what several share. */
  public List<String> packFolders() {
    return byPath.keySet().stream()
        .filter(path -> path.matches("[^./][^/]*/.+") && !path.startsWith("shared/"))
        .map(path -> path.substring(0, path.indexOf('/')))
        .distinct()
        .sorted()
        .toList();
  }

  /** These files with the others beside them; at the same path, the others stand. */
  public PackFiles and(PackFiles others) {
    Map<String, String> all = new TreeMap<>(byPath);
    all.putAll(others.byPath);
    return new PackFiles(all);
  }

  @Nullable String content(String path) {
    return byPath.get(path);
  }

  private static String text(Path file) {
    try {
      // what is not UTF-8 becomes a character that the reader tells of, with its line
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
