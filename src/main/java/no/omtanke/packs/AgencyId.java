package no.omtanke.packs;

/** Names an agency of one pack, for example {@code school}. */
public record AgencyId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
