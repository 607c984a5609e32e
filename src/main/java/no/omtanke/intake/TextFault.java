package no.omtanke.intake;

import java.util.Optional;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;

/** Why a text is not received; it is kept whole, by the measure of what a case keeps. */
public enum TextFault {
  MISSING,
  TOO_LONG,
  /** A NUL, or half a character, which no store can give back as it was. */
  UNREADABLE,
  /** It names a person to everybody, and is never sent. */
  IDENTITY_NUMBER;

  /** What is wrong with the text; nothing where it can be kept. */
  public static Optional<TextFault> in(String text) {
    if (text.isBlank()) {
      return Optional.of(MISSING);
    }
    return Texts.of(TextField.TEXT, text).unfit().stream()
        .findFirst()
        .map(wrong ->
            switch (wrong) {
              case Refusal.TextTooLong _ -> TOO_LONG;
              case Refusal.IdentityNumberInText _ -> IDENTITY_NUMBER;
              default -> UNREADABLE;
            });
  }
}
