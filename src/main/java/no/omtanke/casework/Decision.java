package no.omtanke.casework;

import java.util.List;

/** The answer to an act: the events it brings about, or why it is refused. */
public sealed interface Decision {

  /** Accepted, with what happened. */
  record Accepted(List<Event> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** Refused, with every reason, so that nobody has to try again to find the next. */
  record Refused(List<Refusal> reasons) implements Decision {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
