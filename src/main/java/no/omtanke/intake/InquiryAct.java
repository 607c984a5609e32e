package no.omtanke.intake;

import java.util.UUID;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.WayInId;

/** What a member of staff asks to do with an inquiry. */
public sealed interface InquiryAct {

  /** Which of the acts it is: what an offer is about. */
  Kind kind();

  /** The acts, in the order a page shows them. */
  enum Kind {
    ANSWER,
    TO_CASE,
    TO_OPEN_CASE,
    TO_UNIT,
    TO_ADVICE,
    TO_NOTHING,
    CLOSE;

    /** Whether what was reported is written into a case. */
    public boolean intoCase() {
      return this == TO_CASE || this == TO_OPEN_CASE;
    }
  }

  /** Write back to whoever wrote. */
  record Answer() implements InquiryAct {
    @Override
    public Kind kind() {
      return Kind.ANSWER;
    }
  }

  /** A case begins in the actor's own agency. */
  record ToCase(WayInId wayIn) implements InquiryAct {
    @Override
    public Kind kind() {
      return Kind.TO_CASE;
    }
  }

  /** What was reported is added to a case that the actor's own agency already has. */
  record ToOpenCase(UUID reference) implements InquiryAct {
    @Override
    public Kind kind() {
      return Kind.TO_OPEN_CASE;
    }
  }

  /** Another agency of the same controller takes over, and decides in its turn. */
  record ToUnit(AgencyId agency) implements InquiryAct {
    @Override
    public Kind kind() {
      return Kind.TO_UNIT;
    }
  }

  /** Whoever reported gets advice, and no case begins. */
  record ToAdvice() implements InquiryAct {
    @Override
    public Kind kind() {
      return Kind.TO_ADVICE;
    }
  }

  /** Nothing more is done. */
  record ToNothing() implements InquiryAct {
    @Override
    public Kind kind() {
      return Kind.TO_NOTHING;
    }
  }

  /** The exchange ends; what is written can still be read with the receipt. */
  record Close() implements InquiryAct {
    @Override
    public Kind kind() {
      return Kind.CLOSE;
    }
  }
}
