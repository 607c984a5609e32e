package no.omtanke.packs;

import java.util.Map;
import java.util.Objects;

/**
 * A text of a pack in one or more languages, Bokmål always among them.
 *
 * @param byLanguage from language code ({@code nb}, {@code nn}, {@code en}) to the text
 */
public record Text(Map<String, String> byLanguage) {

  public Text {
    byLanguage = Map.copyOf(byLanguage);
    if (!byLanguage.containsKey("nb")) {
      throw new IllegalArgumentException("A text needs Bokmål");
    }
  }

  /** A text given in Bokmål only. */
  public static Text of(String bokmal) {
    return new Text(Map.of("nb", bokmal));
  }

  /** The text in the language, or in Bokmål where the pack has no translation. */
  public String in(String language) {
    return byLanguage.getOrDefault(language, bokmal());
  }

  /** The language that {@link #in} answers in, so that a page can mark a text that fell back. */
  public String languageFor(String language) {
    return byLanguage.containsKey(language) ? language : "nb";
  }

  /** The text in Bokmål. */
  public String bokmal() {
    return Objects.requireNonNull(byLanguage.get("nb"));
  }
}
