package no.omtanke.casework;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Terms;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.Group;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.OutcomeId;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Skipping;
import no.omtanke.packs.Task;
import no.omtanke.packs.Task.DiscussionPartner;
import no.omtanke.packs.TaskId;
import org.jspecify.annotations.Nullable;

/** What is still missing or wrong in an act whose move is open. */
final class Details {

  /**
   * How far ahead a date may lie. No law and no plan says so, and it is no deadline: it only stops
   * the slip of a finger, as in 2062 for 2026.
   */
  private static final Period FARTHEST = Period.ofYears(10);

  private final Rulebook rulebook;
  private final CaseFile file;
  private final Act act;
  private final Stamp stamp;
  private final Actor actor;
  private final Performers performers;
  private final Grounds grounds;

  Details(Rulebook rulebook, CaseFile file, Act act) {
    this.rulebook = rulebook;
    this.file = file;
    this.act = act;
    this.stamp = act.stamp();
    this.actor = stamp.actor();
    this.performers = new Performers(rulebook, file);
    this.grounds = new Grounds(rulebook, file, actor, stamp.at());
  }

  /** Everything that is missing or wrong, so that nobody has to try again to find the next. */
  List<Refusal> wrong() {
    List<Refusal> wrong = new ArrayList<>(ofItsKind());
    texts().stream()
        .filter(field -> !stamp.written().contains(field))
        .forEach(field -> wrong.add(new Refusal.TextMissing(field)));
    stamp.written().stream()
        .filter(field -> !act.move().kind().takes(field))
        .sorted()
        .forEach(field -> wrong.add(new Refusal.TextNotTaken(field)));
    if (act.move().kind().needsNextDate() && stamp.next() == null) {
      wrong.add(new Refusal.NextDateMissing());
    }
    wrong.addAll(unlikely(Questions.NEXT, stamp.next()));
    return wrong;
  }

  private List<Refusal> ofItsKind() {
    return switch (act) {
      case Act.Discuss it -> partner(it);
      case Act.Converse it -> conversation(it);
      case Act.Assess it -> outcome(it.task(), it.outcome());
      case Act.Decide it -> decision(it);
      case Act.Telling it -> telling(it);
      case Act.FormGroup it -> members(it);
      case Act.AgreeMeasure it -> measure(it);
      case Act.RecordBasis it -> basis(it.basis());
      case Act.ObtainConsent it -> consent(it);
      case Act.AskConsent it -> terms(it.terms());
      case Act.RefuseConsent it -> refusal(it.terms());
      case Act.PutOffInforming it -> unlikely("until", it.until());
      case Act.RenewConsent it -> renewal(it);
      case Act.WriteExtract it -> checked(it.checked());
      case Act.Disclose it -> disclosure(it);
      case Act.Avert it -> duty(it.confirmed());
      case Act.InformChildWelfare it -> duty(it.confirmed());
      case Act.BringIn it -> colleague(it.colleague());
      case Act.HandOver it -> successor(it.to());
      case Act.TakeOver it ->
          Responsibility.successors(rulebook, file).contains(it.to())
              ? List.of()
              : List.of(new Refusal.UnknownPerson(it.to()));
      case Act.KeepOut it -> conflict(it);
      case Act.EmergencyAccess it ->
          it.until().isAfter(stamp.at()) ? List.of() : List.of(new Refusal.UnknownSubject());
      case Act.LetBackIn it ->
          file.team().keptOutBy(actor.agency()).contains(it.person())
              ? List.of()
              : List.of(new Refusal.UnknownPerson(it.person()));
      case Act.LiftRestriction it -> told(it.restriction(), it.informed());
      case Act.DecideObjection it -> told(it.objection(), it.informed());
      case Act.Restrict it ->
          Restriction.Reason.BY_REQUEST.contains(it.reason())
              ? List.of()
              : List.of(new Refusal.UnknownSubject());
      case Act.Close it ->
          Position.closings(rulebook, file, actor, stamp.at()).contains(it.closing())
              ? List.of()
              : List.of(new Refusal.UnknownSubject());
      case Act.Correct it -> marked(it.entry());
      case Act.Dispute it -> marked(it.entry());
      case Act.RegisterConcern it -> shutting(it.keptOut());
      case Act.Convey _, Act.FollowUpMeasure _ -> List.of();
      case Act.EvaluateMeasure it -> evaluation(it);
      case Act.Brief _,
          Act.Skip _,
          Act.WriteIdentity _,
          Act.AskForAddress _,
          Act.OpenAddress _,
          Act.WithdrawConsent _,
          Act.ConfirmExtract _,
          Act.AcknowledgeConfidentiality _,
          Act.InformPerson _,
          Act.RaiseThreat _,
          Act.WriteNote _,
          Act.Reopen _,
          Act.RecordObjection _,
          Act.RecordRightsRequest _ ->
          List.of();
    };
  }

