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
 *
 * @param at when she came in to us
 * @param proven when she last showed who she is, which may be long before where the provider knew
 *     her already; {@link Instant#EPOCH} where the provider does not say
 */
record LogIn(String subject, String level, Instant at, Instant proven) implements Principal {

  /** Of someone who is taken at her word now. */
  static LogIn now(String subject, String level) {
    Instant now = Instant.now();
    return new LogIn(subject, level, now, now);
  }

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

  /** Whether she came in by the provider of that name. */
  boolean isOf(String provider) {
    return subject.startsWith(provider + ":");
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
    return at.getEpochSecond() + " " + proven.getEpochSecond() + "\n" + level + "\n" + subject;
  }

  /** As it was written; nothing where an earlier version wrote it, so that she logs in again. */
  static Optional<LogIn> read(String written) {
    var parts = written.split("\n", 3);
    var times = parts[0].split(" ", 2);
    return times.length < 2
        ? Optional.empty()
        : Optional.of(new LogIn(parts[2], parts[1], second(times[0]), second(times[1])));
  }

  private static Instant second(String written) {
    return Instant.ofEpochSecond(Long.parseLong(written));
  }
}
