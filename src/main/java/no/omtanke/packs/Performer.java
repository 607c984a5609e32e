package no.omtanke.packs;

import java.util.Set;

/** Who does a task. */
public sealed interface Performer {

  /** Holders of some roles. */
  sealed interface ByRole extends Performer permits AnyOf, Together {
    Set<RoleId> roles();
  }

  /** Any holder of one of the roles. */
  record AnyOf(Set<RoleId> roles) implements ByRole {
    public AnyOf {
      roles = Set.copyOf(roles);
    }
  }

  /** Holders of all the roles, together; any of them writes it down. */
  record Together(Set<RoleId> roles) implements ByRole {
    public Together {
      roles = Set.copyOf(roles);
    }
  }

  /** A group; its chair writes it down, or any member where it has none. */
  record ByGroup(GroupId group) implements Performer {}
}
