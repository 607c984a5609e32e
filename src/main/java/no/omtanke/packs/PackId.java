package no.omtanke.packs;

/** Names a pack, and with it its municipality; for example {@code drammen}. */
public record PackId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
