package no.omtanke.confidentiality.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.omtanke.packs.AgencyId;

/** The agencies' keys as files in the vault. */
final class FileAgencyKeys implements AgencyKeys {

  private final KeysetFiles files;
  private final Map<Path, Aead> open = new ConcurrentHashMap<>();

  FileAgencyKeys(KeysetFiles files) {
    this.files = files;
  }

  @Override
  public Aead of(String municipality, AgencyId agency) {
    return open.computeIfAbsent(files.file(municipality, agency, "keyset"), this::readOrMake);
  }

  private Aead readOrMake(Path file) {
    try {
      return files
          .readOrMake(file, PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get())
          .getPrimitive(AeadConfig2026.get(), Aead.class);
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("an agency's key cannot be used", fault);
    }
  }
}
