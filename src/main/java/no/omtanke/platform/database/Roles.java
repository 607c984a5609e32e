package no.omtanke.platform.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * Makes the embedded database's three roles and the database they share; done at every start,
 * changing nothing that is there. Staff and public own no table and cannot step past row-level
 * security.
 */
final class Roles {

  private final int port;
  private final Passwords passwords;

  Roles(int port, Passwords passwords) {
    this.port = port;
    this.passwords = passwords;
  }

  void make() {
    try (var connection =
            DriverManager.getConnection(
                EmbeddedPostgres.url(port, "postgres"), "postgres", passwords.superuser());
        var statement = connection.createStatement()) {
      for (String sql :
          List.of(
              role(Access.OWNER, passwords.owner()),
              role(Access.STAFF, passwords.staff()),
              role(Access.PUBLIC, passwords.publicPages()))) {
        statement.execute(sql);
      }
      try (var found =
          statement.executeQuery("select 1 from pg_database where datname = 'omtanke'")) {
        if (found.next()) {
          return;
        }
      }
      statement.execute("create database omtanke owner omtanke_owner");
      statement.execute("revoke all on database omtanke from public");
      statement.execute("grant connect on database omtanke to omtanke_staff, omtanke_public");
    } catch (SQLException fault) {
      throw new IllegalStateException(
          "the database's roles were not made: " + fault.getSQLState(), fault);
    }
  }

  /**
   * Role names are our own constants and passwords our own hexadecimal digits: nothing here comes
   * from outside.
   */
  private static String role(String name, String password) {
    return """
    do $$ begin
      if not exists (select 1 from pg_roles where rolname = '%1$s') then
        create role %1$s;
      end if;
      alter role %1$s login nosuperuser nocreatedb nocreaterole nobypassrls password '%2$s';
    end $$
    """
        .formatted(name, password);
  }
}
