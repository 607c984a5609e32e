package no.omtanke.casework.store;

import java.util.List;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.CaseHistory;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.Event;
import no.omtanke.casework.Rulebook;

/** A case as it is stored: its events, from which everything else follows. */
public record StoredCase(CaseId id, List<Event> events) {

  public StoredCase {
    events = List.copyOf(events);
  }

  /** How it stands, by the routine that it runs under. */
  public CaseFile file(Rulebook rulebook) {
    return CaseHistory.replay(rulebook.routine(), id, events);
  }

  /** The hash of the pack version that the case began under. */
  public String packHash() {
    if (events.getFirst() instanceof Event.ConcernRegistered first) {
      return first.packHash();
    }
    throw new IllegalStateException("A case begins with its registration");
  }
}
