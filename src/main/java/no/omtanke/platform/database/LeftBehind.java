package no.omtanke.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server that still runs, or a process file that lies there, after the application was killed.
 * Called only by who holds the folder's lock.
 */
final class LeftBehind {

  private LeftBehind() {}

  /** No process has this number: it is beyond what any system gives out. */
  private static final String NOBODY = "99999999";

  static void stop(Path cluster, PostgresCommands commands) throws IOException {
    var processFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(processFile)) {
      return;
    }
    List<String> lines = new ArrayList<>(Files.readAllLines(processFile));
    if (lines.isEmpty()) {
      Files.delete(processFile);
    } else if (isPostgres(lines.getFirst().strip())) {
      commands.stop(cluster);
    } else {
      // the rest of the file stays: by it PostgreSQL finds out whether one of its workers still
      // lives
      lines.set(0, NOBODY);
      Files.write(processFile, lines);
    }
  }

  /**
   * After a restart of the machine the number may belong to a quite different program, and a killed
   * server may linger as a process that has ended but that nobody has asked about.
   */
  private static boolean isPostgres(String number) throws IOException {
    if (!number.matches("\\d{1,9}")) {
      return false;
    }
    var process = ProcessHandle.of(Long.parseLong(number)).filter(ProcessHandle::isAlive);
    if (process.isEmpty() || hasEnded(number)) {
      return false;
    }
    return process.get().info().command().map(command -> command.contains("postgres")).orElse(true);
  }

  private static boolean hasEnded(String number) throws IOException {
    var status = Path.of("/proc", number, "status");
    try {
      return Files.exists(status)
          && Files.readAllLines(status).stream().anyMatch(line -> line.matches("State:\\s+[ZX].*"));
    } catch (NoSuchFileException gone) {
      return true;
    }
  }
}
