package no.omtanke.packs;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A made-up person who lets the demo be tried in a role.
 *
 * @param agency where, for a role that several agencies have; null where the role says it
 */
public record DemoPerson(
    String id, String name, Text label, Set<RoleId> roles, @Nullable AgencyId agency) {

  public DemoPerson {
    roles = Set.copyOf(roles);
  }
}
