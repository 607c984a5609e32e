package no.omtanke.confidentiality.seals;

import java.util.Optional;
import no.omtanke.confidentiality.Cut;
import no.omtanke.confidentiality.Seal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A seal (or a cut) as the line that stands for it in the database and outside it. */
final class SealLine {

  private static final JsonMapper JSON = JsonMapper.shared();

  private SealLine() {}

  static String of(Seal seal) {
    return JSON.writeValueAsString(seal);
  }

  static String of(Cut cut) {
    return JSON.writeValueAsString(cut);
  }

  /** The cut that the line stands for; nothing where it is none. */
  static Optional<Cut> readCut(String line) {
    return read(line, Cut.class);
  }

  /** The seal that the line stands for; nothing where it is none. */
  static Optional<Seal> read(String line) {
    return read(line, Seal.class);
  }

  private static <T> Optional<T> read(String line, Class<T> type) {
    try {
      return Optional.ofNullable(JSON.readValue(line, type));
    } catch (JacksonException notALine) {
      return Optional.empty();
    }
  }
}