  /** The texts that this act needs in this case. */
  private Set<TextField> texts() {
    Set<TextField> needed = new LinkedHashSet<>();
    act.move().kind().required().ifPresent(needed::add);
    if (act instanceof Act.Skip it && rulebook.task(it.task()).skipping() == Skipping.WITH_REASON) {
      needed.add(TextField.REASON);
    }
    if (act instanceof Act.Converse it && it.guardians() == Act.Guardians.ABSENT) {
      needed.add(TextField.REASON);
    }
    if (act instanceof Act.ObtainConsent it && givers().leavesOutAGuardian(it.giver())) {
      needed.add(TextField.REASON);
    }
    if (act instanceof Act.Telling it && it.ground().kind() == GroundKind.EXCEPTION) {
      needed.add(TextField.NECESSITY);
    }
    if (act instanceof Act.LiftRestriction || act instanceof Act.DecideObjection) {
      needed.add(TextField.TOLD_HOW);
    }
    if (tells(GroundKind.EXCEPTION)
        && Position.isRestricted(rulebook, file, actor, stamp.at())
        && !Position.isUpheld(rulebook, file, actor, stamp.at())) {
      needed.add(TextField.DESPITE);
    }
    if (tellsOfChild()) {
      needed.add(TextField.CHILDS_VIEW);
    }
    return needed;
  }

  /**
   * A child is heard before something is told of it by name, or the reason is written (Grunnloven §
   * 104); but for a duty, which waits for nobody. Whoever was told without names is not asked, for
   * she would learn that it is a child.
   */
  private boolean tellsOfChild() {
    boolean named =
        (act instanceof Act.Telling telling && waits(telling.ground()))
            || (act instanceof Act.Disclose disclose && waits(disclose.ground()));
    return named && age().minor();
  }

  private boolean tells(GroundKind kind) {
    return (act instanceof Act.Telling telling && telling.ground().kind() == kind)
        || (act instanceof Act.Disclose disclose && disclose.ground().kind() == kind);
  }

  /** The person is told before it is used again (GDPR art. 18 no. 3), and not before it was not. */
  private List<Refusal> told(EntryId restriction, LocalDate informed) {
    boolean before =
        file.restrictions().stream()
            .filter(one -> one.id().equals(restriction))
            .anyMatch(one -> informed.isBefore(NorwegianTime.day(one.since())));
    return before || informed.isAfter(NorwegianTime.day(stamp.at()))
        ? List.of(new Refusal.NotToldBefore())
        : List.of();
  }

  private AgeBand age() {
    return Position.age(rulebook, file, actor, stamp.at());
  }

  private static boolean waits(Ground ground) {
    return switch (ground.kind()) {
      case CONSENT, EXCEPTION -> true;
      case DUTY, TOLD_ANONYMOUSLY -> false;
    };
  }

