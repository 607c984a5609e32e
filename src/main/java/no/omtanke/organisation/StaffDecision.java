package no.omtanke.organisation;

import java.util.List;

/** What the rules answer to an act with the staff. */
public sealed interface StaffDecision {

  /** It is done: this is what is written down. */
  record Decided(StaffChange change) implements StaffDecision {}

  /** It is not done, and why. */
  record Refused(List<StaffRefusal> reasons) implements StaffDecision {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
