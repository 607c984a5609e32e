package no.omtanke.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroupId;

/**
 * Who there is to ask: every member of staff of a municipality and the members of its groups.
 *
 * @param members from group to the staff who sit in it
 * @param deputies who stands in today for each who is away
 */
public record Directory(
    List<Actor> staff, Map<GroupId, Set<StaffId>> members, Map<StaffId, StaffId> deputies) {

  public Directory {
    staff = List.copyOf(staff);
    deputies = Map.copyOf(deputies);
    members =
        members.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
  }

  /** Nobody is away. */
  public Directory(List<Actor> staff, Map<GroupId, Set<StaffId>> members) {
    this(staff, members, Map.of());
  }

  /** Who stands in for the member of staff today; nothing where she is not away. */
  public Optional<StaffId> deputy(StaffId person) {
    return Optional.ofNullable(deputies.get(person));
  }

  /** The member of staff, or nothing where the municipality has none of that name. */
  public Optional<Actor> find(StaffId id) {
    return staff.stream().filter(actor -> actor.id().equals(id)).findFirst();
  }

  /** Whether the member of staff sits in the group. */
  public boolean sitsIn(GroupId group, StaffId id) {
    return members.getOrDefault(group, Set.of()).contains(id);
  }

  /** Which roles are held where, without who holds them. */
  public Attendance attendance() {
    return new Attendance(
        staff.stream()
            .flatMap(actor ->
                actor.roles().stream().map(role -> new Attendance.Post(actor.agency(), role)))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The same, without these people, whatever place they had when it was said of them. */
  public Directory without(Set<StaffId> people) {
    Set<StaffId> gone =
        staff.stream()
            .filter(person -> person.isOneOf(people))
            .map(Actor::id)
            .collect(Collectors.toUnmodifiableSet());
    return new Directory(
        staff.stream().filter(person -> !gone.contains(person.id())).toList(),
        members.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    group ->
                        group.getValue().stream()
                            .filter(person -> !gone.contains(person))
                            .collect(Collectors.toUnmodifiableSet()))),
        deputies);
  }

  /** The staff of one agency, in the directory's order. */
  public List<Actor> of(AgencyId agency) {
    return staff.stream().filter(actor -> actor.agency().equals(agency)).toList();
  }
}
