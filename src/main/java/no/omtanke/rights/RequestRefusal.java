package no.omtanke.rights;

/** Why something is not done with a request; each has its words on the page. */
public enum RequestRefusal {
  SOMEONE_WAS_HERE,
  /** It is answered, or it is not hers to answer. */
  NOT_OPEN,
  /** Nobody is answered before it is known who she is. */
  NOT_CONFIRMED,
  AGENCY_MISSING,
  KIND_MISSING,
  ASKER_MISSING,
  LANGUAGE_MISSING,
  DAY_MISSING,
  /** It came on a day to come, or so long ago that it must be a slip. */
  RECEIVED_WRONG,
  /** A day to look again that has been, or is far off. */
  DAY_WRONG,
  HOW_MISSING,
  /** No case of the agency has the number. */
  NO_SUCH_CASE,
  /** She was to be told within the month. */
  TOO_LATE_TO_EXTEND,
  OUTCOME_MISSING,
  /** Nothing can be held where there is a case, or handed out where there is none. */
  OUTCOME_WRONG,
  GROUND_MISSING,
  /** A ground that does not let the person go without knowing. */
  GROUND_IS_TOLD,
  TEXT_MISSING,
  /** The person is told that it is restricted, and it is not. */
  NOT_RESTRICTED,
  /** What he objects to is not decided in the case. */
  OBJECTION_OPEN,
  /** The person is told that his objection is upheld, and in the case it is not. */
  NOT_UPHELD,
  /** There is a ground to erase where his objection was upheld (GDPR art. 17 no. 1 c). */
  GROUND_TO_ERASE,
  /** The person is told no, and what he asks for is done in the case. */
  DONE,
  /** The person is told that compelling grounds come before his, and nobody has weighed them. */
  NOT_WEIGHED,
  /** The person is told that something is held back, and nothing is that he is to know of. */
  NOTHING_HELD_BACK,
  /** The person is told that he sees all, and a line is held back, which the answer says. */
  HELD_BACK,
  /** The person is told that it is corrected, and nothing is. */
  NOT_CORRECTED,
  /** The person is told that it is deleted, and it is there: nothing ends before its time. */
  NOT_ERASED
}
