package no.omtanke.organisation.web;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * That someone has logged in: as whom, how surely and when. All that a session holds; who she is in
 * a municipality, and what she may do there, is asked anew for each page.
 */
record LogIn(String subject, String level, Instant at) implements Principal {

  static Optional<LogIn> current() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  static Optional<LogIn> of(@Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof LogIn logIn
        ? Optional.of(logIn)
        : Optional.empty();
  }

  @Override
  public String getName() {
    return subject;
  }

  Authentication authentication() {
    return UsernamePasswordAuthenticationToken.authenticated(this, null, List.of());
  }

  /** Who it is, on one line of the log whatever the provider calls people. */
  String plain() {
    return subject.replaceAll("\\p{C}", "?");
  }

  /** As a session keeps it. */
  String written() {
    return at.getEpochSecond() + "\n" + level + "\n" + subject;
  }

  static LogIn read(String written) {
    var parts = written.split("\n", 3);
    return new LogIn(parts[2], parts[1], Instant.ofEpochSecond(Long.parseLong(parts[0])));
  }
}
