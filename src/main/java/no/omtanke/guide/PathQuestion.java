package no.omtanke.guide;

/** What the guided path asks, in this order. */
public enum PathQuestion {
  WHO,
  DANGER,
  ABOUT,
  AGE,
  TALKED
}
