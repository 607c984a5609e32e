package no.omtanke.confidentiality;

import java.time.Instant;
import java.util.Set;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Recipient;

/**
 * Something told across the wall: which entries, from whom, to whom, on what ground, from when.
 *
 * @param id the entry in which it was told, or written for someone to pass on
 */
public record Disclosure(
    EntryId id, AgencyId from, Recipient to, Ground ground, Set<EntryId> entries, Instant since) {

  public Disclosure {
    entries = Set.copyOf(entries);
  }

  /** The same disclosure, told at another time. */
  public Disclosure toldAt(Instant when) {
    return new Disclosure(id, from, to, ground, entries, when);
  }
}
