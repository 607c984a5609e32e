package no.omtanke.confidentiality.keys;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the public face's keys lie: a folder of its own beside the data. */
@ConfigurationProperties("omtanke.face")
record FaceSettings(@DefaultValue("") String folder) {

  /** The folder that is named, else the data folder's name with {@code -face} after it. */
  Path besides(Path data) {
    Path absolute = data.toAbsolutePath().normalize();
    return folder.isBlank()
        ? absolute.resolveSibling(absolute.getFileName() + "-face")
        : Path.of(folder).toAbsolutePath().normalize();
  }
}
