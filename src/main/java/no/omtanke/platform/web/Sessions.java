package no.omtanke.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Staff's sessions, kept in the database; the public pages have none. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 3600)
class Sessions {

  private static final Predicate<String> SESSION =
      Pattern.compile("[0-9a-f]{36}").asMatchPredicate();

  /** Its tables come first: it cleans them each minute, from the moment it is made. */
  @Bean
  @DependsOnDatabaseInitialization
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOnPostgres() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /** 144 bits of chance, where a UUID has 122; as long as the column of the table. */
  @Bean
  SessionIdGenerator sessionIds() {
    var chance = new SecureRandom();
    return () -> {
      var drawn = new byte[18];
      chance.nextBytes(drawn);
      return HexFormat.of().formatHex(drawn);
    };
  }

  @Bean
  CookieSerializer sessionCookie() {
    var cookie =
        new DefaultCookieSerializer() {
          // the database is not asked for what cannot be a session of ours
          @Override
          public List<String> readCookieValues(HttpServletRequest request) {
            return super.readCookieValues(request).stream().filter(SESSION).toList();
          }
        };
    cookie.setCookieName("omtanke");
    cookie.setSameSite("Lax");
    cookie.setUseHttpOnlyCookie(true);
    return cookie;
  }
}
