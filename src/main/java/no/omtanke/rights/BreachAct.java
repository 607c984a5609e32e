package no.omtanke.rights;

/** What can be done with a breach that is written down, in the order a page shows it. */
public enum BreachAct {
  /** The authority has been told. */
  REPORT,
  /** The authority is not to be told: it is unlikely that it puts anybody at risk. */
  REPORT_NOT,
  /** Those it is about have been told. */
  TELL,
  /** Those it is about are not to be told (art. 34 no. 1 and 3). */
  TELL_NOT,
  /** More is known, or more has been done. */
  ADD,
  CLOSE;

  /** Whether it says when something was done. */
  public boolean saysWhen() {
    return this == REPORT || this == TELL;
  }

  /** Whether it always says why or what; one that is late does so too. */
  public boolean needsText() {
    return this == REPORT_NOT || this == TELL_NOT || this == ADD;
  }
}
