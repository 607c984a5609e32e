package no.omtanke.casework;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.TaskId;

/**
 * A measure for the person: who does it, when it is looked at again, and whether it goes on.
 *
 * @param task the task of the routine by which it was agreed
 * @param looks the entries in which it was agreed and followed up
 */
public record Measure(
    EntryId id,
    TaskId task,
    AgencyId agency,
    StaffId responsible,
    LocalDate due,
    boolean running,
    Set<EntryId> looks) {

  public Measure {
    looks = Set.copyOf(looks);
  }

  Measure followedUp(EntryId entry) {
    Set<EntryId> now = new HashSet<>(looks);
    now.add(entry);
    return new Measure(id, task, agency, responsible, due, running, now);
  }

  Measure over() {
    return new Measure(id, task, agency, responsible, due, false, looks);
  }
}
