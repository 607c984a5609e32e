package no.omtanke.casework.flow;

import java.util.List;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.Event;
import no.omtanke.casework.Rulebook;
import no.omtanke.casework.store.StoredCase;

/** A case as it stands, under the rules that it began with. */
record Replayed(Rulebook rulebook, CaseFile file, List<Event> events) {

  Replayed {
    events = List.copyOf(events);
  }

  static Replayed of(Rulebooks rulebooks, String municipality, StoredCase stored) {
    Rulebook rulebook = rulebooks.of(municipality, stored.packHash());
    return new Replayed(rulebook, stored.file(rulebook), stored.events());
  }
}
