package no.omtanke.platform.database;

import java.nio.file.Path;
import java.sql.DriverManager;

/**
 * The program of a child JVM: starts the database of a folder and writes numbers, one transaction
 * each, saying each number only after the database has acknowledged it.
 */
final class Writer {

  private Writer() {}

  public static void main(String[] arguments) throws Exception {
    var postgres = EmbeddedPostgres.startedIn(Path.of(arguments[0]), Path.of(arguments[1]));
    var access = postgres.access();
    try (var connection =
            DriverManager.getConnection(access.url(), Access.OWNER, access.ownerPassword());
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists written (number bigint primary key)");
      for (long number = 1; ; number++) {
        statement.execute("insert into written (number) values (" + number + ")");
        System.out.println(number);
      }
    }
  }
}
