package no.omtanke.confidentiality;

import java.time.LocalDate;
import java.util.Set;
import no.omtanke.packs.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * What someone is asked to consent to, or has consented to.
 *
 * @param scope to what; empty only in a no to everything
 * @param toward those outside the agency who may be told; nobody where it is not to that
 * @param until the last day; null where none is set
 */
public record Terms(Set<Scope> scope, Set<Recipient> toward, @Nullable LocalDate until) {

  /** Whatever it was about: it was not said. */
  public static final Terms NOT_SAID = new Terms(Set.of(), Set.of(), null);

  public Terms {
    scope = Set.copyOf(scope);
    toward = Set.copyOf(toward);
  }

  /** Whether they let the recipient be told. */
  public boolean reach(Recipient to) {
    return scope.contains(Scope.TELLING) && toward.contains(to);
  }

  /** Whether all that the others say is in these too. */
  public boolean cover(Terms others) {
    return scope.containsAll(others.scope) && toward.containsAll(others.toward);
  }

  /** The same with another last day. */
  public Terms to(LocalDate lastDay) {
    return new Terms(scope, toward, lastDay);
  }

  /** To what someone consents. */
  public enum Scope {
    /** That those who are named are told something. */
    TELLING,
    /** That the agency that asks follows up. */
    FOLLOW_UP
  }
}
