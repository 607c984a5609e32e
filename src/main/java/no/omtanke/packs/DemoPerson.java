package no.omtanke.packs;

import java.util.Set;

/** A made-up person who lets the demo be tried in a role. */
public record DemoPerson(String id, String name, Text label, Set<RoleId> roles) {

  public DemoPerson {
    roles = Set.copyOf(roles);
  }
}
