package no.omtanke.casework;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Group;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.Performer;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Task;
import no.omtanke.packs.TaskAct;

/** Who of those on a case does a task. */
final class Performers {

  private final Rulebook rulebook;
  private final CaseFile file;

  Performers(Rulebook rulebook, CaseFile file) {
    this.rulebook = rulebook;
    this.file = file;
  }

  /** Why the member of staff is not the one who does it; empty where she is. */
  List<Refusal> against(Task task, Actor actor) {
    return switch (task.by()) {
      case Performer.ByRole it ->
          holdsAny(actor, it.roles()) && !(isOwnUnits(task) && !ofOwner(actor))
              ? List.of()
              : List.of(new Refusal.NotYourRole(it.roles()));
      case Performer.ByGroup it ->
          actsFor(task, actor, rulebook.organisation().group(it.group()))
              ? List.of()
              : List.of(new Refusal.NotYourGroup(it.group()));
    };
  }

  /**
   * Whether people of the owner's own do the task: then it is theirs to leave out, whoever else the
   * plan lets do it.
   */
  boolean isOwners(Task task) {
    AgencyId owner = file.begun().owner();
    return task.by() instanceof Performer.ByRole it
        && it.roles().stream()
            .anyMatch(role ->
                role.relative() || rulebook.organisation().role(role).agencies().contains(owner));
  }

  /** To discuss a concern, and to see what the unit itself can do, is done within the unit. */
  private boolean isOwnUnits(Task task) {
    return (task.act() == TaskAct.DISCUSS || task.act() == TaskAct.ASSESS) && isOwners(task);
  }

  private boolean ofOwner(Actor actor) {
    return actor.agency().equals(file.begun().owner());
  }

  /** Whether she may sit in the group when it is formed: as always, or asked in for this case. */
  boolean mayJoin(Group group, Actor actor) {
    return rulebook.directory().sitsIn(group.id(), actor.id()) || group.admits(actor.roles());
  }

  /** Who sits in the group beside her, of those who still work in the municipality. */
  List<Actor> others(GroupId group, Actor actor) {
    Set<StaffId> members = Position.members(rulebook, file, group);
    return rulebook.directory().staff().stream()
        .filter(person -> members.contains(person.id()) && !person.equals(actor))
        .toList();
  }

  /** Whether she is among those who do the task, though another of them may write it down. */
  boolean takesPart(Task task, Actor actor) {
    return switch (task.by()) {
      case Performer.ByRole it -> holdsAny(actor, it.roles());
      case Performer.ByGroup it -> Position.sitsIn(rulebook, file, actor, it.group());
    };
  }

  /** The roles that must take part together and that none of these holds. */
  Set<RoleId> missing(Task task, Supplier<? extends Collection<Actor>> present) {
    return switch (task.by()) {
      case Performer.Together it -> {
        Collection<Actor> there = present.get();
        yield it.roles().stream()
            .filter(role -> there.stream().noneMatch(actor -> holdsAny(actor, Set.of(role))))
            .collect(Collectors.toUnmodifiableSet());
      }
      case Performer.AnyOf _, Performer.ByGroup _ -> Set.of();
    };
  }

  /** Whether the member of staff holds one of the roles, those that the case gives among them. */
  boolean holdsAny(Actor actor, Set<RoleId> roles) {
    // a loop, since each row of a list asks it of each task
    for (RoleId role : actor.roles()) {
      if (roles.contains(role) && counts(role, actor.agency())) {
        return true;
      }
    }
    return (roles.contains(RoleId.REPORTER) && actor.id().equals(file.begun().reporter()))
        || (roles.contains(RoleId.RESPONSIBLE)
            && (actor.id().equals(file.team().responsible())
                || Responsibility.isStoodInForBy(rulebook, file, actor)));
  }

  /**
   * Where people of the owner's own hold the role, it is they whom the routine means: a leader of
   * one service does not do what is for the leader of another.
   */
  private boolean counts(RoleId role, AgencyId agency) {
    AgencyId owner = file.begun().owner();
    Set<AgencyId> held = rulebook.organisation().role(role).agencies();
    return agency.equals(owner) || !(held.isEmpty() || held.contains(owner));
  }

  /**
   * A group does what it has been told of or was formed for, not what one of its members knows from
   * elsewhere. A decision is written down by the chair, where the plan names one and the group has
   * her.
   */
  private boolean actsFor(Task task, Actor actor, Group group) {
    if (!Position.sitsIn(rulebook, file, actor, group.id()) || !reached(group.id())) {
      return false;
    }
    RoleId chair = group.chair();
    return task.act() != TaskAct.DECIDE
        || chair == null
        || actor.roles().contains(chair)
        || rulebook.leaders(group.id()).stream()
            .noneMatch(leader -> Position.sitsIn(rulebook, file, leader, group.id()));
  }

  private boolean reached(GroupId group) {
    return file.team().groups().containsKey(group)
        || file.folders().disclosures().stream()
            .anyMatch(disclosure -> disclosure.to().equals(new Recipient.ToGroup(group)));
  }
}
