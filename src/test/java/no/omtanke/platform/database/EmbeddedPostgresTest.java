package no.omtanke.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import no.omtanke.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

final class EmbeddedPostgresTest {

  private static final Path BINARIES = Path.of("target", "test-postgresql");

  @Test
  void whatIsAcknowledgedIsOnDisk(@TempDir Path folder) {
    try (var postgres = EmbeddedPostgres.startedIn(folder, BINARIES)) {
      for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
        assertThat(owner(postgres).sql("show " + setting).query(String.class).single())
            .as(setting)
            .isEqualTo("on");
      }
    }
  }

  @Test
  void nothingAcknowledgedIsLostWhenTheApplicationIsKilled(@TempDir Path folder) throws Exception {
    var killed = child(folder);
    var acknowledged = 0L;
    try (var said =
        new BufferedReader(
            new InputStreamReader(killed.getInputStream(), StandardCharsets.UTF_8))) {
      while (acknowledged < 500) {
        acknowledged = Long.parseLong(said.readLine());
      }
      killed.toHandle().destroyForcibly();
      assertThat(killed.waitFor(30, TimeUnit.SECONDS)).isTrue();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        acknowledged =
            line.matches("\\d+") ? Math.max(acknowledged, Long.parseLong(line)) : acknowledged;
      }
    }
    var leftBehind = Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).getFirst();
    assertThat(ProcessHandle.of(Long.parseLong(leftBehind.strip())))
        .as("the server outlives the kill")
        .isPresent();
    try (var postgres = EmbeddedPostgres.startedIn(folder, BINARIES)) {
      var kept =
          owner(postgres)
              .sql("select count(*) from written where number <= :last")
              .param("last", acknowledged)
              .query(Long.class)
              .single();
      assertThat(kept).isEqualTo(acknowledged).isGreaterThanOrEqualTo(500);
    }
  }

  @Test
  void nothingAcknowledgedIsLostWhenTheServerDiesToo(@TempDir Path folder) throws Exception {
    var killed = child(folder);
    var acknowledged = 0L;
    try (var said =
        new BufferedReader(
            new InputStreamReader(killed.getInputStream(), StandardCharsets.UTF_8))) {
      while (acknowledged < 300) {
        acknowledged = Long.parseLong(said.readLine());
      }
      var server = Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).getFirst();
      ProcessHandle.of(Long.parseLong(server.strip())).orElseThrow().destroyForcibly();
      killed.toHandle().destroyForcibly();
      assertThat(killed.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    try (var postgres = EmbeddedPostgres.startedIn(folder, BINARIES)) {
      assertThat(owner(postgres).sql("select count(*) from written").query(Long.class).single())
          .isGreaterThanOrEqualTo(acknowledged);
    }
  }

  @Test
  void aProcessFileOfSomethingElseDoesNotStopTheStart(@TempDir Path folder) throws IOException {
    EmbeddedPostgres.startedIn(folder, BINARIES).close();
    Files.writeString(
        folder.resolve("postgresql/postmaster.pid"), ProcessHandle.current().pid() + "\n");
    try (var postgres = EmbeddedPostgres.startedIn(folder, BINARIES)) {
      assertThat(owner(postgres).sql("select 1").query(Integer.class).single()).isEqualTo(1);
    }
  }

  @Test
  void twoApplicationsDoNotShareAFolder(@TempDir Path folder) {
    try (var first = EmbeddedPostgres.startedIn(folder, BINARIES)) {
      assertThatThrownBy(() -> EmbeddedPostgres.startedIn(folder, BINARIES))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("Another Omtanke");
      assertThat(owner(first).sql("select 1").query(Integer.class).single()).isEqualTo(1);
    }
  }

  @Test
  void nobodyComesInWithoutAPasswordAndOnlyWeMayReadThem(@TempDir Path folder) throws IOException {
    try (var postgres = EmbeddedPostgres.startedIn(folder, BINARIES)) {
      var guess =
          JdbcClient.create(
              new DriverManagerDataSource(postgres.access().url(), Access.STAFF, "guess"));
      assertThatThrownBy(() -> guess.sql("select 1").query(Integer.class).single())
          .rootCause()
          .hasMessageContaining("password authentication failed");
      assertThat(Files.getPosixFilePermissions(folder.resolve("passwords.properties")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static Process child(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            folder.toString(),
            BINARIES.toAbsolutePath().toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static JdbcClient owner(EmbeddedPostgres postgres) {
    var access = postgres.access();
    return JdbcClient.create(
        new DriverManagerDataSource(access.url(), Access.OWNER, access.ownerPassword()));
  }
}
