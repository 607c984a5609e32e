package no.omtanke.rights;

/** What can be done with a request, in the order a page shows it. */
public enum RequestAct {
  /** It is known that she is who she says. */
  CONFIRM,
  /** The case is found that it is about. */
  FIND,
  /** She has been told that it takes longer, and why (GDPR art. 12 no. 3). */
  EXTEND,
  /** It is decided whether the answer says who reported. */
  REPORTER,
  ANSWER,
  /** What was held back can be told now: a new document goes out. */
  SEND_ANEW,
  /** More is written of it. */
  ADD,
  /** She took it back. */
  WITHDRAW;

  /** Whether it always says why, or what. */
  public boolean needsText() {
    return this == EXTEND || this == REPORTER || this == ADD;
  }
}
