package no.omtanke.organisation.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before every page and a fresh log-in before some. */
@Configuration(proxyBeanMethods = false)
class StaffPages implements WebMvcConfigurer {

  private final StaffGate gate;
  private final StepUp stepUp;

  StaffPages(StaffGate gate, StepUp stepUp) {
    this.gate = gate;
    this.stepUp = stepUp;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(gate);
    registry.addInterceptor(stepUp);
  }
}
