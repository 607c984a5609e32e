package no.omtanke.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import no.omtanke.platform.Installation;
import no.omtanke.platform.StartRefused;
import no.omtanke.platform.Tenancy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Wires the database: staff is what everyone gets who asks for no other, the owner serves
 * migrations alone.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class Database {

  @Bean
  Installation installation(Environment environment) {
    var demo = environment.getProperty("omtanke.demo", Boolean.class, false);
    var logIn =
        Binder.get(environment)
            .bind(
                "spring.security.oauth2.client.registration",
                Bindable.mapOf(String.class, Object.class))
            .orElseGet(Map::of);
    if (!demo && logIn.isEmpty()) {
      throw new StartRefused(
          "No log-in is configured, and demo mode is not asked for: nobody could come in, or"
              + " everybody.",
          "Configure an OpenID Connect provider under"
              + " spring.security.oauth2.client.registration.*, or start the demonstration with"
              + " omtanke.demo=true (mvn spring-boot:run does).");
    }
    return new Installation(demo);
  }

  @Bean
  Server server(DatabaseSettings settings, Installation installation) {
    return settings.external()
        ? new Server.External(Access.external(settings))
        : new Server.Embedded(EmbeddedPostgres.startedIn(settings.folder(), settings.folder()));
  }

  @Bean(destroyMethod = "close")
  @Primary
  HikariDataSource staffDataSource(Server server, DatabaseSettings settings) {
    return Pools.of(server.access(), Access.STAFF, settings.staffConnections());
  }

  @Bean(defaultCandidate = false)
  @FlywayDataSource
  DataSource ownerDataSource(Server server) {
    var access = server.access();
    return new DriverManagerDataSource(access.url(), Access.OWNER, access.ownerPassword());
  }

  @Bean
  FlywayMigrationStrategy installationGuard(
      Installation installation, @FlywayDataSource DataSource owner) {
    return new InstallationGuard(installation, owner);
  }

  @Bean
  @Primary
  PlatformTransactionManager staffTransactions(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  @Primary
  Tenancy tenancy(JdbcOperations jdbc, PlatformTransactionManager transactions) {
    return new Tenancy(jdbc, transactions);
  }
}
