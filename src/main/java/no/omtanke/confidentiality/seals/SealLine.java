package no.omtanke.confidentiality.seals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import no.omtanke.confidentiality.Seal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A seal as the line that stands for it in the database and outside it, and the hash it uses. */
final class SealLine {

  private static final JsonMapper JSON = JsonMapper.shared();

  private SealLine() {}

  static String of(Seal seal) {
    return JSON.writeValueAsString(seal);
  }

  static Seal read(String line) {
    return JSON.readValue(line, Seal.class);
  }

  /** Which seal the line is; nothing where it is none. */
  static Optional<Long> number(String line) {
    try {
      return Optional.of(read(line).number());
    } catch (JacksonException notALine) {
      return Optional.empty();
    }
  }

  /** SHA-256, in hexadecimal. */
  static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
