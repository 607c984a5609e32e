package no.omtanke.packs;

/** Names a task inside a step of a routine. */
public record TaskId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
