package no.omtanke.casework.flow;

import java.util.List;
import java.util.Map;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.TextField;
import no.omtanke.confidentiality.EntryId;

/** The answer to someone who asks to see who the person is. */
public sealed interface Identity {

  /**
   * What is written, by entry, oldest first; the look and its reason stand in the log.
   *
   * @param hidden whether how to reach the person is left out
   */
  record Opened(Map<EntryId, Map<TextField, String>> texts, boolean hidden) implements Identity {

    /** Says nothing of what is written, so that no log can. */
    @Override
    public String toString() {
      return "Opened" + texts.keySet();
    }
  }

  /** Not opened. */
  record Refused(List<Refusal> reasons) implements Identity {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
