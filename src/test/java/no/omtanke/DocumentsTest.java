package no.omtanke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the documents name of the code is there. */
final class DocumentsTest {

  /** A class, and perhaps one of its methods: a word with a capital first and small letters. */
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:[.]([a-z]\\w*))?`");

  /** A requirement, what stands about it, and how it stands. */
  private static final Pattern REQUIREMENT =
      Pattern.compile("^[|] (\\d+[.]\\d+[.]\\d+) [|].*[|] ([^|]*) [|]$", Pattern.MULTILINE);

  /** Libraries of cryptography, hashes and chance; the name of bytes as a UUID is a hash too. */
  private static final Pattern CRYPTOGRAPHY =
      Pattern.compile(
          "crypto[.]tink|javax[.]crypto|MessageDigest|SecureRandom|security[.]Signature"
              + "|nameUUIDFromBytes");

  @ParameterizedTest
  @CsvSource({"asvs.md, 60", "dpia.md, 20", "threat-model.md, 20"})
  void everyClassTestAndMethodThatADocumentNamesIsThere(String document, int atLeast)
      throws IOException {
    Map<String, String> sources = sources();
    List<MatchResult> named = NAMED.matcher(text(document)).results().toList();
    assertThat(named).hasSizeGreaterThan(atLeast);
    for (MatchResult name : named) {
      assertThat(sources).as(document).containsKey(name.group(1));
      if (name.group(2) != null) {
        assertThat(sources.get(name.group(1))).contains(" " + name.group(2) + "(");
      }
    }
  }

  @Test
  void everyRequirementStandsOnceWithHowItIsMet() throws IOException {
    List<MatchResult> rows = REQUIREMENT.matcher(text("asvs.md")).results().toList();
    assertThat(rows).extracting(row -> row.group(1)).doesNotHaveDuplicates();
    assertThat(rows)
        .allSatisfy(row ->
            assertThat(row.group(2))
                .as(row.group(1))
                .isIn(Set.of("met", "partly", "not met", "not applicable")));
    assertThat(text("asvs.md").lines().filter(line -> line.matches("[|] \\d+[.].*")))
        .as("rows that are read as requirements")
        .hasSameSizeAs(rows);
  }

  @Test
  void everyClassThatTouchesCryptographyStandsInTheInventory() throws IOException {
    Set<String> touching = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (CRYPTOGRAPHY.matcher(Files.readString(file)).find()) {
          touching.add(file.getFileName().toString().replace(".java", ""));
        }
      }
    }
    String inventory = text("asvs.md").split("\n## Cryptography", 2)[1].split("\n## ", 2)[0];
    Set<String> listed =
        NAMED
            .matcher(
                inventory
                    .lines()
                    .filter(line -> line.startsWith("| `"))
                    .map(DocumentsTest::first)
                    .collect(Collectors.joining(" ")))
            .results()
            .map(name -> name.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed).isEqualTo(touching);
  }

  private static String first(String row) {
    return row.substring(0, row.indexOf('|', 2));
  }

  private static String text(String document) throws IOException {
    return Files.readString(Path.of("docs", document));
  }

  /** Every class by its name, and what is written in it. */
  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.merge(
            file.getFileName().toString().replace(".java", ""),
            Files.readString(file),
            String::concat);
      }
    }
    return sources;
  }
}
