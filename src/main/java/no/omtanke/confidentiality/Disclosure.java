package no.omtanke.confidentiality;

import java.time.Instant;
import java.util.Set;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * Something told across the wall: which entries, from whom, to whom, on what ground, from when.
 *
 * @param id the entry in which it was told, or written for someone to pass on
 * @param decidedBy who decided it, where that was another than its author; null where it was she
 * @param imposed the confidentiality that was imposed with it; null where none was
 */
public record Disclosure(
    EntryId id,
    AgencyId from,
    Recipient to,
    Ground ground,
    Set<EntryId> entries,
    Instant since,
    @Nullable StaffId decidedBy,
    @Nullable Imposed imposed) {

  public Disclosure {
    entries = Set.copyOf(entries);
  }

  /** Decided by its author, and with nothing imposed. */
  public Disclosure(
      EntryId id, AgencyId from, Recipient to, Ground ground, Set<EntryId> entries, Instant since) {
    this(id, from, to, ground, entries, since, null, null);
  }

  /** Whether those who were told know whom it is about. */
  public boolean byName() {
    return !(ground instanceof Ground.ToldAnonymously);
  }

  /** The same disclosure, told at another time. */
  public Disclosure toldAt(Instant when) {
    return new Disclosure(id, from, to, ground, entries, when, decidedBy, imposed);
  }

  /** The same disclosure to those who were told, who do not learn who decided it. */
  public Disclosure toOthers() {
    return new Disclosure(id, from, to, ground, entries, since, null, imposed);
  }

  /** The same disclosure, and nothing of who has acknowledged what was imposed with it. */
  public Disclosure withoutReaders() {
    return imposed == null ? this : with(Imposed.on(imposed.by()));
  }

  /** The same disclosure, the imposed confidentiality of which one more has acknowledged. */
  public Disclosure acknowledgedBy(StaffId person, AgencyId agency) {
    if (imposed == null) {
      throw new IllegalStateException("Nothing was imposed");
    }
    return with(imposed.acknowledgedBy(person, agency));
  }

  /** Whether it waits until the reader, of another agency, has acknowledged what was imposed. */
  public boolean isHeldFrom(Actor reader) {
    return imposed != null
        && !from.equals(reader.agency())
        && !imposed.acknowledged().containsKey(reader.id());
  }

  private Disclosure with(Imposed now) {
    return new Disclosure(id, from, to, ground, entries, since, decidedBy, now);
  }
}
