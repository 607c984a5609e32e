package no.omtanke.packs;

/** The four ways in which something may cross the wall between two agencies. */
public enum GroundKind {
  /** The person, or the guardians, have agreed to it. */
  CONSENT,
  /** A statutory exception that the discloser's sector may use. */
  EXCEPTION,
  /** A statutory duty to tell. */
  DUTY,
  /** A text written for the purpose, that makes nobody known. */
  TOLD_ANONYMOUSLY
}
