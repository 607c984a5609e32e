package no.omtanke.guide;

/** What the guided path asks, in this order. */
public enum Question {
  WHO,
  DANGER,
  ABOUT,
  AGE,
  TALKED
}