  /**
   * Nobody shuts herself out of what she registers: somebody answers for it. Of others than her
   * colleagues it is one alone, whom it is about; and where several answer for her agency's cases,
   * one of them is left, who sees that it is there.
   */
  private List<Refusal> shutting(Set<StaffId> people) {
    List<Refusal> wrong = new ArrayList<>();
    List<Actor> known = new ArrayList<>();
    for (StaffId person : people) {
      Optional<Actor> found = rulebook.directory().find(person);
      found.ifPresent(known::add);
      if (found.isEmpty() || person.equals(actor.id())) {
        wrong.add(new Refusal.UnknownPerson(person));
      }
    }
    known.stream()
        .filter(person -> !person.agency().equals(actor.agency()))
        .skip(1)
        .forEach(person -> wrong.add(new Refusal.UnknownPerson(person.id())));
    List<StaffId> answering =
        rulebook.directory().of(actor.agency()).stream()
            .filter(person -> rulebook.organisation().answersForCases(person.roles()))
            .map(Actor::id)
            .toList();
    if (answering.size() > 1 && people.containsAll(answering)) {
      wrong.add(new Refusal.NobodyElse());
    }
    return wrong;
  }

  private List<Refusal> marked(EntryId id) {
    return file.folders()
        .entry(id)
        .filter(entry -> Position.marks(rulebook, file, actor, entry))
        .map(_ -> List.<Refusal>of())
        .orElse(List.of(new Refusal.UnknownSubject()));
  }

  private List<Refusal> unlikely(String question, @Nullable LocalDate date) {
    LocalDate today = NorwegianTime.day(stamp.at());
    LocalDate latest = today.plus(FARTHEST);
    if (date != null && date.isBefore(today)) {
      return List.of(new Refusal.AlreadyPast(date, question));
    }
    return date != null && date.isAfter(latest)
        ? List.of(new Refusal.TooFarAhead(date, latest, question))
        : List.of();
  }

  private List<Refusal> partner(Act.Discuss it) {
    Set<DiscussionPartner> allowed = rulebook.task(it.task()).discussWith();
    if (!allowed.isEmpty() && !allowed.contains(it.partner())) {
      return List.of(new Refusal.UnknownSubject());
    }
    StaffId with = it.with();
    if (with == null) {
      return List.of();
    }
    return it.partner() == DiscussionPartner.CONTACT_POINT
        ? List.of(new Refusal.NotSameAgency(with))
        : sameAgency(with);
  }

  private List<Refusal> sameAgency(StaffId person) {
    return rulebook
        .directory()
        .find(person)
        .map(found ->
            found.agency().equals(actor.agency())
                ? List.<Refusal>of()
                : List.<Refusal>of(new Refusal.NotSameAgency(person)))
        .orElseGet(() -> List.of(new Refusal.UnknownPerson(person)));
  }

  private List<Refusal> conversation(Act.Converse it) {
    Task task = rulebook.task(it.task());
    List<Refusal> wrong = new ArrayList<>();
    List<Actor> known = known();
    List<Actor> present =
        known.stream()
            .filter(person -> it.present().contains(person.id()) || person.equals(actor))
            .toList();
    it.present().stream()
        .filter(person -> known.stream().noneMatch(one -> one.id().equals(person)))
        .forEach(person -> wrong.add(new Refusal.PersonNotOnCase(person)));
    Set<RoleId> missing = performers.missing(task, () -> present);
    if (!missing.isEmpty()) {
      wrong.add(new Refusal.PartnersMissing(missing));
    }
    if (task.guardians() && age().minor() && it.guardians() == Act.Guardians.NOT_ASKED_FOR) {
      wrong.add(new Refusal.GuardiansUnanswered());
    }
    return wrong;
  }

  /** A group decides together, where more than one sits in it. */
  private List<Refusal> decision(Act.Decide it) {
    List<Refusal> wrong = new ArrayList<>(outcome(it.task(), it.outcome()));
    GroupId group = rulebook.task(it.task()).group();
    if (group != null) {
      wrong.addAll(alone(group, it.present()));
      wrong.addAll(strangers(group, it.present()));
    }
    return wrong;
  }

