package no.omtanke.guide;

/** Whether the person it is about is a child in the eyes of the law; not knowing is an answer. */
public enum AgeAnswer {
  UNDER_18,
  ADULT,
  UNKNOWN
}
