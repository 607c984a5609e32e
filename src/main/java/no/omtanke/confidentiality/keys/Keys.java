package no.omtanke.confidentiality.keys;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.FormSeal;
import no.omtanke.confidentiality.Marking;
import no.omtanke.platform.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the keys: the vault's folder, and refusing one that would be backed up with the data. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({VaultSettings.class, FaceSettings.class})
public class Keys {

  @Bean
  Encryption encryption(FileVault vault, KeysetFiles files) {
    return new TinkEncryption(vault, new FileAgencyKeys(files), InstantSource.system());
  }

  @Bean
  Marking marking(KeysetFiles files) {
    return new TinkMarking(files);
  }

  @Bean
  SigningKey signingKey(
      VaultSettings settings, @Value("${omtanke.database.folder:data}") Path data) {
    return SigningKey.in(folder(settings, data));
  }

  @Bean
  LetterboxKeys letterboxKeys(
      Encryption encryption,
      VaultSettings settings,
      FaceSettings face,
      @Value("${omtanke.database.folder:data}") Path data) {
    return new LetterboxKeys(encryption, folder(settings, data), face.besides(data));
  }

  @Bean
  FormSeal formKey(FaceSettings face, @Value("${omtanke.database.folder:data}") Path data) {
    return FormKey.in(face.besides(data));
  }

  static Path folder(VaultSettings settings, Path data) {
    Path folder = settings.besides(data);
    if (folder.startsWith(data.toAbsolutePath().normalize())) {
      throw new StartRefused(
          "The vault lies inside the data folder: whoever takes a copy of the data takes the keys.",
          "Name a folder outside it with OMTANKE_VAULT_FOLDER, or leave it out to use the one"
              + " beside the data folder.");
    }
    return folder;
  }

  /** Letterboxes with their keys in the folder, private and published. */
  public static LetterboxKeys letterboxes(Encryption encryption, Path folder) {
    return new LetterboxKeys(encryption, folder, folder.resolve("face"));
  }

  /** The key of forms in the folder. */
  public static FormSeal forms(Path folder) {
    return FormKey.in(folder.resolve("face"));
  }

  /** Encryption with all its keys in the folder. */
  public static Encryption in(Path folder) {
    return new TinkEncryption(
        new FileVault(folder),
        new FileAgencyKeys(new KeysetFiles(folder, Optional.empty())),
        InstantSource.system());
  }

  /** Changes of the keys in the folder. */
  static KeyRotation rotation(Path folder, InstantSource clock) {
    KeysetFiles files = new KeysetFiles(folder, Optional.empty());
    return new KeyRotation(files, new FileAgencyKeys(files), new FileVault(folder), clock);
  }

  /** Marks under keys in the folder. */
  public static Marking marking(Path folder) {
    return new TinkMarking(new KeysetFiles(folder, Optional.empty()));
  }
}
