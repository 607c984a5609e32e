package no.omtanke.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A word that stands nowhere else, and what it can have become on its way to a disk. It is letters
 * alone: addresses, JSON, HTML and SQL leave it as it is.
 */
final class Canary {

  /** Larger than any file of ours: a piece of the log of writes is 16 MB. */
  private static final long LARGEST = 64_000_000;

  private final String word;
  private final List<String> traces;

  Canary() {
    this("kanari" + letters(UUID.randomUUID()));
  }

  /** Where only some words are taken, as in the field for an identity number. */
  Canary(String word) {
    this.word = word;
    traces =
        Stream.concat(
                Stream.of(
                    word,
                    // of both byte orders
                    String.join("\0", word.split("")),
                    HexFormat.of().formatHex(bytes(word)),
                    HexFormat.of().withUpperCase().formatHex(bytes(word))),
                IntStream.range(0, 3).mapToObj(this::base64))
            .toList();
  }

  String word() {
    return word;
  }

  /** No digit: a run of them may look like a telephone number, which the public forms turn away. */
  private static String letters(UUID chance) {
    return chance
        .toString()
        .replace("-", "")
        .chars()
        .map(sign -> Character.isDigit(sign) ? 'g' + sign - '0' : sign)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  boolean isIn(String content) {
    return traces.stream().anyMatch(content::contains);
  }

  /** The files below a folder that hold it, of those that were written to since then. */
  List<Path> filesIn(Path folder, Instant since) throws IOException {
    List<Path> holding = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                && attributes.size() < LARGEST
                && !attributes.lastModifiedTime().toInstant().isBefore(since)
                && holds(file)) {
              holding.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException goneOrNotOurs) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException goneMeanwhile) {
            return FileVisitResult.CONTINUE;
          }
        });
    return holding;
  }

  private boolean holds(Path file) {
    try {
      return isIn(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException goneOrNotOurs) {
      return false;
    }
  }

  /** As it looks in Base64 when so many bytes stand before it, without what its neighbours tint. */
  private String base64(int before) {
    String encoded = Base64.getEncoder().encodeToString(bytes("x".repeat(before) + word));
    return encoded.substring((before * 8 + 5) / 6, (before + word.length()) * 8 / 6);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
