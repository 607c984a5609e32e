package no.omtanke.organisation;

/** Names a member of staff, by an opaque key that says nothing of who it is. */
public record StaffId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
