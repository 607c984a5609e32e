package no.omtanke.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import no.omtanke.organisation.FreshLogIn;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks whoever comes to a {@link FreshLogIn} to show again who she is, where that is too long ago.
 */
@Component
class StepUp implements HandlerInterceptor {

  private final LogInSettings settings;
  private final InstantSource clock;

  StepUp(LogInSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(FreshLogIn.class)) {
      LogIn.current()
          .filter(logIn -> !stands(logIn))
          .ifPresent(logIn -> {
            throw new NotFresh(logIn);
          });
    }
    return true;
  }

  private boolean stands(LogIn logIn) {
    Instant oldest = clock.instant().minus(settings.freshFor());
    return logIn.proven().isAfter(oldest)
        && (settings.freshAcr().isEmpty() || settings.freshAcr().contains(logIn.level()));
  }
}
