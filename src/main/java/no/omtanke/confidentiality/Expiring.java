package no.omtanke.confidentiality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A room whose holdings are kept for a time after they have ended. All of it is done in the running
 * transaction, which is the municipality's.
 */
public interface Expiring extends Erasable {

  /**
   * What ended on the day or before and is not set aside, in the order of their numbers.
   *
   * @param after the number after which the page begins
   */
  List<Ended> endedBy(String municipality, LocalDate day, UUID after, int most);

  /**
   * Sets it aside, with what belongs to it: from now on nobody finds it, on any page. What is not
   * here is left alone.
   */
  void setAside(String municipality, UUID id);

  /** Brings back what was set aside, as it was. */
  void bringBack(String municipality, UUID id);

  /** Whether it goes on, though its time had run out: somebody was at work in it just then. */
  boolean goesOn(String municipality, Ended ended);

  /**
   * Of those whose content has ended, the ones that are not shut to what is to be written, as they
   * are in a database from before that.
   */
  default Set<UUID> notShut(String municipality, Collection<UUID> ids) {
    return Set.of();
  }

  /**
   * Shuts it for good to whatever is to be written, since what was written in it ends before
   * itself. Repeatable.
   *
   * @return whether it is shut; it is not where somebody was at work in it just then
   */
  default boolean endContent(String municipality, UUID id, Instant now) {
    return true;
  }
}
