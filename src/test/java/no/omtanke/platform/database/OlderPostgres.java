package no.omtanke.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The oldest PostgreSQL that we run on, as somebody else's server, with the programs that its
 * administrator backs it up and restores it by.
 */
public final class OlderPostgres implements AutoCloseable {

  /** Where Debian's package puts it. */
  public static final Path HOME = Path.of("/usr/lib/postgresql/15");

  private static final Duration LONG = Duration.ofMinutes(2);

  private final Path cluster;
  private final PostgresCommands commands = PostgresCommands.in(HOME);
  private final Passwords passwords;
  private final int port;

  private OlderPostgres(Path folder) throws IOException {
    cluster = folder.resolve("cluster");
    Files.createDirectories(folder);
    passwords = Passwords.keptIn(folder.resolve("passwords.properties"));
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Path secret = Files.writeString(folder.resolve("secret"), passwords.superuser());
    commands.run(
        LONG,
        "initdb",
        "--pgdata=" + cluster,
        "--username=postgres",
        "--pwfile=" + secret,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C");
    commands.run(
        LONG,
        "pg_ctl",
        "start",
        "--wait",
        "--pgdata=" + cluster,
        "--log=" + folder.resolve("log"),
        "--options=-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
    new Roles(port, passwords).make();
  }

  /** A new one in the folder. */
  public static OlderPostgres startedIn(Path folder) throws IOException {
    return new OlderPostgres(folder);
  }

  /** What the application is told of it. */
  public List<String> arguments() {
    return List.of(
        "--omtanke.database.url=" + EmbeddedPostgres.url(port, "omtanke"),
        "--omtanke.database.owner-password=" + passwords.owner(),
        "--omtanke.database.staff-password=" + passwords.staff(),
        "--omtanke.database.public-password=" + passwords.publicPages());
  }

  /** Backs the database up. */
  public void dump(Path file) throws IOException {
    commands.run(LONG, "pg_dump", "--format=plain", "--file=" + file, database("omtanke"));
  }

  /** Throws the database away and puts the backup in its place. */
  public void restore(Path file) throws IOException {
    JdbcClient superuser = superuser("postgres");
    superuser.sql("drop database omtanke with (force)").update();
    superuser.sql("create database omtanke owner omtanke_owner").update();
    commands.run(
        LONG, "psql", "--quiet", "--set=ON_ERROR_STOP=1", "--file=" + file, database("omtanke"));
  }

  /** Somebody whom row-level security does not bind. */
  public JdbcClient superuser() {
    return superuser("omtanke");
  }

  private JdbcClient superuser(String database) {
    return JdbcClient.create(
        new DriverManagerDataSource(
            EmbeddedPostgres.url(port, database), "postgres", passwords.superuser()));
  }

  private String database(String name) {
    return "postgresql://postgres:" + passwords.superuser() + "@127.0.0.1:" + port + "/" + name;
  }

  @Override
  public void close() throws IOException {
    commands.stop(cluster);
  }
}
