package no.omtanke.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/**
 * Wires the web shell: admission before everything, language, and sessions kept in the database.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 3600)
class Shell implements WebMvcConfigurer {

  private static final Predicate<String> SESSION =
      Pattern.compile("[0-9a-f]{36}").asMatchPredicate();

  @Bean
  FilterRegistrationBean<Admission> admission(
      @Value("${omtanke.database.staff-connections:20}") int connections,
      @Value("${server.tomcat.max-http-form-post-size}") DataSize largest) {
    // a request may hold a second connection for a moment (session, log of looks); jobs need some
    // too
    var places = Math.max(1, connections * 3 / 4);
    var registration =
        new FilterRegistrationBean<>(new Admission(places, Duration.ofSeconds(2), largest));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> plainErrors() {
    return server ->
        server.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new PlainErrors()));
  }

  /** As the settings of Jackson have it for words and numbers; for texts they have no name. */
  @Bean
  JsonMapperBuilderCustomizer whatIsNoTextIsNotReadAsOne() {
    return json ->
        json.withCoercionConfig(
            LogicalType.Textual,
            read ->
                List.of(
                        CoercionInputShape.Integer,
                        CoercionInputShape.Float,
                        CoercionInputShape.Boolean)
                    .forEach(shape -> read.setCoercion(shape, CoercionAction.Fail)));
  }

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

  @Bean
  LocaleResolver localeResolver() {
    return new Languages();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Languages.Remember());
  }
}
