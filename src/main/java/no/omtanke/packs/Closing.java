package no.omtanke.packs;

/** What a case came to when it was closed. */
public enum Closing {
  NO_CONCERN,
  ADVICE_GIVEN,
  FOLLOWED_UP,
  TAKEN_OVER,
  /** The person objected and was right (GDPR art. 21 no. 1): nothing more is done with it. */
  OBJECTION_UPHELD
}
