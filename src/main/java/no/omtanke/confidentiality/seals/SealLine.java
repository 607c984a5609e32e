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

  /** The seal that the line stands for; nothing where it is none. */
  static Optional<Seal> read(String line) {
    try {
      return Optional.ofNullable(JSON.readValue(line, Seal.class));
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
