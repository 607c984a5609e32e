package no.omtanke.casework.store;

import java.util.List;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.Event;

/** A case as it is stored: its events, from which everything else follows. */
public record StoredCase(CaseId id, List<Event> events) {

  public StoredCase {
    events = List.copyOf(events);
  }

  /** The hash of the pack version that the case began under. */
  public String packHash() {
    if (events.getFirst() instanceof Event.ConcernRegistered first) {
      return first.packHash();
    }
    throw new IllegalStateException("A case begins with its registration");
  }
}
