package no.omtanke.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words that receipts are made of. */
public final class ReceiptWords {

  private static final int COUNT = 2048;

  private final List<String> words;
  private final Set<String> known;

  public ReceiptWords(List<String> words) {
    this.words = List.copyOf(words);
    this.known = Set.copyOf(words);
    if (known.size() != COUNT) {
      throw new IllegalArgumentException("eleven bits need 2048 different words");
    }
  }

  /** A new receipt; the argument draws a number below the one it is given, from true chance. */
  public Receipt draw(IntUnaryOperator chance) {
    return new Receipt(
        IntStream.range(0, Receipt.LENGTH)
            .mapToObj(ignored -> words.get(chance.applyAsInt(COUNT)))
            .toList());
  }

  /** What was typed as a receipt, however it was spaced; nothing where it cannot be one. */
  public Optional<Receipt> read(String typed) {
    List<String> found =
        Stream.of(typed.toLowerCase(Locale.ROOT).split("[^a-z]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return found.size() == Receipt.LENGTH && known.containsAll(found)
        ? Optional.of(new Receipt(found))
        : Optional.empty();
  }
}
