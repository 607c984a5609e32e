package no.omtanke.packs;

/** Names a group of one pack, for example {@code strategic-group}. */
public record GroupId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
