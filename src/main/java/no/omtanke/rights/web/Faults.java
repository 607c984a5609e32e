package no.omtanke.rights.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;

/** Refusals as a form shows them: the key of their words, beside the field that they are about. */
final class Faults {

  /** Where what is said of the act as a whole stands: nothing in its fields is to be mended. */
  private static final String WHOLE = "main";

  private Faults() {}

  /**
   * In the order that the refusals come in.
   *
   * @param field which they are about; none for the act as a whole
   * @param words with what the keys of their words begin
   */
  static <R extends Enum<R>> Map<String, String> of(
      Set<R> refusals, Function<R, Optional<String>> field, String words) {
    Map<String, String> faults = new LinkedHashMap<>();
    refusals.stream()
        .sorted(Comparator.naturalOrder())
        .forEach(refusal -> faults.put(field.apply(refusal).orElse(WHOLE), words + refusal));
    return faults;
  }

  /** Why the text cannot be kept as it is, by the measure of what a case keeps. */
  static Map<String, String> inText(String field, String text) {
    return Texts.of(TextField.TEXT, text).unfit().stream()
        .findFirst()
        .map(wrong ->
            Map.of(
                field,
                switch (wrong) {
                  case Refusal.TextTooLong _ -> "intake.error.text.too_long";
                  case Refusal.IdentityNumberInText _ -> "intake.error.text.identity_number";
                  default -> "intake.error.text.unreadable";
                }))
        .orElse(Map.of());
  }

  /** Somebody was there before her, or there is something to mend. */
  static int status(Map<String, String> faults) {
    return faults.containsKey(WHOLE)
        ? HttpServletResponse.SC_CONFLICT
        : HttpServletResponse.SC_UNPROCESSABLE_CONTENT;
  }
}