  private List<Refusal> alone(GroupId group, Set<StaffId> present) {
    List<Actor> others = performers.others(group, actor);
    boolean together = others.stream().anyMatch(person -> present.contains(person.id()));
    return !others.isEmpty() && !together ? List.of(new Refusal.DecidedAlone(group)) : List.of();
  }

  private List<Refusal> strangers(GroupId group, Set<StaffId> present) {
    Set<StaffId> members = Position.members(rulebook, file, group);
    return present.stream()
        .filter(person -> !members.contains(person))
        .<Refusal>map(person -> new Refusal.NotInGroup(person, group))
        .toList();
  }

  private List<Refusal> outcome(TaskId id, @Nullable OutcomeId outcome) {
    List<Task.Outcome> outcomes = rulebook.task(id).outcomes();
    boolean known =
        outcomes.isEmpty()
            ? outcome == null
            : outcomes.stream().anyMatch(one -> one.id().equals(outcome));
    return known ? List.of() : List.of(new Refusal.UnknownOutcome(id));
  }

  /**
   * An outcome may be left out, while other measures go on; one that is given must wait somewhere.
   */
  private List<Refusal> evaluation(Act.EvaluateMeasure it) {
    OutcomeId outcome = it.outcome();
    List<Task> waiting =
        new Tasks(rulebook, file).settledBy(ActKind.EVALUATE_MEASURE, it.measure(), actor);
    boolean known =
        outcome == null
            || waiting.stream()
                .flatMap(task -> task.outcomes().stream())
                .anyMatch(one -> one.id().equals(outcome));
    if (!known) {
      return waiting.isEmpty()
          ? List.of(new Refusal.UnknownSubject())
          : List.of(new Refusal.UnknownOutcome(waiting.getFirst().id()));
    }
    return together(it, waiting);
  }

  /** What a group's evaluation leads on to, it decides together, as it does all else. */
  private List<Refusal> together(Act.EvaluateMeasure it, List<Task> waiting) {
    GroupId group =
        waiting.stream().flatMap(task -> Stream.ofNullable(task.group())).findFirst().orElse(null);
    if (group == null) {
      return it.present().isEmpty() ? List.of() : List.of(new Refusal.UnknownSubject());
    }
    List<Refusal> wrong = new ArrayList<>(strangers(group, it.present()));
    if (it.outcome() != null) {
      wrong.addAll(alone(group, it.present()));
    }
    return wrong;
  }

  private List<Refusal> telling(Act.Telling it) {
    Task task = rulebook.task(it.task());
    Recipient to = task.to();
    if (to == null) {
      return List.of(new Refusal.UnknownSubject());
    }
    List<Refusal> wrong =
        new ArrayList<>(grounds.against(it.ground(), to, task.grounds(), it.entries()));
    wrong.addAll(imposing(it.imposed(), to));
    StaffId decidedBy = it.decidedBy();
    if (decidedBy != null && task.group() != null && !decidedBy.equals(actor.id())) {
      // what a group tells, the group has decided
      wrong.add(new Refusal.CannotDecide(decidedBy));
    } else {
      wrong.addAll(decided(decidedBy, it.ground(), it.entries()));
    }
    return wrong;
  }

  private List<Refusal> decided(@Nullable StaffId person, Ground ground, Set<EntryId> entries) {
    return person == null || new Deciding(rulebook, file, actor).may(person, ground, entries)
        ? List.of()
        : List.of(new Refusal.CannotDecide(person));
  }

  private List<Refusal> members(Act.FormGroup it) {
    GroupId group = Consequences.group(rulebook.task(it.task()));
    Stream<Refusal> alone =
        it.members().size() < 2 ? Stream.of(new Refusal.GroupOfOne(group)) : Stream.of();
    return Stream.of(
            alone,
            leaderless(group, it.members()).stream(),
            it.members().stream().flatMap(person -> joining(person, group).stream()))
        .flatMap(refusals -> refusals)
        .toList();
  }

