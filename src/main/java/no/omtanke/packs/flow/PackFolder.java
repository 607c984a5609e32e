package no.omtanke.packs.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import no.omtanke.packs.reading.PackFiles;
import no.omtanke.platform.PublicFace;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Where the packs' files lie: the folder that {@code omtanke.packs} names, or else the ones that
 * came with the application. What is shared is taken from the application where the folder has
 * none.
 */
@PublicFace
@Component
class PackFolder {

  private static final String PACKAGED = "classpath*:/packs/";

  private static final Path USUAL = Path.of("packs");

  private final Path folder;

  PackFolder(@Value("${omtanke.packs:packs}") Path folder) {
    if (!folder.equals(USUAL) && !Files.isDirectory(folder)) {
      throw new IllegalStateException("omtanke.packs names a folder that is not there: " + folder);
    }
    this.folder = folder;
  }

  PackFiles files() {
    return Files.isDirectory(folder)
        ? packaged("shared/**/*.yaml").and(PackFiles.in(folder))
        : packaged("**/*.yaml");
  }

  static PackFiles packaged(String pattern) {
    Map<String, String> byPath = new HashMap<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources(PACKAGED + pattern)) {
        String address = file.getURL().toString();
        String path = address.substring(address.lastIndexOf("/packs/") + "/packs/".length());
        byPath.put(path, file.getContentAsString(StandardCharsets.UTF_8));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new PackFiles(byPath);
  }
}
