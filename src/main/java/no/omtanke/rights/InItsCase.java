package no.omtanke.rights;

import java.util.Set;
import no.omtanke.casework.Restriction;

/**
 * What stands in the case that a request is about, so that the answer says nothing else.
 *
 * @param restricted what restricts the use of what is written there
 * @param overruled whether what the person objects to was weighed there since the request came, and
 *     compelling grounds came before it
 * @param corrected whether something was corrected there since the request came; what is only
 *     marked as disputed is not
 * @param correctedForIt whether it was said that it was done for the request
 * @param heldBack whether the person is told that something is held back
 * @param ended whether what was written there has been deleted
 */
public record InItsCase(
    Set<Restriction.Reason> restricted,
    boolean overruled,
    boolean corrected,
    boolean correctedForIt,
    boolean heldBack,
    boolean ended) {

  /** Of a request that is about no case. */
  public static final InItsCase NONE = new InItsCase(Set.of(), false, false, false, false, false);

  public InItsCase {
    restricted = Set.copyOf(restricted);
  }
}
