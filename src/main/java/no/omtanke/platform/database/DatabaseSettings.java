package no.omtanke.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lies: the folder of the embedded PostgreSQL, or an external one by its URL with
 * the passwords of the three roles.
 */
@ConfigurationProperties("omtanke.database")
record DatabaseSettings(
    @DefaultValue("data") Path folder,
    @DefaultValue("") String url,
    @Nullable String ownerPassword,
    @Nullable String staffPassword,
    @Nullable String publicPassword,
    @DefaultValue("20") int staffConnections,
    @DefaultValue("6") int publicConnections) {

  boolean external() {
    return !url.isBlank();
  }
}
