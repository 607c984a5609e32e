package no.omtanke.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReceiptWordsTest {

  private static final List<String> LIST =
      IntStream.range(0, 2048).mapToObj(ReceiptWordsTest::word).toList();
  private final ReceiptWords words = new ReceiptWords(LIST);

  @Test
  void aReceiptHasSixWordsOfElevenBits() {
    assertThat(words.draw(bound -> bound - 1).words()).hasSize(6).containsOnly(LIST.getLast());
    assertThatThrownBy(() -> new ReceiptWords(LIST.subList(0, 2047)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsTypedIsReadHoweverItIsSpaced() {
    Receipt receipt = words.draw(bound -> 5);
    String typed = "  " + receipt.spoken().toUpperCase(Locale.ROOT).replace(" ", ",\n ") + ". ";
    assertThat(words.read(typed)).contains(receipt);
    assertThat(words.read(receipt.spoken() + " " + LIST.getFirst())).isEmpty();
    assertThat(words.read("en to tre fire fem seks")).isEmpty();
  }

  @Test
  void aReceiptTellsNoLogItsWords() {
    Receipt receipt = words.draw(bound -> 7);
    assertThat(receipt.toString()).doesNotContain(receipt.words().getFirst());
  }

  private static String word(int number) {
    return "a"
        + (char) ('a' + number / 676)
        + (char) ('a' + number / 26 % 26)
        + (char) ('a' + number % 26);
  }
}
