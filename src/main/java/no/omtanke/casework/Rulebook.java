package no.omtanke.casework;

import java.util.List;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Directory;
import no.omtanke.packs.Confidentiality;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.LawRegister;
import no.omtanke.packs.Organisation;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Routine;
import no.omtanke.packs.Task;
import no.omtanke.packs.TaskId;

/**
 * What a case is decided by: its own version of the pack, the law register, and who there is.
 *
 * @param law the register as it is kept today; what stands on a day is asked of it by date
 * @param packHash names the pack version that the case runs under
 */
public record Rulebook(
    String packHash,
    Routine routine,
    Organisation organisation,
    Confidentiality confidentiality,
    LawRegister law,
    Directory directory) {

  /** The task, which must exist: the gate lets no unknown one through. */
  Task task(TaskId id) {
    return routine
        .task(id)
        .orElseThrow(() -> new IllegalStateException("The gate has let an unknown task through"));
  }

  /** As it is for the case: whoever is kept out of it is nobody to choose, and sits nowhere. */
  Rulebook within(CaseFile file) {
    return file.team().keptOut().isEmpty()
        ? this
        : new Rulebook(
            packHash,
            routine,
            organisation,
            confidentiality,
            law,
            directory.without(file.team().keptOut().keySet()));
  }

  /**
   * Those who lead the group by the plan, whether or not they sit in it; nobody where the plan
   * names no role for it, or nobody in the municipality holds that.
   */
  public List<Actor> leaders(GroupId group) {
    RoleId chair = organisation.group(group).chair();
    return directory.staff().stream()
        .filter(person -> chair != null && person.roles().contains(chair))
        .toList();
  }
}
