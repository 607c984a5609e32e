package no.omtanke.confidentiality.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * A key service whose keys lie in a folder of their own, {@code folder-kms:///somewhere/key}. It
 * wants a file as credentials, which must be there.
 */
public final class FolderKmsClient implements KmsClient {

  private static final String SCHEME = "folder-kms://";

  private boolean known;

  @Override
  public boolean doesSupport(String uri) {
    return uri.startsWith(SCHEME);
  }

  @Override
  public KmsClient withCredentials(String path) throws GeneralSecurityException {
    known = Files.exists(Path.of(path));
    return withDefaultCredentials();
  }

  @Override
  public KmsClient withDefaultCredentials() throws GeneralSecurityException {
    if (!known) {
      throw new GeneralSecurityException("who asks is not known");
    }
    return this;
  }

  @Override
  public Aead getAead(String uri) throws GeneralSecurityException {
    Path key = Path.of(uri.substring(SCHEME.length()));
    try {
      if (!Files.exists(key)) {
        Files.write(
            key,
            TinkProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()),
                InsecureSecretKeyAccess.get(),
                AeadConfig2026.get()));
      }
      return TinkProtoKeysetFormat.parseKeyset(
              Files.readAllBytes(key), InsecureSecretKeyAccess.get(), AeadConfig2026.get())
          .getPrimitive(AeadConfig2026.get(), Aead.class);
    } catch (IOException fault) {
      throw new GeneralSecurityException("the service does not answer", fault);
    }
  }
}
