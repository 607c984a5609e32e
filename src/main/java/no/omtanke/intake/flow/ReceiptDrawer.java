package no.omtanke.intake.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import no.omtanke.intake.Receipt;
import no.omtanke.intake.ReceiptWords;
import no.omtanke.platform.PublicFace;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Draws receipts, by chance that nobody can foresee, from Omtanke's own list of words. */
@PublicFace
@Component
public class ReceiptDrawer {

  private final ReceiptWords words = read();
  private final SecureRandom chance = new SecureRandom();

  /** A new receipt. */
  public Receipt draw() {
    return words.draw(chance::nextInt);
  }

  /** What was typed, as a receipt; nothing where it cannot be one. */
  public Optional<Receipt> read(String typed) {
    return words.read(typed);
  }

  private static ReceiptWords read() {
    try {
      return new ReceiptWords(
          new ClassPathResource("intake/kvitteringsord.txt")
              .getContentAsString(StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .toList());
    } catch (IOException fault) {
      throw new UncheckedIOException("the words of receipts cannot be read", fault);
    }
  }
}
