package no.omtanke.confidentiality.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.FormSeal;

/** The public face's own key, for what the writer's browser carries from page to page. */
final class FormKey implements FormSeal {

  private final Aead key;

  private FormKey(Aead key) {
    this.key = key;
  }

  /** The key in the face's folder, which all its nodes share; made the first time. */
  static FormKey in(Path face) {
    try {
      return new FormKey(
          new KeysetFiles(face, Optional.empty())
              .readOrMake(
                  face.resolve("forms.keyset"),
                  PredefinedAeadParameters.AES256_GCM,
                  AeadConfig2026.get())
              .getPrimitive(AeadConfig2026.get(), Aead.class));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("the forms' key cannot be used", fault);
    }
  }

  @Override
  public Ciphertext seal(String place, String text) {
    try {
      return Ciphertext.of(key.encrypt(bytes(text), bytes(place)));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("the forms' key cannot be used", fault);
    }
  }

  @Override
  public Optional<String> open(String place, Ciphertext sealed) {
    try {
      return Optional.of(
          new String(key.decrypt(sealed.bytes(), bytes(place)), StandardCharsets.UTF_8));
    } catch (GeneralSecurityException notOurs) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
