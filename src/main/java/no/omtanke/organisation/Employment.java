package no.omtanke.organisation;

/**
 * Someone's place on a municipality's staff, in one agency for as long as it lasts: who moves to
 * another agency leaves this place, and what she read and wrote there does not come with her.
 *
 * @param version how many times an administrator has changed it
 * @param left whether she has left; what she wrote still bears her name
 */
public record Employment(StaffId id, StaffMember member, long version, boolean left) {

  /** As it is once she has left. */
  public Employment gone() {
    return new Employment(id, member, version, true);
  }
}
