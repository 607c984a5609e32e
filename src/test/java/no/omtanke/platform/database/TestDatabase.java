package no.omtanke.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import no.omtanke.platform.Installation;
import no.omtanke.platform.StartRefused;
import no.omtanke.platform.Tenancy;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A real PostgreSQL for tests, one server per JVM, with all migrations applied and the same three
 * roles as in production.
 *
 * <p>{@link #shared()} is the database everyone uses (keep apart by a municipality of your own);
 * {@link #fresh()} copies the migrated one for a test that must be alone in it.
 */
public final class TestDatabase {

  private static final AtomicInteger COPIES = new AtomicInteger();

  private final Access access;

  /** Made when they are asked for: many a test only needs the address of its database. */
  private @Nullable HikariDataSource staff;

  private @Nullable HikariDataSource publicPages;

  private TestDatabase(Access access) {
    this.access = access;
  }

  /** The database of this JVM. */
  public static TestDatabase shared() {
    return Holder.SHARED;
  }

  /** A new one with all migrations and nothing in it. */
  public static TestDatabase fresh() {
    return new TestDatabase(copyOf("template_omtanke"));
  }

  /** Where nothing was ever migrated. */
  public static TestDatabase untouched() {
    return new TestDatabase(copyOf("template0"));
  }

  public String url() {
    return access.url();
  }

  public String ownerPassword() {
    return access.ownerPassword();
  }

  public String staffPassword() {
    return access.staffPassword();
  }

  public String publicPassword() {
    return access.publicPassword();
  }

  /** The pool of the staff role. */
  public synchronized DataSource staff() {
    if (staff == null) {
      staff = Pools.of(access, Access.STAFF, 8);
    }
    return staff;
  }

  /** The pool of the public pages' role. */
  public synchronized DataSource publicPages() {
    if (publicPages == null) {
      publicPages = Pools.of(access, Access.PUBLIC, 4);
    }
    return publicPages;
  }

  /** The owner of all tables; a new connection each time. */
  public DataSource owner() {
    return new DriverManagerDataSource(access.url(), Access.OWNER, access.ownerPassword());
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(staff());
  }

  public PlatformTransactionManager transactions() {
    return new JdbcTransactionManager(staff());
  }

  public Tenancy tenancy() {
    return new Tenancy(new JdbcTemplate(staff()), transactions());
  }

  public Tenancy publicTenancy() {
    return new Tenancy(new JdbcTemplate(publicPages()), new JdbcTransactionManager(publicPages()));
  }

  /** As an installation would at its start. */
  void migrateAs(Installation installation) {
    var flyway = Flyway.configure().dataSource(owner()).locations("classpath:db/migration").load();
    new InstallationGuard(installation, owner()).migrate(flyway);
  }

  private static Access copyOf(String template) {
    var name = String.format(Locale.ROOT, "copy_%d", COPIES.incrementAndGet());
    var server = Holder.SERVER;
    superuser()
        .sql("create database " + name + " template " + template + " owner omtanke_owner")
        .update();
    return server.access(name);
  }

  private static JdbcClient superuser() {
    var server = Holder.SERVER;
    return JdbcClient.create(
        new DriverManagerDataSource(
            EmbeddedPostgres.url(server.port(), "postgres"),
            "postgres",
            server.passwords().superuser()));
  }

  private static final class Holder {

    static final EmbeddedPostgres SERVER = start();
    static final TestDatabase SHARED = prepared();

    /** The folder survives the run, so that only the first one pays for making it. */
    private static EmbeddedPostgres start() {
      var binaries = Path.of("target", "test-postgresql");
      try {
        return EmbeddedPostgres.startedIn(binaries.resolve("shared"), binaries);
      } catch (StartRefused anotherRunHasIt) {
        return EmbeddedPostgres.startedIn(
            binaries.resolve("of-" + ProcessHandle.current().pid()), binaries);
      }
    }

    private static TestDatabase prepared() {
      var superuser =
          JdbcClient.create(
              new DriverManagerDataSource(
                  EmbeddedPostgres.url(SERVER.port(), "postgres"),
                  "postgres",
                  SERVER.passwords().superuser()));
      for (String old :
          superuser
              .sql(
                  "select datname from pg_database where datname like '%omtanke' or datname like"
                      + " 'copy%'")
              .query(String.class)
              .list()) {
        superuser.sql("drop database " + old + " with (force)").update();
      }
      superuser.sql("create database template_omtanke owner omtanke_owner").update();
      var template = SERVER.access("template_omtanke");
      var owner =
          new DriverManagerDataSource(template.url(), Access.OWNER, template.ownerPassword());
      var flyway = Flyway.configure().dataSource(owner).locations("classpath:db/migration").load();
      new InstallationGuard(new Installation(true), owner).migrate(flyway);
      superuser
          .sql("create database omtanke template template_omtanke owner omtanke_owner")
          .update();
      return new TestDatabase(SERVER.access());
    }
  }
}
