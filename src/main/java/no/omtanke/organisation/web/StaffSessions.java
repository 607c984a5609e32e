package no.omtanke.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Keeps a log-in in the session as one short text, in place of Spring's whole security context: no
 * name, no claim and no token of the provider is stored. A log-in past its longest time is no
 * log-in.
 */
final class StaffSessions implements SecurityContextRepository {

  static final String ATTRIBUTE = "log-in";

  private final Duration longest;

  StaffSessions(Duration longest) {
    this.longest = longest;
  }

  @Override
  @SuppressWarnings("deprecation") // the interface's one abstract way to read
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    var context = SecurityContextHolder.createEmptyContext();
    kept(holder.getRequest()).map(LogIn::authentication).ifPresent(context::setAuthentication);
    return context;
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    var logIn = Optional.ofNullable(context.getAuthentication()).flatMap(StaffSessions::logIn);
    if (logIn.isPresent()) {
      request.getSession(true).setAttribute(ATTRIBUTE, logIn.get().written());
    } else if (request.getSession(false) != null) {
      request.getSession(false).removeAttribute(ATTRIBUTE);
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return kept(request).isPresent();
  }

  private Optional<LogIn> kept(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof String written
        ? LogIn.read(written).filter(this::standing)
        : Optional.empty();
  }

  private boolean standing(LogIn logIn) {
    return Instant.now().isBefore(logIn.at().plus(longest));
  }

  /** What is kept of a log-in, with a provider or without. */
  static Optional<LogIn> logIn(Authentication authentication) {
    if (authentication instanceof OAuth2AuthenticationToken token
        && token.getPrincipal() instanceof OidcUser user) {
      var acr = user.getIdToken().getClaimAsString("acr");
      var subject = token.getAuthorizedClientRegistrationId() + ":" + user.getName();
      var proven = user.getIdToken().getAuthenticatedAt();
      return Optional.of(
          new LogIn(
              subject,
              acr == null ? "" : acr,
              Instant.now(),
              proven == null ? Instant.EPOCH : proven));
    }
    return LogIn.of(authentication);
  }
}
