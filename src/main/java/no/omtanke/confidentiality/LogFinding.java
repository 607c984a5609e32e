package no.omtanke.confidentiality;

/** Something that is not as it was when the access log was sealed. */
public sealed interface LogFinding {

  /** The row does not say what it said. */
  record RowAltered(long row) implements LogFinding {}

  /** The row is gone. */
  record RowRemoved(long row) implements LogFinding {}

  /** The row was not there when the rows around it were sealed. */
  record RowAdded(long row) implements LogFinding {}

  /** What happened in a case is not what the row says happened. */
  record CaseAltered(long row) implements LogFinding {}

  /** A case that the row is of has ended, and no two people's look at that is in the log. */
  record EndedUnseen(long row) implements LogFinding {}

  /** The link of the chain is not whole, not signed by us, or does not follow the one before. */
  record SealBroken(long number) implements LogFinding {}

  /** The database has not the link that was handed outside it, or has another. */
  record SealGone(long number) implements LogFinding {}
}
