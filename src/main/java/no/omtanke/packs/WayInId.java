package no.omtanke.packs;

/** Names a way in to a municipality's routine. */
public record WayInId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
