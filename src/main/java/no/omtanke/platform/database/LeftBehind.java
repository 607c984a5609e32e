package no.omtanke.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A server that still runs, or a process file that lies there, after the application was killed. Called only by who
 * holds the folder's lock.
 */
final class LeftBehind {

  private LeftBehind() {}

  /** Stops the server in good order (it finishes what it acknowledged); removes the file of one that is gone. */
  static void stop(Path cluster, PostgresCommands commands) throws IOException {
    var processFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(processFile)) {
      return;
    }
    var lines = Files.readAllLines(processFile);
    if (!lines.isEmpty() && isPostgres(lines.getFirst().strip())) {
      commands.run(
          Duration.ofMinutes(2), "pg_ctl", "stop", "--pgdata=" + cluster, "--mode=fast", "--wait", "--timeout=110");
    } else {
      Files.deleteIfExists(processFile);
    }
  }

  /** After a restart of the machine the number may belong to a quite different program. */
  private static boolean isPostgres(String number) {
    if (!number.matches("-?\\d+")) {
      return false;
    }
    return ProcessHandle.of(Math.abs(Long.parseLong(number)))
        .filter(ProcessHandle::isAlive)
        .map(process -> process.info().command().map(command -> command.contains("postgres")).orElse(true))
        .orElse(false);
  }
}
