package no.omtanke.intake.flow;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import no.omtanke.intake.Receipt;
import no.omtanke.packs.PackId;

/**
 * What is derived from a receipt: a value to find the inquiry by, which is stored, and a key to
 * open it with, which is not. Stretched, so that 66 bits also stand against someone who has the
 * table.
 */
final class ReceiptKeys {

  private static final int ROUNDS = 100_000;
  private static final int BYTES = 32;

  private ReceiptKeys() {}

  /** The value and the key. */
  record Derived(String lookup, Aead key) {}

  static Derived of(PackId municipality, Receipt receipt) {
    try {
      byte[] salt = ("omtanke receipt\n" + municipality).getBytes(StandardCharsets.UTF_8);
      byte[] stretched =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(
                  new PBEKeySpec(receipt.spoken().toCharArray(), salt, ROUNDS, BYTES * 8))
              .getEncoded();
      return new Derived(
          HexFormat.of().formatHex(part(stretched, salt, "lookup")),
          new AesGcmJce(part(stretched, salt, "key")));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("a receipt's keys were not derived", fault);
    }
  }

  private static byte[] part(byte[] stretched, byte[] salt, String name)
      throws GeneralSecurityException {
    return Hkdf.computeHkdf(
        "HMACSHA256", stretched, salt, name.getBytes(StandardCharsets.UTF_8), BYTES);
  }
}
