package no.omtanke.organisation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.DemoPerson;
import no.omtanke.packs.Group;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.Organisation;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RoleId;

/**
 * Turns a pack's made-up people into staff: in the agency of their role, and in the groups that
 * seat it.
 */
public final class DemoStaff {

  /** What a made-up person's log-in begins with, in the place of a provider's name. */
  public static final String PROVIDER = "demo";

  private DemoStaff() {}

  /** What someone logs in as who plays the person. */
  public static String subject(String person) {
    return PROVIDER + ":" + person;
  }

  /** What someone logs in as who plays the person, wherever the person works. */
  public static String subject(DemoPerson person) {
    return subject(person.logsInAs());
  }

  /** The staff that the pack's people make. */
  public static List<StaffMember> of(Pack pack) {
    return pack.people().stream().map(person -> member(pack.organisation(), person)).toList();
  }

  private static StaffMember member(Organisation organisation, DemoPerson person) {
    return new StaffMember(
        subject(person),
        person.name(),
        agency(organisation, person),
        person.roles(),
        groups(organisation, person.roles()));
  }

  /** The agency said, or the only one that all her roles may be held in. */
  private static AgencyId agency(Organisation organisation, DemoPerson person) {
    AgencyId said = person.agency();
    if (said != null) {
      return said;
    }
    Set<AgencyId> possible =
        person.roles().stream()
            .flatMap(role -> organisation.role(role).agencies().stream())
            .collect(Collectors.toSet());
    if (possible.size() != 1) {
      throw new IllegalArgumentException(
          "demo.yaml: " + person.id() + " needs an agency; the roles leave " + possible.size());
    }
    return possible.iterator().next();
  }

  private static Set<GroupId> groups(Organisation organisation, Set<RoleId> roles) {
    return organisation.groups().stream()
        .filter(group -> group.seats(roles))
        .map(Group::id)
        .collect(Collectors.toSet());
  }
}
