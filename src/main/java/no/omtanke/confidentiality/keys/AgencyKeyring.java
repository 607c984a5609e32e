package no.omtanke.confidentiality.keys;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the agencies' keys and what they wrap: all that is needed to change them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({VaultSettings.class, KeyServiceSettings.class})
class AgencyKeyring {

  @Bean
  KeysetFiles keysetFiles(
      VaultSettings settings,
      KeyServiceSettings service,
      @Value("${omtanke.database.folder:data}") Path data) {
    return new KeysetFiles(Keys.folder(settings, data), service.open());
  }

  @Bean
  FileVault vault(VaultSettings settings, @Value("${omtanke.database.folder:data}") Path data) {
    return new FileVault(Keys.folder(settings, data));
  }

  @Bean
  KeyRotation keyRotation(FileVault vault, KeysetFiles files) {
    return new KeyRotation(files, new FileAgencyKeys(files), vault, InstantSource.system());
  }
}
