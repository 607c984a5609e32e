package no.omtanke.confidentiality.keys;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the vault lies: a folder of its own beside the data, never inside. */
@ConfigurationProperties("omtanke.vault")
record VaultSettings(@DefaultValue("") String folder) {

  /** The folder that is named, else the data folder's name with {@code -vault} after it. */
  Path besides(Path data) {
    Path absolute = data.toAbsolutePath().normalize();
    return folder.isBlank()
        ? absolute.resolveSibling(absolute.getFileName() + "-vault")
        : Path.of(folder).toAbsolutePath().normalize();
  }
}
