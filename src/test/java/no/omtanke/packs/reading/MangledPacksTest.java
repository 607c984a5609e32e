package no.omtanke.packs.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * However a pack's files are damaged, by a hand that slipped or one that meant to: they are read,
 * or whoever wrote them is told where and what to do. Nothing else comes of it.
 */
final class MangledPacksTest {

  private static final int TIMES = Integer.getInteger("mangled", 250);

  private static final List<String> NONSENSE =
      List.of(
          "\0",
          "\t",
          "\u2028",
          "\ufffd",
          "\ud800",
          "- ",
          "? ",
          "[",
          "}",
          "&a *a",
          "*nobody",
          "!!java.net.URL \"x\"",
          "<<: *a",
          "|",
          ">",
          "'",
          "\"",
          "%YAML 9.9",
          "---",
          "...",
          "null",
          "~",
          "{}",
          "[]",
          "-1",
          "1e999",
          "0x1F",
          "2026-02-30",
          "P1000000000000Y",
          "https://",
          "true",
          "x".repeat(100_000),
          "[".repeat(5_000),
          "{a: ".repeat(5_000));

  private static final String BOMB =
      """
      a: &a [x, x, x, x, x, x, x, x, x]
      b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
      c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
      d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
      e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
      f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]
      g: [*f, *f, *f, *f, *f, *f, *f, *f, *f]
      """;

  private final SplittableRandom random = new SplittableRandom(20261127);
  private final PackReader reader = new PackReader();

  @Test
  void damageIsReadOrToldOfWithItsPlace() {
    PackFiles whole = PackFiles.in(Path.of("packs"));
    List<String> paths =
        whole.byPath().keySet().stream()
            .filter(path -> path.startsWith("drammen/") || path.startsWith("shared/"))
            .sorted()
            .toList();
    int broken = 0;
    for (int time = 0; time < TIMES; time++) {
      String path = paths.get(random.nextInt(paths.size()));
      String content = whole.byPath().get(path);
      String mangled = mangled(content == null ? "" : content);
      Reading reading =
          reader.read(
              whole.and(new PackFiles(Map.of(path, mangled))),
              "drammen",
              LocalDate.of(2026, 11, 27));
      if (reading instanceof Reading.Broken it) {
        broken++;
        assertThat(it.faults())
            .as("time %s, %s", time, path)
            .isNotEmpty()
            .allSatisfy(fault -> {
              assertThat(fault.file()).isNotBlank();
              assertThat(fault.message()).isNotBlank().doesNotContain("Exception");
              assertThat(fault.advice()).isNotBlank();
            });
      }
    }
    assertThat(broken).as("damage that was seen").isGreaterThan(TIMES / 3);
  }

  @Test
  void aFileThatIsNotUtf8IsToldOfWithItsLine(@TempDir Path folder) throws IOException {
    Path pack = folder.resolve("drammen").resolve("pack.yaml");
    Files.createDirectories(pack.getParent());
    Files.write(pack, "id: drammen\nname: Bærum\n".getBytes(StandardCharsets.ISO_8859_1));
    Reading reading =
        reader.read(
            PackFiles.in(Path.of("packs")).and(PackFiles.in(folder)),
            "drammen",
            LocalDate.of(2026, 11, 27));
    assertThat(((Reading.Broken) reading).faults().getFirst().toString())
        .isEqualTo(
            "drammen/pack.yaml, linje 2: Filen har tegn som ikke er UTF-8. Lagre filen som UTF-8.");
  }

  private String mangled(String content) {
    List<String> lines = new ArrayList<>(content.lines().toList());
    int line = random.nextInt(lines.size());
    String old = lines.get(line);
    switch (random.nextInt(9)) {
      case 0 -> lines.remove(line);
      case 1 -> lines.add(line, old);
      case 2 -> lines.add(line, lines.get(random.nextInt(lines.size())));
      case 3 -> lines.set(line, " " + old);
      case 4 -> lines.set(line, old.replaceFirst(": .*", ": " + nonsense()));
      case 5 -> {
        int at = random.nextInt(old.length() + 1);
        lines.set(line, old.substring(0, at) + nonsense() + old.substring(at));
      }
      case 6 -> lines.set(line, old.replaceFirst(": .*", ":"));
      case 7 -> lines.addAll(line, List.of(BOMB.split("\n")));
      default -> lines.subList(line, lines.size()).clear();
    }
    return lines.stream().collect(Collectors.joining("\n"));
  }

  private String nonsense() {
    return IntStream.range(0, 1 + random.nextInt(3))
        .mapToObj(_ -> NONSENSE.get(random.nextInt(NONSENSE.size())))
        .collect(Collectors.joining());
  }
}
