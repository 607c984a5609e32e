package no.omtanke.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import no.omtanke.platform.StartRefused;

/**
 * Runs PostgreSQL's own programs. PostgreSQL refuses to run as root; where we are root, it is given
 * a user namespace in which it is nobody.
 */
final class PostgresCommands {

  private static final List<String> AS_NOBODY = List.of("unshare", "--user");

  private final Path home;
  private final List<String> prefix;

  private PostgresCommands(Path home, List<String> prefix) {
    this.home = home;
    this.prefix = prefix;
  }

  static PostgresCommands in(Path home) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new PostgresCommands(home, List.of());
    }
    if (!unshareWorks()) {
      throw new StartRefused(
          "PostgreSQL does not run as root, and this system lets us not step down (unshare).",
          "Start Omtanke as an ordinary user, or name an external PostgreSQL by"
              + " OMTANKE_DATABASE_URL.");
    }
    return new PostgresCommands(home, AS_NOBODY);
  }

  private static boolean unshareWorks() {
    List<String> command = new ArrayList<>(AS_NOBODY);
    command.add("true");
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Stops the cluster's server in good order: who is at work is sent away, nothing is lost. */
  void stop(Path cluster) throws IOException {
    run(
        Duration.ofMinutes(2),
        "pg_ctl",
        "stop",
        "--pgdata=" + cluster,
        "--mode=fast",
        "--wait",
        "--timeout=110");
  }

  /** Runs it again, while patience lasts, where it failed. */
  void runWithin(Duration patience, Duration within, String program, String... arguments)
      throws IOException {
    var end = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        run(within, program, arguments);
        return;
      } catch (IOException failed) {
        if (System.nanoTime() > end) {
          throw failed;
        }
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
      }
    }
  }

  void run(Duration within, String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    var output = Files.createTempFile("omtanke-" + program, ".txt");
    try {
      var builder = new ProcessBuilder(command);
      builder.environment().put("LC_ALL", "C");
      // to a file and not a pipe: the server inherits it and would keep the pipe open
      var process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      process.getOutputStream().close();
      if (!process.waitFor(within.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(program + " did not end within " + within);
      }
      if (process.exitValue() != 0) {
        throw new IOException(program + " said: " + Files.readString(output).strip());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(program + " was interrupted", interrupted);
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
