package no.omtanke.packs;

/** Names a contact of one pack. */
public record ContactId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
