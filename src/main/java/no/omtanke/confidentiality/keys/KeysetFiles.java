package no.omtanke.confidentiality.keys;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import no.omtanke.packs.AgencyId;
import no.omtanke.platform.Durable;

/** The agencies' own keysets as files in the vault, readable by the application's user alone. */
final class KeysetFiles {

  private final Path folder;

  KeysetFiles(Path vault) {
    this.folder = vault.resolve("agencies");
  }

  /** Where the agency's keyset of that kind lies. */
  Path file(String municipality, AgencyId agency, String kind) {
    return folder
        .resolve(Durable.plain(municipality))
        .resolve(Durable.plain(agency.value()) + "." + kind);
  }

  /** The keyset of the file; made where there is none, and of two who make it one stands. */
  KeysetHandle readOrMake(Path file, Parameters parameters, Configuration with) {
    try {
      if (!Files.exists(file)) {
        Durable.create(file, written(KeysetHandle.generateNew(parameters, with), with));
      }
      return TinkProtoKeysetFormat.parseKeyset(
          Files.readAllBytes(file), InsecureSecretKeyAccess.get(), with);
    } catch (IOException fault) {
      throw new UncheckedIOException("an agency's key cannot be read", fault);
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("an agency's key cannot be used", fault);
    }
  }

  private static byte[] written(KeysetHandle keys, Configuration with)
      throws GeneralSecurityException {
    return TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get(), with);
  }
}
