package no.omtanke.platform.database;

import java.util.Optional;
import javax.sql.DataSource;
import no.omtanke.platform.Installation;
import no.omtanke.platform.StartRefused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Marks a new database as demonstration or real, and refuses to start on one of the other kind:
 * invented people never stand beside real ones. Asked before anything is migrated.
 */
final class InstallationGuard implements FlywayMigrationStrategy {

  private final Installation installation;
  private final JdbcClient owner;

  InstallationGuard(Installation installation, DataSource owner) {
    this.installation = installation;
    this.owner = JdbcClient.create(owner);
  }

  @Override
  public void migrate(Flyway flyway) {
    marked().ifPresent(this::compare);
    migrated(flyway);
    owner
        .sql("insert into installation (demo) values (:demo) on conflict do nothing")
        .param("demo", installation.demo())
        .update();
    // two first starts at once: the one that came second compares with what the other wrote
    marked().ifPresent(this::compare);
  }

  private static void migrated(Flyway flyway) {
    try {
      flyway.migrate();
    } catch (FlywayValidateException otherVersion) {
      throw new StartRefused(
          "This database was made by another version of Omtanke, and its tables cannot be brought"
              + " up to this one.",
          "Start the version that made it, or restore a backup from that version. A demonstration"
              + " can begin anew in an empty folder: OMTANKE_DATA_DIR.",
          otherVersion);
    }
  }

  private Optional<Boolean> marked() {
    var exists =
        owner
            .sql("select to_regclass('public.installation') is not null")
            .query(Boolean.class)
            .single();
    return exists
        ? owner.sql("select demo from installation").query(Boolean.class).optional()
        : Optional.empty();
  }

  private void compare(boolean markedAsDemo) {
    if (markedAsDemo == installation.demo()) {
      return;
    }
    throw markedAsDemo
        ? new StartRefused(
            "This database was made as a demonstration, and demo mode is not asked for.",
            "Use another database (OMTANKE_DATA_DIR or OMTANKE_DATABASE_URL) for real work, or"
                + " start with omtanke.demo=true.")
        : new StartRefused(
            "Demo mode is asked for, and this database is not a demonstration: it may hold real"
                + " people.",
            "Start without omtanke.demo, or choose an empty database for the demonstration with"
                + " OMTANKE_DATA_DIR or OMTANKE_DATABASE_URL.");
  }
}
