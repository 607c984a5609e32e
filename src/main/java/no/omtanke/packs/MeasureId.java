package no.omtanke.packs;

/** Names a measure of one action plan, for example {@code baerum-1}. */
public record MeasureId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
