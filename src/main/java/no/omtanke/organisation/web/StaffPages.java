package no.omtanke.organisation.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before every page, and the actor among what a controller can ask for. */
@Configuration(proxyBeanMethods = false)
class StaffPages implements WebMvcConfigurer {

  private final StaffGate gate;
  private final CurrentActor actor;

  StaffPages(StaffGate gate, CurrentActor actor) {
    this.gate = gate;
    this.actor = actor;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(gate);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(actor);
  }
}
