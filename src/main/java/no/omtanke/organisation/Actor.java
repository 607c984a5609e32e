package no.omtanke.organisation;

import java.util.Set;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.RoleId;

/** A member of staff who reads or acts, with the agency and the roles that she has here and now. */
public record Actor(StaffId id, AgencyId agency, Set<RoleId> roles) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  /** Whether she holds at least one of the roles. */
  public boolean holdsAny(Set<RoleId> wanted) {
    return wanted.stream().anyMatch(roles::contains);
  }
}
