package no.omtanke.packs;

import java.util.Set;

/**
 * A role that the plan names or implies.
 *
 * @param agencies the agencies in which someone can hold it; empty where any agency can
 */
public record Role(RoleId id, Text label, Set<AgencyId> agencies, RoleKind kind, String source) {

  public Role {
    agencies = Set.copyOf(agencies);
  }
}
