package no.omtanke.organisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.omtanke.packs.Agency;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Group;
import no.omtanke.packs.Organisation;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Role;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.RoleKind;
import no.omtanke.packs.WayIn;

/**
 * Decides what an administrator may do with the staff: who it leaves the municipality with, and who
 * may hold what.
 *
 * @param staff everyone who has or had a place here
 * @param providers the log-ins that are set up, by the name that a subject begins with
 */
public record StaffRules(Pack pack, List<Employment> staff, Set<String> providers) {

  public StaffRules {
    staff = List.copyOf(staff);
    providers = Set.copyOf(providers);
  }

  /** What comes of the act. */
  public StaffDecision decide(StaffAct act) {
    if (working().noneMatch(one -> one.id().equals(act.by()) && administrator(one.member()))) {
      return new StaffDecision.Refused(List.of(new StaffRefusal.NoAdministrator()));
    }
    return switch (act) {
      case StaffAct.Add it -> add(it);
      case StaffAct.Change it -> of(it.whom(), before -> change(it, before));
      case StaffAct.Leave it -> of(it.whom(), before -> leave(it, before));
    };
  }

  /**
   * Whom the configuration puts on a staff without an administrator; nothing where it has one whom
   * somebody chose, or where she works there as something else. One whom the configuration put
   * there before may be one that nobody can log in as.
   *
   * @param configured whom the configuration put there
   */
  public Optional<StaffMember> firstAdministrator(String subject, Set<StaffId> configured) {
    if (working()
        .anyMatch(one ->
            (administrator(one.member()) && !configured.contains(one.id()))
                || one.member().subject().equals(subject))) {
      return Optional.empty();
    }
    return organisation().roles().stream()
        .filter(role -> role.kind() == RoleKind.ADMINISTRATOR)
        .findFirst()
        .flatMap(role ->
            organisation().agencies().stream()
                .map(Agency::id)
                .filter(agency -> heldIn(role, agency))
                .findFirst()
                .map(agency ->
                    new StaffMember(
                        subject, role.label().bokmal(), agency, Set.of(role.id()), Set.of())));
  }

  /**
   * The agencies in which somebody begins cases or answers for them, or has, and nobody is left who
   * answers: there a case whose responsible leaves is found by nobody, and what people ask of the
   * agency is answered by nobody.
   */
  public static List<Agency> unanswered(Pack pack, List<Employment> staff) {
    return pack.organisation().agencies().stream()
        .filter(
            agency -> at(agency, staff).anyMatch(one -> begins(pack, one) || answers(pack, one)))
        .filter(agency ->
            at(agency, staff).filter(one -> !one.left()).noneMatch(one -> answers(pack, one)))
        .toList();
  }

  private static boolean answers(Pack pack, Employment one) {
    return pack.organisation().answersForCases(roles(one));
  }

  private static boolean begins(Pack pack, Employment one) {
    return pack.routine().waysIn().stream()
        .anyMatch(way -> !Collections.disjoint(way.registeredBy(), roles(one)));
  }

  private static Stream<Employment> at(Agency agency, List<Employment> staff) {
    return staff.stream().filter(one -> one.member().agency().equals(agency.id()));
  }

  private static Set<RoleId> roles(Employment one) {
    return one.member().roles();
  }

  /** The roles that can be held in the agency, in the pack's order. */
  public static List<Role> roles(Pack pack, AgencyId agency) {
    return pack.organisation().roles().stream().filter(role -> heldIn(role, agency)).toList();
  }

  /** The groups in which one of the agency's roles has a seat, in the pack's order. */
  public static List<Group> groups(Pack pack, AgencyId agency) {
    return pack.organisation().groups().stream()
        .filter(
            group -> roles(pack, agency).stream().anyMatch(role -> group.seats(Set.of(role.id()))))
        .toList();
  }

  private StaffDecision add(StaffAct.Add act) {
    StaffMember member = act.member();
    if (organisation().agencies().stream().noneMatch(one -> one.id().equals(member.agency()))) {
      return new StaffDecision.Refused(List.of(new StaffRefusal.NotHere()));
    }
    List<StaffRefusal> reasons = new StaffChecks(this).faults(member, act.id());
    if (!reasons.isEmpty()) {
      return new StaffDecision.Refused(reasons);
    }
    return staff.stream()
        .filter(one -> one.left() && one.member().subject().equals(member.subject()))
        .filter(one -> one.member().agency().equals(member.agency()))
        .findFirst()
        .map(before -> done(act, before, StaffChange.Kind.RETURNED, member))
        .orElseGet(() ->
            done(act, new Employment(act.id(), member, 0, false), StaffChange.Kind.ADDED, member));
  }

