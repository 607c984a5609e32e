package no.omtanke.packs;

/**
 * Names a role of one pack, for example {@code school-leader}; {@link #REPORTER} is whoever raised
 * the concern.
 */
public record RoleId(String value) {

  /** The role a member of staff has in the case that she raised herself. */
  public static final RoleId REPORTER = new RoleId("reporter");

  /** The role of whoever is responsible for the case at the moment. */
  public static final RoleId RESPONSIBLE = new RoleId("responsible");

  /** True for a role that a case gives, rather than an organisation. */
  public boolean relative() {
    return equals(REPORTER) || equals(RESPONSIBLE);
  }

  @Override
  public String toString() {
    return value;
  }
}
