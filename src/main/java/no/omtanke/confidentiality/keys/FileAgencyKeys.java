package no.omtanke.confidentiality.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.omtanke.packs.AgencyId;

/**
 * The agencies' keys as files in the vault. A file that has changed is read again before it is used
 * to wrap or unwrap: a key that another process has brought in is known at once.
 */
final class FileAgencyKeys implements AgencyKeys {

  private static final String KIND = "keyset";

  private final KeysetFiles files;
  private final Map<Path, Open> open = new ConcurrentHashMap<>();

  FileAgencyKeys(KeysetFiles files) {
    this.files = files;
  }

  /**
   * A keyset that is read.
   *
   * @param all opens what lies under any of the keys, and closes under the newest
   * @param newest opens what lies under that one alone
   */
  private record Open(KeysetFiles.Version version, KeysetHandle keys, Aead all, Aead newest) {}

  @Override
  public Aead of(String municipality, AgencyId agency) {
    return read(file(municipality, agency)).all();
  }

  /** Opens what lies under the agency's newest key, and nothing that lies under one before it. */
  Aead newest(String municipality, AgencyId agency) {
    return read(file(municipality, agency)).newest();
  }

  /** Whether the agency has a key before its newest. */
  boolean hasOlder(String municipality, AgencyId agency) {
    return read(file(municipality, agency)).keys().size() > 1;
  }

  /** Gives the agency a new key to wrap by; what lies under those before it is still opened. */
  void rotate(String municipality, AgencyId agency) {
    files.change(
        file(municipality, agency),
        AeadConfig2026.get(),
        keys ->
            KeysetHandle.newBuilder(keys)
                .addEntry(
                    KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .setConfiguration(AeadConfig2026.get())
                .build());
  }

  /** Takes every key but the newest away for good: what lies under them is never opened again. */
  void retire(String municipality, AgencyId agency) {
    files.change(file(municipality, agency), AeadConfig2026.get(), FileAgencyKeys::newest);
  }

  /** Which writing of the agency's keys is in use. */
  KeysetFiles.Version version(String municipality, AgencyId agency) {
    return read(file(municipality, agency)).version();
  }

  private Path file(String municipality, AgencyId agency) {
    return files.file(municipality, agency, KIND);
  }

  private Open read(Path file) {
    return open.compute(
        file,
        (same, before) -> {
          KeysetFiles.Version version = files.version(file);
          return before != null && before.version().equals(version) ? before : readOrMake(file);
        });
  }

  private Open readOrMake(Path file) {
    try {
      // the version first: what changes in between is read once more
      KeysetFiles.Version version = files.version(file);
      KeysetHandle keys =
          files.readOrMake(file, PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
      return new Open(
          version,
          keys,
          keys.getPrimitive(AeadConfig2026.get(), Aead.class),
          newest(keys).getPrimitive(AeadConfig2026.get(), Aead.class));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("an agency's key cannot be used", fault);
    }
  }

  private static KeysetHandle newest(KeysetHandle keys) throws GeneralSecurityException {
    KeysetHandle.Entry primary = keys.getPrimary();
    if (!primary.getStatus().equals(KeyStatus.ENABLED)) {
      throw new GeneralSecurityException("the newest key is not in use");
    }
    return KeysetHandle.newBuilder()
        .addEntry(
            KeysetHandle.importKey(primary.getKey()).withFixedId(primary.getId()).makePrimary())
        .setConfiguration(AeadConfig2026.get())
        .build();
  }
}
