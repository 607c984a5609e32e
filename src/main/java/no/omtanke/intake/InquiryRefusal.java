package no.omtanke.intake;

/** Why an act on an inquiry is refused; each has its words on the page. */
public enum InquiryRefusal {
  /** Not there, or not for this reader: nobody can tell which. */
  NOT_FOUND,
  SOMEONE_WAS_HERE,
  CLOSED,
  ALREADY_DECIDED,
  /** A report ends by being decided, with a reason. */
  NOT_DECIDED,
  /** An anonymous discussion is never turned into a case by a button. */
  NOT_A_REPORT,
  TEXT_MISSING,
  REASON_MISSING,
  UNKNOWN_UNIT,
  NOT_YOUR_WAY_IN
}
