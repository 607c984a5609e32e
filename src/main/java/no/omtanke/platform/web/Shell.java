package no.omtanke.platform.web;

import java.time.Duration;
import java.util.List;
import no.omtanke.platform.PublicFace;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/** Wires the web shell: admission before everything, language, and what is read as what. */
@PublicFace
@Configuration(proxyBeanMethods = false)
class Shell implements WebMvcConfigurer {

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

  @Bean
  LocaleResolver localeResolver() {
    return new Languages();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Languages.Remember());
  }
}
