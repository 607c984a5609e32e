package no.omtanke.organisation;

import java.util.HashSet;
import java.util.Set;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.RoleId;

/**
 * A member of staff who reads or acts, with the agency and the roles that she has here and now.
 *
 * @param earlier the places that she had here before: what they read and wrote is not hers any
 *     more, but what she was kept out of she still is
 */
public record Actor(StaffId id, AgencyId agency, Set<RoleId> roles, Set<StaffId> earlier) {

  public Actor {
    roles = Set.copyOf(roles);
    earlier = Set.copyOf(earlier);
  }

  /** Someone who has had no other place here. */
  public Actor(StaffId id, AgencyId agency, Set<RoleId> roles) {
    this(id, agency, roles, Set.of());
  }

  /** Whether she holds at least one of the roles. */
  public boolean holdsAny(Set<RoleId> wanted) {
    return wanted.stream().anyMatch(roles::contains);
  }

  /** The place that she has, and those that she had. */
  public Set<StaffId> places() {
    Set<StaffId> places = new HashSet<>(earlier);
    places.add(id);
    return Set.copyOf(places);
  }

  /** Whether she is one of these, in the place that she has or in one that she had. */
  public boolean isOneOf(Set<StaffId> people) {
    return people.contains(id) || earlier.stream().anyMatch(people::contains);
  }
}
