package no.omtanke.organisation;

import java.time.Instant;
import java.util.Set;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.RoleId;

/** What an administrator does with the staff of her municipality. */
public sealed interface StaffAct {

  /** The administrator. */
  StaffId by();

  /** When. */
  Instant at();

  /**
   * Puts someone on the staff; who has worked in the same agency before comes back to her place.
   *
   * @param id names the place where she has none from before
   */
  record Add(StaffId by, Instant at, StaffId id, StaffMember member) implements StaffAct {}

  /**
   * Changes what is said of someone; the agency stays.
   *
   * @param seen the version that the administrator was looking at
   * @param knowing whether she has said that it shall be done although nobody is left who receives
   */
  record Change(
      StaffId by,
      Instant at,
      StaffId whom,
      long seen,
      boolean knowing,
      String subject,
      String name,
      Set<RoleId> roles,
      Set<GroupId> groups)
      implements StaffAct {
    public Change {
      roles = Set.copyOf(roles);
      groups = Set.copyOf(groups);
    }
  }

  /**
   * Lets someone leave.
   *
   * @param seen the version that the administrator was looking at
   * @param knowing whether she has said that it shall be done although nobody is left who receives
   */
  record Leave(StaffId by, Instant at, StaffId whom, long seen, boolean knowing)
      implements StaffAct {}
}
