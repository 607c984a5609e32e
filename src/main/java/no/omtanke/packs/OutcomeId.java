package no.omtanke.packs;

/** Names one of the outcomes a task can have. */
public record OutcomeId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
