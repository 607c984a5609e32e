package no.omtanke.rights;

/** Why an act on the list is refused; each has its words on the page. */
public enum DeletionRefusal {
  /** Not there, or not for this reader: nobody can tell which. */
  NOT_FOUND,
  SOMEONE_WAS_HERE,
  SEEN_BEFORE,
  TRANSFERRED_BEFORE,
  /** It goes to no archive. */
  NO_TRANSFER,
  DAY_MISSING,
  /** A transfer that has not been. */
  DAY_TO_COME,
  /** A hold that is over, or has no end that anybody sees. */
  DAY_WRONG,
  REASON_MISSING,
  /** No closed case of the agency has the number. */
  NO_SUCH_CASE
}
