package no.omtanke.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import no.omtanke.platform.PublicFace;
import no.omtanke.platform.Tenancy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The public pages' own small pool, under a role that has some functions and no table; it goes by
 * the qualifier "public".
 */
@PublicFace
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class PublicDoor {

  @Bean(destroyMethod = "close", defaultCandidate = false)
  @Qualifier("public")
  HikariDataSource publicDataSource(Server server, DatabaseSettings settings) {
    return Pools.of(server.access(), Access.PUBLIC, settings.publicConnections());
  }

  @Bean(defaultCandidate = false)
  @Qualifier("public")
  PlatformTransactionManager publicTransactions(@Qualifier("public") DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean(defaultCandidate = false)
  @Qualifier("public")
  JdbcClient publicJdbcClient(@Qualifier("public") DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }

  @Bean(defaultCandidate = false)
  @Qualifier("public")
  Tenancy publicTenancy(
      @Qualifier("public") DataSource dataSource,
      @Qualifier("public") PlatformTransactionManager transactions) {
    return new Tenancy(new JdbcTemplate(dataSource), transactions);
  }
}
