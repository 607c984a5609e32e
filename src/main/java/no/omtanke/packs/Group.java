package no.omtanke.packs;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group that the plan sets up: what it is for, and whether it decides or advises.
 *
 * @param kind the plan's kind of group, for example {@code strategic}
 * @param decides false for a group that only advises
 * @param assigns whether it may assign others' resources, rather than ask for them
 * @param chair the role that leads it and records its decisions; null where the plan names none
 * @param noCases whether single cases are not for it, so that nobody is told of one there
 * @param joinedBy the roles that may be asked into it for a single case, beside its members
 */
public record Group(
    GroupId id,
    Text label,
    String kind,
    Text mandate,
    boolean decides,
    boolean assigns,
    @Nullable RoleId chair,
    boolean noCases,
    List<Seat> members,
    Set<RoleId> joinedBy,
    @Nullable Recurrence rhythm,
    @Nullable Text note,
    String source) {

  public Group {
    members = List.copyOf(members);
    joinedBy = Set.copyOf(joinedBy);
  }

  /** Whether a case can be told to it: it is for cases, and somebody can sit in it. */
  public boolean receivesCases() {
    return !noCases && (chair != null || !members.isEmpty() || !joinedBy.isEmpty());
  }

  /** The same group, to which no case is told. */
  Group withoutCases() {
    return new Group(
        id, label, kind, mandate, decides, assigns, chair, true, members, joinedBy, rhythm, note,
        source);
  }

  /** Whether one who holds the roles always sits in it. */
  public boolean seats(Set<RoleId> roles) {
    return (chair != null && roles.contains(chair))
        || members.stream().anyMatch(seat -> roles.contains(seat.role()));
  }

  /** Whether one who holds the roles may sit in it when it is formed for a case. */
  public boolean admits(Set<RoleId> roles) {
    return seats(roles) || roles.stream().anyMatch(joinedBy::contains);
  }

  /**
   * A place in the group.
   *
   * @param count how many of the role the plan says, 1 where it says nothing
   */
  public record Seat(RoleId role, int count) {}
}
