package no.omtanke.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.omtanke.Omtanke;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What the administrator is told of the files, where they are not what runs. */
final class SetupPageTest {

  @TempDir private Path packs;

  @Test
  void aPackThatIsTakenAwayRunsOnAndAFolderThatIsNoPackIsSaidToBeThere() throws Exception {
    Files.createDirectories(packs.resolve("asker"));
    try (Stream<Path> files = Files.list(Path.of("packs/asker"))) {
      for (Path file : files.toList()) {
        Files.copy(file, packs.resolve("asker").resolve(file.getFileName()));
      }
    }
    TestDatabase database = TestDatabase.untouched();
    running(
        database,
        port ->
            assertThat(setup(port))
                .doesNotContain("Filene stemmer ikke", "Mapper som ikke kjører"));
    Files.delete(packs.resolve("asker/pack.yaml"));
    running(
        database,
        port ->
            assertThat(setup(port))
                .contains("Filene stemmer ikke med det som kjører")
                .contains("asker/pack.yaml", "uten den er mappen ingen pakke"));
    Files.move(packs.resolve("asker"), packs.resolve("halvby"));
    running(
        database,
        port ->
            assertThat(setup(port))
                .contains("Mappen er borte, men det avslutter ikke kommunen")
                .contains("Mapper som ikke kjører", "halvby/pack.yaml"));
  }

  private void running(TestDatabase database, Consumer<Integer> look) {
    try (ConfigurableApplicationContext application =
        new SpringApplication(Omtanke.class)
            .run(
                "--server.port=0",
                "--omtanke.demo=true",
                "--omtanke.packs=" + packs,
                "--omtanke.database.url=" + database.url(),
                "--omtanke.database.owner-password=" + database.ownerPassword(),
                "--omtanke.database.staff-password=" + database.staffPassword(),
                "--omtanke.database.public-password=" + database.publicPassword())) {
      look.accept(
          application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }
  }

  private static String setup(int port) {
    Visitor visitor = new Visitor(port);
    try {
      visitor.playing("asker-administrator");
      return visitor.get("/asker/oppsett").body();
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
