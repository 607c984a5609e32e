package no.omtanke.confidentiality.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig2026;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import no.omtanke.confidentiality.Signing;

/** The application's own signature (Ed25519); its key lies in the vault. */
public final class SigningKey implements Signing {

  private final PublicKeySign signing;
  private final PublicKeyVerify verifying;

  private SigningKey(KeysetHandle keys) throws GeneralSecurityException {
    signing = keys.getPrimitive(SignatureConfig2026.get(), PublicKeySign.class);
    verifying =
        keys.getPublicKeysetHandle().getPrimitive(SignatureConfig2026.get(), PublicKeyVerify.class);
  }

  /** The key in the vault's folder; made the first time it is asked for. */
  public static SigningKey in(Path vault) {
    try {
      return new SigningKey(
          new KeysetFiles(vault, Optional.empty())
              .readOrMake(
                  vault.resolve("signing.keyset"),
                  PredefinedSignatureParameters.ED25519,
                  SignatureConfig2026.get()));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("the signing key cannot be used", fault);
    }
  }

  /** The signature of the text, in Base64. */
  @Override
  public String sign(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(signing.sign(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("the signing key cannot be used", fault);
    }
  }

  @Override
  public boolean signed(String text, String signature) {
    try {
      verifying.verify(
          Base64.getDecoder().decode(signature), text.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
      return false;
    }
  }
}
