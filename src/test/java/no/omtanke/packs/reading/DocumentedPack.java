package no.omtanke.packs.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The smallest pack, read out of the page that teaches it, so that the page is always right. */
final class DocumentedPack {

  private static final Pattern FILE =
      Pattern.compile(
          "^`packs/(\\S+\\.yaml)`\\n\\n```yaml\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private DocumentedPack() {}

  /** The page's files beside the shared ones that every pack rests on. */
  static PackFiles files() {
    Map<String, String> byPath = new HashMap<>(shared());
    try {
      Matcher matcher = FILE.matcher(Files.readString(Path.of("docs/packs.md")));
      while (matcher.find()) {
        byPath.put(matcher.group(1), matcher.group(2));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new PackFiles(byPath);
  }

  private static Map<String, String> shared() {
    Map<String, String> shared = new HashMap<>();
    PackFiles.in(Path.of("packs"))
        .byPath()
        .forEach((path, content) -> {
          if (path.startsWith("shared/")) {
            shared.put(path, content);
          }
        });
    return shared;
  }
}
