package no.omtanke.organisation;

import java.util.Set;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.RoleId;

/**
 * Someone as she is put on the staff of a municipality.
 *
 * @param subject what she logs in as; the same in every municipality she works in
 */
public record StaffMember(
    String subject, String name, AgencyId agency, Set<RoleId> roles, Set<GroupId> groups) {

  public StaffMember {
    roles = Set.copyOf(roles);
    groups = Set.copyOf(groups);
  }
}
