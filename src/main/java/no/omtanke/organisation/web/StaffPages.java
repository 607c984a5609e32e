package no.omtanke.organisation.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts the gate before every page and a fresh log-in before some, and the actor among what a
 * controller can ask for.
 */
@Configuration(proxyBeanMethods = false)
class StaffPages implements WebMvcConfigurer {

  private final StaffGate gate;
  private final StepUp stepUp;
  private final CurrentActor actor;

  StaffPages(StaffGate gate, StepUp stepUp, CurrentActor actor) {
    this.gate = gate;
    this.stepUp = stepUp;
    this.actor = actor;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(gate);
    registry.addInterceptor(stepUp);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(actor);
  }
}
