package no.omtanke.packs;

/** Names a step of a routine, as the plan divides it. */
public record StepId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