  /** A group sits with its leader, where the plan names one and the municipality has her. */
  private Optional<Refusal> leaderless(GroupId group, Set<StaffId> members) {
    List<Actor> leaders = rulebook.leaders(group);
    boolean led = leaders.stream().anyMatch(leader -> members.contains(leader.id()));
    return leaders.isEmpty() || led
        ? Optional.empty()
        : Optional.ofNullable(rulebook.organisation().group(group).chair())
            .map(role -> new Refusal.LeaderLeftOut(group, role));
  }

  private Optional<Refusal> joining(StaffId person, GroupId id) {
    Group group = rulebook.organisation().group(id);
    Optional<Actor> found = rulebook.directory().find(person);
    return found.isEmpty()
        ? Optional.of(new Refusal.UnknownPerson(person))
        : found
            .filter(actor -> !performers.mayJoin(group, actor))
            .map(_ -> new Refusal.NotForTheGroup(person, id));
  }

  private List<Refusal> measure(Act.AgreeMeasure it) {
    List<Refusal> wrong = new ArrayList<>(unlikely("due", it.due()));
    if (known().stream().noneMatch(person -> person.id().equals(it.responsible()))) {
      wrong.add(new Refusal.PersonNotOnCase(it.responsible()));
    }
    return wrong;
  }

  private List<Actor> known() {
    return CaseReading.known(rulebook, file, actor, stamp.at());
  }

  private List<Refusal> basis(Set<ProvisionId> chosen) {
    LocalDate today = NorwegianTime.day(stamp.at());
    List<ProvisionId> tasks = rulebook.organisation().agency(actor.agency()).task();
    Set<ProvisionId> others =
        chosen.stream()
            .filter(id -> !tasks.contains(id) || !rulebook.law().inForce(id, today))
            .collect(Collectors.toUnmodifiableSet());
    return chosen.isEmpty() || !others.isEmpty()
        ? List.of(new Refusal.BasisNotAmongTasks(others))
        : List.of();
  }

  /**
   * Who consents at which age stands in the register: the guardians, or the person, with them where
   * they can be.
   */
  private List<Refusal> consent(Act.ObtainConsent it) {
    List<Refusal> wrong = new ArrayList<>(terms(it.terms()));
    if (!givers().to(it.terms().scope()).contains(it.giver())) {
      wrong.add(new Refusal.WrongGiver());
    }
    return wrong;
  }

  private Givers givers() {
    return Givers.of(rulebook, file, actor, stamp.at());
  }

  private List<Refusal> terms(Terms terms) {
    List<Refusal> wrong = new ArrayList<>(unlikely("until", terms.until()));
    boolean telling = terms.scope().contains(Terms.Scope.TELLING);
    if (terms.scope().isEmpty() || (!telling && !terms.toward().isEmpty())) {
      wrong.add(new Refusal.ScopeMissing());
    }
    if (telling && terms.toward().isEmpty()) {
      wrong.add(new Refusal.TowardNobody());
    }
    if (!grounds.recipients().toList().containsAll(terms.toward())) {
      wrong.add(new Refusal.UnknownSubject());
    }
    return wrong;
  }

  /** Whoever wants a consent to end sooner takes it back. */
  private List<Refusal> renewal(Act.RenewConsent it) {
    List<Refusal> unlikely = unlikely("until", it.until());
    return unlikely.isEmpty()
        ? file.folders().consent(it.consent()).stream()
            .flatMap(consent -> Stream.ofNullable(consent.until()))
            .filter(last -> !it.until().isAfter(last))
            .<Refusal>map(Refusal.NotLater::new)
            .toList()
        : unlikely;
  }

