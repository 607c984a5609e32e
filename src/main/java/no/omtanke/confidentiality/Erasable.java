package no.omtanke.confidentiality;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A room that holds something of persons, each under a random number: how it ends there. */
public interface Erasable {

  /** The tables with something of persons in them; a test holds this to the database. */
  Set<String> tables();

  /** What else ends with these, by its own number; in the running transaction. */
  default Set<UUID> endsWith(String municipality, Collection<UUID> ids) {
    return Set.of();
  }

  /** The case that each of these is about or became, where there is one. */
  default Map<UUID, UUID> casesOf(String municipality, Collection<UUID> ids) {
    return Map.of();
  }

  /**
   * Removes every row of them, in the running transaction. Repeatable.
   *
   * @return how many rows there were, by table
   */
  Map<String, Integer> erase(String municipality, Collection<UUID> ids);

  /** Removes what was written in them and nothing else, in the same way. */
  default Map<String, Integer> eraseContent(String municipality, Collection<UUID> ids) {
    return Map.of();
  }
}
