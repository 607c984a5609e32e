package no.omtanke.rights;

import no.omtanke.confidentiality.LogFinding;

/**
 * Something in the log that is not as it was sealed, as it is kept: what, and the number of the row
 * or the seal.
 */
public record Finding(What what, long number) {

  /** What is not as it was. */
  public enum What {
    ROW_ALTERED,
    ROW_REMOVED,
    ROW_ADDED,
    CASE_ALTERED,
    ENDED_UNSEEN,
    SEAL_BROKEN,
    SEAL_GONE;

    /** Whether the number is that of a row, which may still be there to see. */
    public boolean ofRow() {
      return this != SEAL_BROKEN && this != SEAL_GONE;
    }
  }

  /** The finding of a check. */
  public static Finding of(LogFinding finding) {
    return switch (finding) {
      case LogFinding.RowAltered it -> new Finding(What.ROW_ALTERED, it.row());
      case LogFinding.RowRemoved it -> new Finding(What.ROW_REMOVED, it.row());
      case LogFinding.RowAdded it -> new Finding(What.ROW_ADDED, it.row());
      case LogFinding.CaseAltered it -> new Finding(What.CASE_ALTERED, it.row());
      case LogFinding.EndedUnseen it -> new Finding(What.ENDED_UNSEEN, it.row());
      case LogFinding.SealBroken it -> new Finding(What.SEAL_BROKEN, it.number());
      case LogFinding.SealGone it -> new Finding(What.SEAL_GONE, it.number());
    };
  }
}
