package no.omtanke.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Why a text is not received; what is received is kept whole. */
public enum TextFault {
  MISSING,
  TOO_LONG,
  /** A NUL, or half a character, which no store can give back as it was. */
  UNREADABLE;

  /** The longest text that is kept, in characters. */
  public static final int LONGEST = 1_048_576;

  /** What is wrong with the text; nothing where it can be kept. */
  public static Optional<TextFault> in(String text) {
    if (text.isBlank()) {
      return Optional.of(MISSING);
    }
    if (text.length() > LONGEST) {
      return Optional.of(TOO_LONG);
    }
    boolean whole = text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    return whole ? Optional.empty() : Optional.of(UNREADABLE);
  }
}
