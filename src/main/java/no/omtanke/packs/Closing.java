package no.omtanke.packs;

/** What a case came to when it was closed. */
public enum Closing {
  NO_CONCERN,
  ADVICE_GIVEN,
  FOLLOWED_UP,
  TAKEN_OVER
}
