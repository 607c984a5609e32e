package no.omtanke.casework;

/** The person's age as far as the rules need it; the exact age is identity and lies apart. */
public enum AgeBand {
  UNDER_15,
  AGE_15,
  AGE_16_TO_17,
  ADULT,
  UNKNOWN;

  /**
   * Whether the person is known to be under 16, so that the guardians agree in the child's stead.
   */
  public boolean under16() {
    return this == UNDER_15 || this == AGE_15;
  }

  /** Whether the person is known to be under 18. */
  public boolean minor() {
    return under16() || this == AGE_16_TO_17;
  }
}
