package no.omtanke.rights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be done with something on the list. */
public sealed interface DeletionAct {

  /** Which of the acts it is: what an offer is about. */
  Kind kind();

  /** The acts, in the order a page shows them. */
  enum Kind {
    SEE,
    TRANSFER,
    HOLD
  }

  /** To have seen it, and say that it can end. */
  record See() implements DeletionAct {
    @Override
    public Kind kind() {
      return Kind.SEE;
    }
  }

  /** To record that it went to the archive. */
  record Transfer(@Nullable LocalDate day) implements DeletionAct {
    @Override
    public Kind kind() {
      return Kind.TRANSFER;
    }
  }

  /** To hold it back: it comes off the list and can be read again, until the day. */
  record Hold(@Nullable LocalDate until) implements DeletionAct {
    @Override
    public Kind kind() {
      return Kind.HOLD;
    }
  }
}
