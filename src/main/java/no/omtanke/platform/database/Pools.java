package no.omtanke.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/**
 * A pool of connections for one role; whoever waits too long is told so, and no statement runs for
 * ever.
 */
final class Pools {

  private Pools() {}

  static HikariDataSource of(Access access, String role, int connections) {
    var pool = new HikariConfig();
    pool.setPoolName(role);
    pool.setJdbcUrl(access.url());
    pool.setUsername(role);
    pool.setPassword(role.equals(Access.STAFF) ? access.staffPassword() : access.publicPassword());
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(Math.min(4, connections));
    // made without asking for a connection: a page that needs none is there without the database
    pool.setInitializationFailTimeout(-1);
    pool.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
    pool.setConnectionInitSql(
        "set statement_timeout = '30s'; set idle_in_transaction_session_timeout = '60s';"
            // every question is by key: to plan it anew each time costs more than to answer it
            + " set plan_cache_mode = force_generic_plan");
    return new HikariDataSource(pool);
  }
}
