package no.omtanke.rights;

import java.util.Set;
import no.omtanke.casework.Restriction;

/**
 * What stands in the case that a request is about, so that the answer says nothing else.
 *
 * @param restricted what restricts the use of what is written there
 * @param marked whether something was corrected, or marked as disputed, for the request
 * @param ended whether what was written there has been deleted
 */
public record InItsCase(Set<Restriction.Reason> restricted, boolean marked, boolean ended) {

  /** Of a request that is about no case. */
  public static final InItsCase NONE = new InItsCase(Set.of(), false, false);

  public InItsCase {
    restricted = Set.copyOf(restricted);
  }
}
