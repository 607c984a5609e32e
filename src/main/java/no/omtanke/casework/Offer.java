package no.omtanke.casework;

import java.util.List;

/**
 * What one member of staff can do with a case, or why not yet.
 *
 * @param reasons empty for an act that is open; else each thing that stands in the way
 */
public record Offer(Move move, List<Refusal> reasons) {

  public Offer {
    reasons = List.copyOf(reasons);
  }

  /** Whether it can be done now. */
  public boolean open() {
    return reasons.isEmpty();
  }
}
