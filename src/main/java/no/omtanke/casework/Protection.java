package no.omtanke.casework;

/** That somebody's address is hidden, by the two grades of folkeregisterloven. */
public enum Protection {
  /** Strengt fortrolig. */
  STRICTLY_CONFIDENTIAL,
  /** Fortrolig. */
  CONFIDENTIAL
}
