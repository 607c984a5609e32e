package no.omtanke.packs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who there is in a municipality's plan: agencies, places, roles and groups. */
public record Organisation(
    List<Agency> agencies,
    List<Place> districts,
    List<Place> units,
    List<Role> roles,
    List<Group> groups) {

  public Organisation {
    agencies = List.copyOf(agencies);
    districts = List.copyOf(districts);
    units = List.copyOf(units);
    roles = List.copyOf(roles);
    groups = List.copyOf(groups);
  }

  /**
   * The same, as those work under it who know today's plan: no case is told to a group that it has
   * not, or that it says is for none.
   */
  public Organisation under(Organisation today) {
    Set<GroupId> forCases =
        today.groups().stream()
            .filter(Group::receivesCases)
            .map(Group::id)
            .collect(Collectors.toUnmodifiableSet());
    return new Organisation(
        agencies,
        districts,
        units,
        roles,
        groups.stream()
            .map(group -> forCases.contains(group.id()) ? group : group.withoutCases())
            .toList());
  }

  /** The agency, which must exist: a pack that names an unknown one does not load. */
  public Agency agency(AgencyId id) {
    return find(agencies, agency -> agency.id().equals(id), id);
  }

  /** The role, which must exist and not be a {@linkplain RoleId#relative() relative} one. */
  public Role role(RoleId id) {
    return find(roles, role -> role.id().equals(id), id);
  }

  /**
   * What these roles are like, whatever the plan calls them; those it does not have are left out.
   */
  public Set<RoleKind> kinds(Set<RoleId> roles) {
    return this.roles.stream()
        .filter(role -> roles.contains(role.id()))
        .map(Role::kind)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether someone with these roles answers for her agency's cases. */
  public boolean answersForCases(Set<RoleId> roles) {
    return kinds(roles).stream().anyMatch(RoleKind::answersForCases);
  }

  /** Whether someone with these roles works in cases at all. */
  public boolean handlesCases(Set<RoleId> roles) {
    return kinds(roles).stream().anyMatch(RoleKind::handlesCases);
  }

  /** The roles whose holders answer for the agency's cases. */
  public Set<RoleId> answering(AgencyId agency) {
    return roles.stream()
        .filter(role -> role.kind().answersForCases())
        .filter(role -> role.agencies().isEmpty() || role.agencies().contains(agency))
        .map(Role::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The group, which must exist. */
  public Group group(GroupId id) {
    return find(groups, group -> group.id().equals(id), id);
  }

  /** The agencies of a sector, in the pack's order. */
  public List<Agency> agenciesIn(Sector sector) {
    return agencies.stream().filter(agency -> agency.sector() == sector).toList();
  }

  /**
   * The agencies with a task in law and somebody who receives: a concern can be followed up there.
   */
  public List<Agency> followingUp() {
    return agencies.stream()
        .filter(agency -> agency.holdsCases() && !agency.receives().isEmpty())
        .toList();
  }

  /** The agency that leads the group: its chair's; nothing where the plan names no chair of one. */
  public Optional<AgencyId> leading(GroupId group) {
    RoleId chair = group(group).chair();
    return chair == null || role(chair).agencies().size() != 1
        ? Optional.empty()
        : role(chair).agencies().stream().findFirst();
  }

  /** By what law those stand who would read what the recipient is told, as the plan has it. */
  public Told told(Recipient to) {
    return switch (to) {
      case Recipient.ToAgency it -> Told.service(agency(it.agency()).sector());
      case Recipient.ToGroup it ->
          new Told(
              group(it.group()).members().stream()
                  .flatMap(seat -> role(seat.role()).agencies().stream())
                  .map(agency -> agency(agency).sector())
                  .collect(Collectors.toSet()),
              true);
    };
  }

  private static <T> T find(List<T> all, Predicate<T> wanted, Object id) {
    // a loop, since every row of a list asks it
    for (T one : all) {
      if (wanted.test(one)) {
        return one;
      }
    }
    throw new IllegalArgumentException("The pack has no " + id);
  }
}
