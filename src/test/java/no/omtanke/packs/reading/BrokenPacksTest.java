package no.omtanke.packs.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.omtanke.packs.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder breaks the smallest pack in one way, and its {@code faults.txt} holds exactly what
 * the writer is told.
 */
class BrokenPacksTest {

  private static final Path BROKEN = Path.of("src/test/resources/broken-packs");

  private final PackReader reader = new PackReader();

  static Stream<String> broken() throws IOException {
    try (Stream<Path> folders = Files.list(BROKEN)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("broken")
  void theWriterIsToldWhereAndWhatToDo(String name) throws IOException {
    PackFiles files = DocumentedPack.files().and(PackFiles.in(BROKEN.resolve(name)));
    List<String> expected = Files.readAllLines(BROKEN.resolve(name).resolve("faults.txt"));

    Reading reading = reader.read(files, "lykkeby", LocalDate.of(2026, 11, 21));

    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Broken.class,
            broken ->
                assertThat(broken.faults().stream().map(Fault::toString)).isEqualTo(expected));
  }
}