  /** A no may be to everything; then nothing is said of what it is to. */
  private List<Refusal> refusal(Terms terms) {
    return terms.equals(Terms.NOT_SAID) ? List.of() : terms(terms);
  }

  private List<Refusal> checked(Set<Act.Recognisable> answered) {
    Set<Act.Recognisable> left = EnumSet.allOf(Act.Recognisable.class);
    left.removeAll(answered);
    return left.isEmpty() ? List.of() : List.of(new Refusal.ExtractUnchecked(left));
  }

  private List<Refusal> disclosure(Act.Disclose it) {
    if (it.to().equals(new Recipient.ToAgency(actor.agency()))) {
      return List.of(new Refusal.OwnAgency());
    }
    if (it.entries().isEmpty() && it.ground().kind() != GroundKind.TOLD_ANONYMOUSLY) {
      return List.of(new Refusal.NothingToTell());
    }
    if (!known(it.to())) {
      return List.of(new Refusal.UnknownSubject());
    }
    List<Refusal> wrong =
        new ArrayList<>(
            grounds.against(it.ground(), it.to(), EnumSet.allOf(GroundKind.class), it.entries()));
    wrong.addAll(decided(it.decidedBy(), it.ground(), it.entries()));
    wrong.addAll(imposing(it.imposed(), it.to()));
    return wrong;
  }

  private List<Refusal> imposing(@Nullable ProvisionId imposed, Recipient to) {
    return imposed == null || grounds.imposes(to).filter(imposed::equals).isPresent()
        ? List.of()
        : List.of(new Refusal.CannotImpose(imposed));
  }

  /** Whether it is someone that the actor could tell something. */
  private boolean known(Recipient to) {
    return grounds.recipients().anyMatch(to::equals);
  }

  private List<Refusal> duty(Set<ConditionKey> confirmed) {
    return grounds
        .duty(act.move().kind())
        .map(duty -> duty(duty, confirmed))
        .orElseGet(() -> List.of(new Refusal.NoDuty()));
  }

  /** What is confirmed of another provision is not taken for the same number of this one. */
  private List<Refusal> duty(Duty duty, Set<ConditionKey> confirmed) {
    ProvisionId provision = duty.provision();
    Set<ConditionKey> others =
        confirmed.stream()
            .filter(condition -> !condition.provision().equals(provision))
            .collect(Collectors.toUnmodifiableSet());
    return others.isEmpty()
        ? grounds.against(
            new Ground.ByDuty(provision, ConditionKey.numbers(provision, confirmed)),
            duty.to(),
            Set.of(GroundKind.DUTY),
            Set.of())
        : List.of(new Refusal.ConditionsUnknown(provision, others));
  }

  private List<Refusal> colleague(StaffId person) {
    List<Refusal> wrong = new ArrayList<>(sameAgency(person));
    if (person.equals(actor.id()) || file.team().has(person, actor.agency())) {
      wrong.add(new Refusal.AlreadyOnCase(person));
    }
    return wrong;
  }

  private List<Refusal> successor(StaffId person) {
    boolean there = rulebook.directory().find(person).isPresent();
    return there && file.team().has(person, file.begun().owner())
        ? List.of()
        : List.of(new Refusal.PersonNotOnCase(person));
  }

  /** Of herself anybody says it; of others whoever answers for the agency's cases. */
  private List<Refusal> conflict(Act.KeepOut it) {
    List<Refusal> wrong = new ArrayList<>(sameAgency(it.person()));
    if (!it.person().equals(actor.id())
        && !rulebook.organisation().answersForCases(actor.roles())) {
      wrong.add(new Refusal.OnlyOfYourself());
    }
    StaffId to = it.to();
    if (it.person().equals(file.team().responsible())) {
      if (to == null || to.equals(it.person())) {
        wrong.add(new Refusal.SuccessorMissing());
      } else {
        wrong.addAll(sameAgency(to));
      }
    }
    return wrong;
  }
}
