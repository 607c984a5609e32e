package no.omtanke.casework;

import no.omtanke.packs.AgeSpan;

/** The person's age as far as the rules need it; the exact age is identity and lies apart. */
public enum AgeBand {
  UNDER_15,
  AGE_15,
  AGE_16_TO_17,
  ADULT,
  UNKNOWN;

  /** The ages it covers, by which the law's own table of ages is asked. */
  public AgeSpan span() {
    return switch (this) {
      case UNDER_15 -> new AgeSpan(0, 14);
      case AGE_15 -> new AgeSpan(15, 15);
      case AGE_16_TO_17 -> new AgeSpan(16, 17);
      case ADULT -> new AgeSpan(18, AgeSpan.OPEN);
      case UNKNOWN -> AgeSpan.UNKNOWN;
    };
  }

  /** Whether the person is known to be under 18. */
  public boolean minor() {
    return this == UNDER_15 || this == AGE_15 || this == AGE_16_TO_17;
  }
}
