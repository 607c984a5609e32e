package no.omtanke.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.omtanke.platform.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own in a folder, started and stopped with the application, that loses nothing
 * it has acknowledged.
 *
 * <p>One application at a time holds the folder (a file lock the operating system lets go when the
 * process ends, however it ends). Whoever holds it and still finds a server running there knows it
 * was left behind, stops it in good order and starts its own.
 */
final class EmbeddedPostgres implements AutoCloseable {

  /** Given on the command line, which no configuration file overrides. */
  private static final List<String> ALWAYS =
      List.of(
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=100",
          "shared_buffers=256MB",
          "max_wal_size=2GB",
          "max_parallel_workers_per_gather=0",
          "jit=off",
          "timezone=UTC",
          // neither statements nor values reach the server's log: they may be about people
          "log_statement=none",
          "log_min_error_statement=panic",
          "log_error_verbosity=terse",
          "log_parameter_max_length_on_error=0");

  private final Path folder;
  private final Path cluster;
  private final PostgresCommands commands;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final Passwords passwords;
  private final int port;
  private final Thread stopWithProcess = new Thread(this::stop, "stop-postgresql");

  private EmbeddedPostgres(
      Path folder, PostgresCommands commands, FileChannel lockFile, FileLock lock)
      throws IOException {
    this.folder = folder;
    this.cluster = folder.resolve("postgresql");
    this.commands = commands;
    this.lockFile = lockFile;
    this.lock = lock;
    this.passwords = Passwords.keptIn(folder.resolve("passwords.properties"));
    LeftBehind.stop(cluster, commands);
    makeCluster();
    this.port = start();
    new Roles(port, passwords).make();
    Runtime.getRuntime().addShutdownHook(stopWithProcess);
  }

  /**
   * Starts the database of this folder, made when it is not there; the binaries are unpacked in
   * another.
   */
  static EmbeddedPostgres startedIn(Path folder, Path binaries) {
    var absolute = folder.toAbsolutePath().normalize();
    FileChannel lockFile = null;
    try {
      Files.createDirectories(absolute);
      lockFile =
          FileChannel.open(
              absolute.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var lock = lockOn(lockFile, absolute);
      var home = PostgresBinaries.unpackedIn(binaries.toAbsolutePath().normalize());
      return new EmbeddedPostgres(absolute, PostgresCommands.in(home), lockFile, lock);
    } catch (IOException | RuntimeException fault) {
      closeQuietly(lockFile);
      if (fault instanceof StartRefused refused) {
        throw refused;
      }
      throw new StartRefused(
          "The embedded PostgreSQL in " + absolute + " did not start: " + fault.getMessage(),
          "Read " + absolute.resolve("postgresql.log") + ". Nothing was changed in the data.",
          fault);
    }
  }

  Access access() {
    return access("omtanke");
  }

  Access access(String database) {
    return new Access(
        url(port, database), passwords.owner(), passwords.staff(), passwords.publicPages());
  }

  static String url(int port, String database) {
    // without the server's detail: it repeats the values of the row
    return "jdbc:postgresql://127.0.0.1:%d/%s?logServerErrorDetail=false&ApplicationName=omtanke"
        .formatted(port, database);
  }

  Passwords passwords() {
    return passwords;
  }

  int port() {
    return port;
  }

  Path folder() {
    return folder;
  }

  private static FileLock lockOn(FileChannel channel, Path folder) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      lock = null;
    }
    if (lock == null) {
      throw new StartRefused(
          "Another Omtanke is running on the data folder " + folder + ".",
          "Stop it first, or choose another folder with OMTANKE_DATA_DIR.");
    }
    return lock;
  }

  /** Made under another name and then renamed: a folder with the right name is always whole. */
  private void makeCluster() throws IOException {
    if (Files.isDirectory(cluster)) {
      return;
    }
    var half = folder.resolve("postgresql.new");
    DiskFolders.delete(half);
    var secret = Files.createTempFile(folder, "initdb", "");
    try {
      Files.writeString(secret, passwords.superuser());
      commands.run(
          Duration.ofMinutes(2),
          "initdb",
          "--pgdata=" + half,
          "--username=postgres",
          "--pwfile=" + secret,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale=C",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8");
    } finally {
      Files.deleteIfExists(secret);
    }
    Files.writeString(
        half.resolve("pg_hba.conf"),
        """
        # written by Omtanke: passwords for every role, nobody from outside this machine
        host all postgres,omtanke_owner,omtanke_staff,omtanke_public 127.0.0.1/32 scram-sha-256
        """);
    Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private int start() throws IOException {
    var chosen = freePort();
    List<String> settings = new ArrayList<>(ALWAYS);
    settings.add("port=" + chosen);
    settings.add("hba_file=" + cluster.resolve("pg_hba.conf"));
    // a worker that outlived a killed server is gone a moment later
    commands.runWithin(
        Duration.ofSeconds(20),
        Duration.ofMinutes(10),
        "pg_ctl",
        "start",
        "--pgdata=" + cluster,
        "--log=" + folder.resolve("postgresql.log"),
        "--wait",
        "--timeout=590",
        "--options="
            + String.join(
                " ", settings.stream().map(setting -> "-c \"" + setting + "\"").toList()));
    return chosen;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private synchronized void stop() {
    if (!lock.isValid()) {
      return;
    }
    try {
      commands.stop(cluster);
    } catch (IOException fault) {
      System.err.println("PostgreSQL was not stopped in good order; the next start does it.");
    } finally {
      closeQuietly(lockFile);
    }
  }

  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(stopWithProcess);
    } catch (IllegalStateException alreadyShuttingDown) {
      // the hook then finds the lock released and does nothing
    }
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException ignored) {
      // the operating system lets the lock go with the process
    }
  }
}
