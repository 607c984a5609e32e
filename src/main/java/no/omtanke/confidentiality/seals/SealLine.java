package no.omtanke.confidentiality.seals;

import java.util.Optional;
import no.omtanke.confidentiality.Seal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A seal as the line that stands for it in the database and outside it. */
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
}
