package no.omtanke.organisation.web;

import org.springframework.security.authentication.InsufficientAuthenticationException;

/** That someone must show again who she is before she is answered. */
final class NotFresh extends InsufficientAuthenticationException {

  private final transient LogIn logIn;

  NotFresh(LogIn logIn) {
    super("a fresh log-in is asked for");
    this.logIn = logIn;
  }

  LogIn logIn() {
    return logIn;
  }
}
