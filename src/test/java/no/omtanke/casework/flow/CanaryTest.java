package no.omtanke.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import no.omtanke.casework.Decision;
import no.omtanke.confidentiality.Purpose;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed anywhere in a case is found nowhere on disk but as ciphertext. */
final class CanaryTest {

  private static final String CANARY = "kanarifugl8471";

  @TempDir Path vault;

  @Test
  void aWordTypedIntoEveryFieldOfEveryActIsFoundInNoTableAndNoFile() throws IOException {
    TestDatabase database = TestDatabase.shared();
    House house = new House(database.staff(), vault);
    String municipality = "canary-" + UUID.randomUUID();
    Script script = new Script((kind, field) -> CANARY + " " + kind + " " + field);
    for (Script.Line line : script.lines()) {
      assertThat(script.give(line, house.casework, municipality))
          .isInstanceOf(Decision.Accepted.class);
    }
    house.looking.openIdentity(
        municipality, Drammen.LEADER, script.id.value(), Purpose.DANGER, CANARY);
    assertThat(
            house
                .looking
                .open(municipality, Drammen.LEADER, script.id.value())
                .orElseThrow()
                .texts()
                .toString())
        .as("the word was there to be found")
        .contains(CANARY);

    house.tenancy.runIn(
        municipality,
        () -> {
          for (String table :
              List.of("case_event", "case_content", "case_sight", "case_number", "access_log")) {
            List<String> rows =
                house
                    .jdbc
                    .sql("select cast(to_jsonb(t) as text) from " + table + " t")
                    .query((row, number) -> row.getString(1))
                    .list();
            assertThat(rows).as(table).isNotEmpty();
            for (String trace : traces()) {
              assertThat(rows).as(table).noneMatch(row -> row.contains(trace));
            }
          }
        });
    Path data = Path.of("target", "test-postgresql");
    assertThat(holding(data, List.of("REGISTER_CONCERN")))
        .as("a fact that is not secret is found, so a secret would be")
        .isNotEmpty();
    assertThat(holding(data, traces())).isEmpty();
    assertThat(holding(vault, traces())).isEmpty();
  }

  /** As it was typed, and as bytea and Base64 would show it. */
  private static List<String> traces() {
    byte[] bytes = CANARY.getBytes(StandardCharsets.UTF_8);
    return List.of(
        CANARY,
        HexFormat.of().formatHex(bytes),
        Base64.getEncoder().withoutPadding().encodeToString(bytes).substring(0, 16));
  }

  private static List<Path> holding(Path folder, List<String> traces) throws IOException {
    List<Path> holding = new ArrayList<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!Files.isReadable(file) || Files.size(file) > 64_000_000) {
          continue;
        }
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (traces.stream().anyMatch(content::contains)) {
          holding.add(file);
        }
      }
    }
    return holding;
  }
}
