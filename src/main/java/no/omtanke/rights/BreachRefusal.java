package no.omtanke.rights;

/** Why something is not done with a breach; each has its words on the page. */
public enum BreachRefusal {
  SOMEONE_WAS_HERE,
  CLOSED,
  SETTLED_BEFORE,
  /** Whether the authority and those it is about are to be told is decided first. */
  NOT_SETTLED,
  SORT_MISSING,
  MOMENT_MISSING,
  /** A moment to come, or one before anybody knew. */
  MOMENT_WRONG,
  /** Known for so long that the year is a slip. */
  LONG_AGO,
  TEXT_MISSING,
  /** What is told after 72 hours says why it is late (art. 33 no. 1). */
  LATE_WITHOUT_REASON
}
