package no.omtanke.intake;

import java.util.List;

/**
 * What lets someone without a name come back: six plain words, each of 2048, so 66 bits that only
 * the one who wrote them down knows.
 */
public record Receipt(List<String> words) {

  /** How many words; six of eleven bits are the 66 bits that cannot be guessed. */
  public static final int LENGTH = 6;

  public Receipt {
    words = List.copyOf(words);
    if (words.size() != LENGTH) {
      throw new IllegalArgumentException("a receipt has six words");
    }
  }

  /** As it is read aloud and typed. */
  public String spoken() {
    return String.join(" ", words);
  }

  /** Says nothing, so that no log can. */
  @Override
  public String toString() {
    return "Receipt";
  }
}
