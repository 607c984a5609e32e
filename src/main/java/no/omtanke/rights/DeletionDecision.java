package no.omtanke.rights;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answer to an act on the list. */
public sealed interface DeletionDecision {

  /**
   * Accepted.
   *
   * @param after as it now stands; null where it came off the list
   */
  record Accepted(@Nullable Deletion after) implements DeletionDecision {}

  /** Refused, with every reason. */
  record Refused(Set<DeletionRefusal> reasons) implements DeletionDecision {
    public Refused {
      reasons = Set.copyOf(reasons);
    }
  }
}
