package no.omtanke.packs;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A made-up person who lets the demo be tried in a role.
 *
 * @param agency where, for a role that several agencies have; null where the role says it
 * @param sameAs whom of another municipality she is, for someone who works in both
 */
public record DemoPerson(
    String id,
    String name,
    Text label,
    Set<RoleId> roles,
    @Nullable AgencyId agency,
    @Nullable String sameAs) {

  public DemoPerson {
    roles = Set.copyOf(roles);
  }

  /** What she logs in as, wherever she works. */
  public String logsInAs() {
    return sameAs == null ? id : sameAs;
  }
}
