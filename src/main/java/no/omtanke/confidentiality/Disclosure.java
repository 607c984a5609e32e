package no.omtanke.confidentiality;

import java.time.Instant;
import java.util.Set;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * Something told across the wall: which entries, from whom, to whom, on what ground, from when.
 *
 * @param id the entry in which it was told, or written for someone to pass on
 * @param decidedBy who decided it, where that was another than its author; null where it was she
 */
public record Disclosure(
    EntryId id,
    AgencyId from,
    Recipient to,
    Ground ground,
    Set<EntryId> entries,
    Instant since,
    @Nullable StaffId decidedBy) {

  public Disclosure {
    entries = Set.copyOf(entries);
  }

  /** Decided by its author. */
  public Disclosure(
      EntryId id, AgencyId from, Recipient to, Ground ground, Set<EntryId> entries, Instant since) {
    this(id, from, to, ground, entries, since, null);
  }

  /** The same disclosure, told at another time. */
  public Disclosure toldAt(Instant when) {
    return new Disclosure(id, from, to, ground, entries, when, decidedBy);
  }

  /** The same disclosure to those who were told, who do not learn who decided it. */
  public Disclosure toOthers() {
    return new Disclosure(id, from, to, ground, entries, since);
  }
}