  /** What comes of it for one who works here. */
  private StaffDecision of(StaffId whom, Function<Employment, StaffDecision> decide) {
    return working()
        .filter(one -> one.id().equals(whom))
        .findFirst()
        .map(decide)
        .orElseGet(() -> new StaffDecision.Refused(List.of(new StaffRefusal.NotHere())));
  }

  private StaffDecision change(StaffAct.Change act, Employment before) {
    StaffMember was = before.member();
    StaffMember wanted =
        new StaffMember(act.subject(), act.name(), was.agency(), act.roles(), act.groups());
    List<StaffRefusal> reasons = new ArrayList<>();
    if (before.version() != act.seen()) {
      reasons.add(new StaffRefusal.ChangedSince());
    }
    boolean nameAlone =
        wanted.equals(
            new StaffMember(was.subject(), act.name(), was.agency(), was.roles(), was.groups()));
    if (act.by().equals(act.whom()) && !nameAlone) {
      reasons.add(own(was));
    }
    reasons.addAll(new StaffChecks(this).faults(wanted, act.whom()));
    if (!act.knowing()) {
      reasons.addAll(missed(before, wanted.roles()));
    }
    return reasons.isEmpty()
        ? done(act, before, StaffChange.Kind.CHANGED, wanted)
        : new StaffDecision.Refused(reasons);
  }

  private StaffDecision leave(StaffAct.Leave act, Employment before) {
    List<StaffRefusal> reasons = new ArrayList<>();
    if (before.version() != act.seen()) {
      reasons.add(new StaffRefusal.ChangedSince());
    }
    if (act.by().equals(act.whom())) {
      reasons.add(own(before.member()));
    }
    if (!act.knowing()) {
      reasons.addAll(missed(before, Set.of()));
    }
    return reasons.isEmpty()
        ? done(act, before, StaffChange.Kind.LEFT, before.member())
        : new StaffDecision.Refused(reasons);
  }

  private static StaffDecision done(
      StaffAct act, Employment before, StaffChange.Kind kind, StaffMember member) {
    return new StaffDecision.Decided(
        new StaffChange(before.id(), before.version() + 1, act.at(), act.by(), kind, member));
  }

  private StaffRefusal own(StaffMember member) {
    long administrators = working().filter(one -> administrator(one.member())).count();
    return administrator(member) && administrators == 1
        ? new StaffRefusal.LastAdministrator()
        : new StaffRefusal.OwnPlace();
  }

  /** What nobody would receive any more, once she holds no other roles than these. */
  private List<StaffRefusal> missed(Employment before, Set<RoleId> after) {
    List<StaffRefusal> reasons = new ArrayList<>();
    for (WayIn way : pack.routine().waysIn()) {
      if (lost(way.receivedBy(), before, after, _ -> true)
          || lost(way.triageBy(), before, after, _ -> true)) {
        reasons.add(new StaffRefusal.LastForWayIn(way.id()));
      }
    }
    AgencyId own = before.member().agency();
    organisation().agencies().stream()
        .filter(agency -> agency.id().equals(own))
        .filter(agency -> lost(agency.receives(), before, after, one -> one.agency().equals(own)))
        .map(agency -> new StaffRefusal.LastForAgency(agency.id()))
        .forEach(reasons::add);
    return reasons;
  }

  private boolean lost(
      Set<RoleId> needed, Employment before, Set<RoleId> after, Predicate<StaffMember> among) {
    return !Collections.disjoint(needed, before.member().roles())
        && Collections.disjoint(needed, after)
        && working()
            .filter(one -> !one.id().equals(before.id()))
            .map(Employment::member)
            .filter(among)
            .allMatch(one -> Collections.disjoint(needed, one.roles()));
  }

  boolean administrator(StaffMember member) {
    return organisation().roles().stream()
        .anyMatch(
            role -> role.kind() == RoleKind.ADMINISTRATOR && member.roles().contains(role.id()));
  }

  Stream<Employment> working() {
    return staff.stream().filter(one -> !one.left());
  }

  Organisation organisation() {
    return pack.organisation();
  }

  private static boolean heldIn(Role role, AgencyId agency) {
    return role.agencies().isEmpty() || role.agencies().contains(agency);
  }
}
