package no.omtanke.confidentiality;

import java.util.List;

/** What stands in the cases now, for holding the log up against it. */
public interface EventHashes {

  /**
   * The hashes of the events that each act brought about, as they stand now: for each act in its
   * turn those of its events in their order, and none of those that are gone.
   *
   * @param acts of one municipality, whose rows the running transaction may see
   */
  List<List<String>> of(String municipality, List<LogRow.Happened> acts);
}
