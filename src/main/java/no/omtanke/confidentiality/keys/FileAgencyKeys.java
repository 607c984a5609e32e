package no.omtanke.confidentiality.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.omtanke.packs.AgencyId;
import no.omtanke.platform.Durable;

/** The agencies' keys as files in the vault, readable by the application's user alone. */
final class FileAgencyKeys implements AgencyKeys {

  private final Path folder;
  private final Map<Path, Aead> open = new ConcurrentHashMap<>();

  FileAgencyKeys(Path folder) {
    this.folder = folder.resolve("agencies");
  }

  @Override
  public Aead of(String municipality, AgencyId agency) {
    Path file =
        folder
            .resolve(Durable.plain(municipality))
            .resolve(Durable.plain(agency.value()) + ".keyset");
    return open.computeIfAbsent(file, FileAgencyKeys::readOrMake);
  }

  private static Aead readOrMake(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return TinkProtoKeysetFormat.parseKeyset(
              Files.readAllBytes(file), InsecureSecretKeyAccess.get(), AeadConfig2026.get())
          .getPrimitive(AeadConfig2026.get(), Aead.class);
    } catch (IOException fault) {
      throw new UncheckedIOException("an agency's key cannot be read", fault);
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("an agency's key cannot be used", fault);
    }
  }

  private static void make(Path file) throws IOException, GeneralSecurityException {
    byte[] keyset =
        TinkProtoKeysetFormat.serializeKeyset(
            KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()),
            InsecureSecretKeyAccess.get(),
            AeadConfig2026.get());
    Durable.create(file, keyset);
  }
}
