package no.omtanke.confidentiality;

/** Why someone needs to see who a person is; what it was about is written beside, encrypted. */
public enum Purpose {
  /** To speak with the person or the guardians. */
  CONVERSATION,
  /** To carry out a measure. */
  MEASURE,
  /** To tell an agency on a ground, or to fulfil a duty. */
  DISCLOSURE,
  /** To avert a danger. */
  DANGER,
  /** To answer the person's own request for access, correction or erasure. */
  RIGHTS,
  /** To correct what is written. */
  CORRECTION
}
