package no.omtanke.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * Who is on a case.
 *
 * @param people the staff of each agency who read that agency's folder
 * @param groups the operative groups formed for this case
 */
public record Team(
    Map<StaffId, AgencyId> people,
    @Nullable StaffId responsible,
    Map<GroupId, Set<StaffId>> groups) {

  static final Team NONE = new Team(Map.of(), null, Map.of());

  public Team {
    people = Map.copyOf(people);
    groups = Map.copyOf(groups);
  }

  /** Whether the member of staff reads the agency's folder in this case. */
  public boolean has(StaffId person, AgencyId agency) {
    return agency.equals(people.get(person));
  }

  /** Whether the member of staff sits in a group that was formed for this case. */
  boolean inAGroup(StaffId person) {
    return groups.values().stream().anyMatch(members -> members.contains(person));
  }

  Team with(StaffId person, AgencyId agency) {
    if (has(person, agency)) {
      return this;
    }
    Map<StaffId, AgencyId> now = new HashMap<>(people);
    now.put(person, agency);
    return new Team(now, responsible, groups);
  }

  Team responsible(StaffId person) {
    return new Team(people, person, groups);
  }

  Team with(GroupId group, Set<StaffId> members) {
    Map<GroupId, Set<StaffId>> now = new HashMap<>(groups);
    now.put(group, Set.copyOf(members));
    return new Team(people, responsible, now);
  }
}
