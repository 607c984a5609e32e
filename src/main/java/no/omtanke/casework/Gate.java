package no.omtanke.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Wall;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Skipping;
import no.omtanke.packs.Task;
import no.omtanke.packs.TaskAct;
import no.omtanke.packs.TaskId;
import no.omtanke.packs.WayIn;
import org.jspecify.annotations.Nullable;

/**
 * Whether an act is open to someone at all, before its details: the same answer makes the offer on
 * the page and the refusal of the act, so the screen cannot promise what the server refuses.
 */
final class Gate {

  private final Rulebook rulebook;
  private final CaseFile file;
  private final Actor actor;
  private final Instant now;

  /** Whether there is a concrete threat that the actor knows of: to others it opens nothing. */
  private final boolean threat;

  private final Tasks tasks;
  private final Performers performers;
  private final Grounds grounds;
  private final Position position;
  private @Nullable List<Actor> known;

  Gate(Rulebook rulebook, CaseFile file, Actor actor, Instant now) {
    this.rulebook = rulebook;
    this.file = file;
    this.actor = actor;
    this.now = now;
    this.threat = file.threat() && CaseReading.knowsOfThreat(rulebook, file, actor, now);
    this.tasks = new Tasks(rulebook, file, threat);
    this.performers = new Performers(rulebook, file);
    this.grounds = new Grounds(rulebook, file, actor, now);
    this.position = Position.acting(rulebook, file, actor, now);
  }

  /** What the actor can do, and why the rest cannot be done yet. */
  List<Offer> offers() {
    List<Offer> offers = new ArrayList<>();
    for (Move move : moves()) {
      offers.add(new Offer(move, against(move)));
    }
    return offers;
  }

  /** What of the routine applies to the case. */
  Tasks tasks() {
    return tasks;
  }

  /** Who does what of it. */
  Performers performers() {
    return performers;
  }

  /** On what the actor could tell something. */
  Grounds grounds() {
    return grounds;
  }

  /** Every move that is the actor's to think of, open or not, the routine's own first. */
  private List<Move> moves() {
    if (file.opening() == null) {
      return rulebook.routine().waysIn().stream()
          .map(way -> new Move(ActKind.REGISTER_CONCERN, way.id().value()))
          .toList();
    }
    List<Move> conveying =
        underway()
            .map(report -> new Move(ActKind.CONVEY, report.disclosure().id().toString()))
            .toList();
    if (position != Position.OWNER && position != Position.RECEIVER) {
      return conveying;
    }
    List<Move> moves = new ArrayList<>();
    for (Task task : tasks.applying()) {
      boolean theirs = position == Position.OWNER || performers.against(task, actor).isEmpty();
      if (theirs) {
        ActKind.of(task.act()).ifPresent(kind -> moves.add(new Move(kind, task.id().value())));
      }
      boolean skips = position == Position.OWNER || !performers.isOwners(task);
      if (theirs && skips && tasks.waiting(task)) {
        moves.add(new Move(ActKind.SKIP, task.id().value()));
      }
    }
    for (Measure measure : measures().toList()) {
      moves.add(new Move(ActKind.FOLLOW_UP_MEASURE, measure.id().toString()));
      moves.add(new Move(ActKind.EVALUATE_MEASURE, measure.id().toString()));
    }
    moves.addAll(conveying);
    extracts().forEach(it -> moves.add(new Move(ActKind.CONFIRM_EXTRACT, it.id().toString())));
    if (isHidden()) {
      moves.add(new Move(ActKind.ASK_FOR_ADDRESS, null));
    }
    address()
        .waiting()
        .forEach(asked -> moves.add(new Move(ActKind.OPEN_ADDRESS, asked.id().toString())));
    consents()
        .filter(it -> it.until() != null)
        .forEach(it -> moves.add(new Move(ActKind.RENEW_CONSENT, it.id().toString())));
    consents().forEach(it -> moves.add(new Move(ActKind.WITHDRAW_CONSENT, it.id().toString())));
    told()
        .forEach(it -> {
          moves.add(new Move(ActKind.INFORM_PERSON, it.id().toString()));
          moves.add(new Move(ActKind.PUT_OFF_INFORMING, it.id().toString()));
        });
    Position.held(rulebook, file, actor, now)
        .forEach(
            it -> moves.add(new Move(ActKind.ACKNOWLEDGE_CONFIDENTIALITY, it.id().toString())));
    boolean owners = actor.agency().equals(file.begun().owner());
    if (owners && Position.readsFolder(rulebook, file, actor) && isAboutSomeone()) {
      moves.add(new Move(ActKind.RESTRICT, null));
      moves.add(new Move(ActKind.OBJECT, null));
      for (Restriction one : file.restrictions()) {
        if (one.isObjection() || one.isLifted()) {
          ActKind ends = one.isObjection() ? ActKind.DECIDE_OBJECTION : ActKind.LIFT_RESTRICTION;
          moves.add(new Move(ends, one.id().toString()));
        }
      }
    }
    if (marking().isEmpty()) {
      moves.add(new Move(ActKind.CORRECT, null));
      moves.add(new Move(ActKind.DISPUTE, null));
    }
    BESIDE.forEach(kind -> moves.add(new Move(kind, null)));
    if (!file.team().keptOutBy(actor.agency()).isEmpty() && lettingBackIn().isEmpty()) {
      moves.add(new Move(ActKind.LET_BACK_IN, null));
    }
    return moves;
  }

  /** The measures that the actor knows of. */
  private Stream<Measure> measures() {
    return file.progress().measures().stream()
        .filter(measure -> Position.sees(rulebook, file, actor, measure));
  }

  /** The reports underway that the actor knows of: to pass on, or her own agency's. */
  private Stream<Folders.Underway> underway() {
    return file.folders().underway().stream()
        .filter(one ->
            position == Position.OWNER
                || actor.roles().contains(one.via())
                || one.disclosure().from().equals(actor.agency()));
  }

  /** The extracts in the folder that the actor reads; that another has one is not told. */
  private Stream<Extract> extracts() {
    return file.folders().extracts().stream()
        .filter(extract -> extract.agency().equals(actor.agency()))
        .filter(extract -> Position.readsFolder(rulebook, file, actor));
  }

  /** The consents in the folder that the actor reads; that another has one is not told. */
  private Stream<Consent> consents() {
    return file.folders().consents().stream()
        .filter(consent -> consent.heldBy().equals(actor.agency()))
        .filter(consent -> Position.readsFolder(rulebook, file, actor));
  }

  /** What those whose folder she reads have told, and the person is to know of. */
  private Stream<Disclosure> told() {
    return file.folders().disclosures().stream()
        .filter(told -> told.from().equals(actor.agency()) && Informed.isOwed(file, told))
        .filter(told -> Position.readsFolder(rulebook, file, actor));
  }

  private List<Refusal> informingThePerson(Move move) {
    return told().anyMatch(told -> told.id().toString().equals(move.subject()))
        ? List.of()
        : UNKNOWN;
  }

  private List<Refusal> acknowledging(Move move) {
    return Position.held(rulebook, file, actor, now)
            .anyMatch(told -> told.id().toString().equals(move.subject()))
        ? List.of()
        : UNKNOWN;
  }

  /** The acts beside the routine that are done to the case as a whole. */
  private static final List<ActKind> BESIDE =
      List.of(
          ActKind.RECORD_BASIS,
          ActKind.WRITE_IDENTITY,
          ActKind.OBTAIN_CONSENT,
          ActKind.ASK_CONSENT,
          ActKind.REFUSE_CONSENT,
          ActKind.WRITE_EXTRACT,
          ActKind.DISCLOSE,
          ActKind.RAISE_THREAT,
          ActKind.AVERT,
          ActKind.INFORM_CHILD_WELFARE,
          ActKind.WRITE_NOTE,
          ActKind.BRING_IN,
          ActKind.HAND_OVER,
          ActKind.KEEP_OUT,
          ActKind.CLOSE,
          ActKind.REOPEN,
          ActKind.RECORD_RIGHTS_REQUEST);

  /**
   * Everything that stands in the way of the act. A report is registered by those who take it over
   * too; without one they begin nothing of the kind.
   */
  List<Refusal> against(Act act) {
    boolean reported = act instanceof Act.RegisterConcern it && it.reported();
    return reported ? registering(act.move(), WayIn::registeredBy) : against(act.move());
  }

  /** Everything that stands in the way; empty where the move is open. */
  List<Refusal> against(Move move) {
    if (move.kind() == ActKind.REGISTER_CONCERN) {
      return registering(move, WayIn::comesTo);
    }
    if (move.kind() == ActKind.EMERGENCY_ACCESS) {
      return Position.mayVisit(rulebook, file, actor)
          ? writing()
          : List.of(new Refusal.NotOnCase());
    }
    if (move.kind() == ActKind.TAKE_OVER) {
      return Responsibility.isLeftTo(rulebook, file, actor)
          ? List.of()
          : List.of(new Refusal.NotOnCase());
    }
    boolean unknown =
        position == Position.OUTSIDE
            || (position == Position.CONVEYOR && move.kind() != ActKind.CONVEY);
    if (unknown) {
      return List.of(new Refusal.NotOnCase());
    }
    if (position == Position.FORMER) {
      boolean conveys =
          move.kind() == ActKind.CONVEY
              && !file.closed()
              && conveying(move).isEmpty()
              && writing().isEmpty();
      return conveys ? List.of() : List.of(new Refusal.NothingStands());
    }
    if (!writing().isEmpty()) {
      return writing();
    }
    if (move.kind() == ActKind.REOPEN) {
      return file.closed() ? reopening() : List.of(new Refusal.CaseNotClosed());
    }
    if (move.kind() == ActKind.RECORD_RIGHTS_REQUEST) {
      return List.of();
    }
    // what is taken back, and what the person is to know, does not wait for the case
    boolean shut = file.closed() && !move.kind().staysOpen();
    if (shut) {
      return List.of(new Refusal.CaseClosed());
    }
    Optional<Refusal> restricted =
        Position.restricted(rulebook, file, actor, now)
            .filter(_ -> !move.kind().isLeftByRestriction());
    return restricted.map(List::of).orElseGet(() -> inOpenCase(move));
  }

  private boolean isAboutSomeone() {
    return file.begun().kind() != CaseKind.MILIEU;
  }

  /**
   * Its keys are destroyed and never made again: what is to be written begins a case of its own.
   */
  private List<Refusal> writing() {
    return file.emptied() == null ? List.of() : List.of(new Refusal.ContentEnded());
  }

  private List<Refusal> inOpenCase(Move move) {
    return switch (move.kind()) {
      case DISCUSS,
          CONVERSE,
          ASSESS,
          DECIDE,
          FORM_GROUP,
          AGREE_MEASURE,
          BRIEF,
          REPORT,
          GIVE_FEEDBACK,
          NOTIFY_PST ->
          task(move).map(this::doing).orElse(UNKNOWN);
      case SKIP -> task(move).map(this::skipping).orElse(UNKNOWN);
      case CONVEY -> conveying(move);
      case FOLLOW_UP_MEASURE, EVALUATE_MEASURE -> measure(move);
      case RECORD_BASIS -> recordingBasis();
      case WRITE_IDENTITY -> aboutPerson();
      case ASK_FOR_ADDRESS -> askingForAddress();
      case OPEN_ADDRESS -> openingAddress(move);
      case OBTAIN_CONSENT, REFUSE_CONSENT -> answering();
      case ASK_CONSENT -> asking();
      case RENEW_CONSENT -> renewing(move);
      case WITHDRAW_CONSENT -> withdrawing(move);
      case CONFIRM_EXTRACT -> confirming(move);
      case DISCLOSE -> disclosing();
      case ACKNOWLEDGE_CONFIDENTIALITY -> acknowledging(move);
      case INFORM_PERSON, PUT_OFF_INFORMING -> informingThePerson(move);
      case RAISE_THREAT -> threat ? List.of(new Refusal.ThreatRaisedAlready()) : List.of();
      case AVERT -> duty(move.kind());
      case INFORM_CHILD_WELFARE -> informing();
      case WRITE_NOTE -> List.of();
      case WRITE_EXTRACT -> extracting();
      case BRING_IN -> bringingIn();
      case HAND_OVER -> handingOver();
      case KEEP_OUT -> keepingOut();
      case LET_BACK_IN -> lettingBackIn();
      case CLOSE -> closing();
      case CORRECT, DISPUTE -> marking();
      case RESTRICT -> restricting(Restriction::isLifted);
      case OBJECT -> restricting(one -> !one.isLifted());
      case LIFT_RESTRICTION -> lifting(move, Restriction::isLifted);
      case DECIDE_OBJECTION -> lifting(move, Restriction::isObjection);
      case REGISTER_CONCERN, REOPEN, RECORD_RIGHTS_REQUEST, EMERGENCY_ACCESS, TAKE_OVER ->
          throw new IllegalStateException("Answered before the case is looked at");
    };
  }

  private static final List<Refusal> UNKNOWN = List.of(new Refusal.UnknownSubject());

  private List<Refusal> registering(Move move, Function<WayIn, Set<RoleId>> by) {
    if (file.opening() != null) {
      return List.of(
          position == Position.OUTSIDE ? new Refusal.NotOnCase() : new Refusal.AlreadyRegistered());
    }
    return rulebook.routine().waysIn().stream()
        .filter(way -> way.id().value().equals(move.subject()))
        .findFirst()
        .map(way ->
            actor.holdsAny(by.apply(way))
                ? List.<Refusal>of()
                : List.<Refusal>of(new Refusal.NotYourRole(by.apply(way))))
        .orElse(UNKNOWN);
  }

  private Optional<Task> task(Move move) {
    return Optional.ofNullable(move.subject())
        .flatMap(subject -> rulebook.routine().task(new TaskId(subject)))
        .filter(task ->
            move.kind() == ActKind.SKIP
                || ActKind.of(task.act()).filter(move.kind()::equals).isPresent());
  }

  private List<Refusal> doing(Task task) {
    if (!tasks.applies(task)) {
      return List.of(new Refusal.NotForThisCase(task.id()));
    }
    List<Refusal> reasons = new ArrayList<>(performers.against(task, actor));
    if (task.act() == TaskAct.CONVERSE && !Position.knowsWhom(rulebook, file, actor, now)) {
      reasons.add(new Refusal.ToldWithoutNames());
    }
    reasons.addAll(tasks.notYet(task));
    if (tasks.settled(task.id()) && !Tasks.repeatable(task)) {
      reasons.add(new Refusal.DoneAlready(task.id()));
    }
    AgencyId owner = file.begun().owner();
    if (Tasks.needsBasis(task) && !file.folders().bases().contains(owner)) {
      reasons.add(withoutBasis(owner, new Refusal.BasisMissing()));
    }
    Set<RoleId> missing = performers.missing(task, this::known);
    if (!missing.isEmpty()) {
      reasons.add(new Refusal.PartnersMissing(missing));
    }
    Recipient to = task.to();
    boolean tells =
        switch (task.act()) {
          case REPORT, FEEDBACK, NOTIFY -> true;
          case DISCUSS,
              CONVERSE,
              ASSESS,
              CONSENT,
              DECIDE,
              FORM_GROUP,
              PLAN,
              FOLLOW_UP,
              EVALUATE,
              BRIEF ->
              false;
        };
    if (tells && to != null) {
      reasons.addAll(telling(to, task.grounds()));
    }
    return reasons;
  }

  private List<Actor> known() {
    if (known == null) {
      known = CaseReading.known(rulebook, file, actor, now);
    }
    return known;
  }

  private List<Refusal> telling(Recipient to, Set<GroundKind> allowed) {
    if (to.equals(new Recipient.ToAgency(actor.agency()))) {
      return List.of(new Refusal.OwnAgency());
    }
    return grounds.usable(to, allowed).isEmpty()
        ? List.of(noGround(allowed, List.of(to)))
        : List.of();
  }

  /** A consent could apply toward whomever the person has not said no to. */
  private Refusal noGround(Set<GroundKind> allowed, List<Recipient> recipients) {
    Optional<Refusal> restricted = Position.restricted(rulebook, file, actor, now);
    if (restricted.isPresent()) {
      return restricted.get();
    }
    boolean refused = recipients.stream().allMatch(Noes.to(rulebook, file, actor)::cover);
    return new Refusal.NoGround(
        allowed.stream()
            .filter(kind -> kind != GroundKind.CONSENT || !refused)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private List<Refusal> skipping(Task task) {
    if (!tasks.applies(task)) {
      return List.of(new Refusal.NotForThisCase(task.id()));
    }
    List<Refusal> reasons = new ArrayList<>();
    if (performers.isOwners(task)) {
      reasons.addAll(ownersOnly());
    } else if (position != Position.OWNER || liesWithOthers(task)) {
      reasons.addAll(performers.against(task, actor));
    }
    reasons.addAll(tasks.notYet(task));
    if (tasks.settled(task.id())) {
      reasons.add(new Refusal.DoneAlready(task.id()));
    }
    if (task.skipping() == Skipping.NEVER) {
      reasons.add(new Refusal.MustNotBeSkipped(task.id()));
    }
    return reasons;
  }

  /**
   * Whether the actor's agency has told something to those who do the task: then it is theirs to do
   * or to leave out, and not the owner's.
   */
  private boolean liesWithOthers(Task task) {
    return file.folders().disclosures().stream()
        .filter(disclosure -> disclosure.from().equals(actor.agency()))
        .filter(disclosure -> Wall.stands(disclosure, file.folders().consents(), now))
        .anyMatch(disclosure ->
            rulebook.directory().staff().stream()
                .filter(person -> Position.addressed(rulebook, file, person, disclosure.to()))
                .anyMatch(person -> performers.against(task, person).isEmpty()));
  }

  private List<Refusal> conveying(Move move) {
    return underway()
        .filter(one -> one.disclosure().id().toString().equals(move.subject()))
        .findFirst()
        .map(one ->
            actor.roles().contains(one.via())
                ? held(one.disclosure())
                : List.<Refusal>of(new Refusal.NotYourRole(Set.of(one.via()))))
        .orElse(UNKNOWN);
  }

  /** What the owner wrote before it was restricted is not passed on, but on consent or a duty. */
  private List<Refusal> held(Disclosure report) {
    boolean left =
        switch (report.ground().kind()) {
          case CONSENT -> Wall.stands(report, file.folders().consents(), now);
          case DUTY -> true;
          case EXCEPTION, TOLD_ANONYMOUSLY -> false;
        };
    return !left && file.isRestrictedFor(report.from())
        ? List.of(new Refusal.Restricted())
        : List.of();
  }

  private List<Refusal> measure(Move move) {
    return measures()
        .filter(measure -> measure.id().toString().equals(move.subject()))
        .findFirst()
        .map(this::lookingAfter)
        .orElse(UNKNOWN);
  }

  private List<Refusal> lookingAfter(Measure measure) {
    if (!measure.running()) {
      return List.of(new Refusal.MeasureEnded(measure.id()));
    }
    if (Position.looksAfter(rulebook, file, actor, measure)) {
      return List.of();
    }
    GroupId group = rulebook.task(measure.task()).group();
    return group == null ? ownersOnly() : List.of(new Refusal.NotYourGroup(group));
  }

  /** Nobody is asked to write down a task in law that the agency does not have. */
  private Refusal withoutBasis(AgencyId agency, Refusal missing) {
    return rulebook.organisation().agency(agency).holdsCases()
        ? missing
        : new Refusal.AgencyHoldsNoCases(agency);
  }

  private List<Refusal> recordingBasis() {
    if (!rulebook.organisation().agency(actor.agency()).holdsCases()) {
      return List.of(new Refusal.AgencyHoldsNoCases(actor.agency()));
    }
    List<Refusal> strange = readersOfTheFolder();
    if (!strange.isEmpty()) {
      return strange;
    }
    return file.folders().bases().contains(actor.agency())
        ? List.of(new Refusal.BasisRecordedAlready())
        : List.of();
  }

  private List<Refusal> aboutPerson() {
    if (file.begun().kind() == CaseKind.MILIEU) {
      return List.of(new Refusal.NoPerson());
    }
    List<Refusal> strange = readersOfTheFolder();
    if (!strange.isEmpty()) {
      return strange;
    }
    return file.folders().bases().contains(actor.agency())
        ? List.of()
        : List.of(withoutBasis(actor.agency(), new Refusal.OwnBasisMissing()));
  }

  private HiddenAddress address() {
    return new HiddenAddress(file, actor, now);
  }

  /** Whether she may open who it is, and not how to reach him. */
  private boolean isHidden() {
    Set<EntryId> shut = address().shut();
    return !shut.isEmpty()
        && CaseReading.readable(rulebook, file, actor, now).stream().anyMatch(shut::contains);
  }

  private List<Refusal> askingForAddress() {
    if (!isHidden()) {
      return UNKNOWN;
    }
    List<Refusal> reasons = new ArrayList<>(readersOfTheFolder());
    // where there is no second person, it stays shut
    reasons.addAll(extracting());
    if (address().waiting().stream().anyMatch(asked -> asked.author().equals(actor.id()))) {
      reasons.add(new Refusal.AskedAlready());
    }
    return reasons;
  }

  private List<Refusal> openingAddress(Move move) {
    Optional<Entry> asked = address().waiting(String.valueOf(move.subject()));
    List<Refusal> strange = readersOfTheFolder();
    if (asked.isEmpty() || !strange.isEmpty()) {
      return asked.isEmpty() ? UNKNOWN : strange;
    }
    return asked.get().author().equals(actor.id())
        ? List.of(new Refusal.AnotherMustConfirm())
        : List.of();
  }

  /** Whoever has been asked is given time to answer. */
  private List<Refusal> asking() {
    List<Refusal> reasons = new ArrayList<>(answering());
    if (reasons.isEmpty() && file.folders().waiting(actor.agency()).isPresent()) {
      reasons.add(new Refusal.AskedAlready());
    }
    return reasons;
  }

  private List<Refusal> answering() {
    List<Refusal> reasons = new ArrayList<>(aboutPerson());
    if (Position.age(rulebook, file, actor, now) == AgeBand.UNKNOWN) {
      reasons.add(new Refusal.AgeUnknown());
    }
    return reasons;
  }

  private List<Refusal> withdrawing(Move move) {
    return consents()
        .filter(consent -> consent.id().toString().equals(move.subject()))
        .findFirst()
        .map(consent ->
            consent.standsAt(now)
                ? List.<Refusal>of()
                : List.<Refusal>of(new Refusal.ConsentNotStanding(consent.id())))
        .orElse(UNKNOWN);
  }

  /**
   * What has run out or is taken back is asked for anew, and so is what somebody else gives at the
   * age that the person has come to.
   */
  private List<Refusal> renewing(Move move) {
    Optional<Consent> consent =
        consents()
            .filter(it -> it.until() != null && it.id().toString().equals(move.subject()))
            .findFirst();
    if (consent.isEmpty()) {
      return UNKNOWN;
    }
    List<Refusal> reasons = new ArrayList<>(withdrawing(move));
    if (!givers().to(consent.get().terms().scope()).contains(consent.get().giver())) {
      reasons.add(new Refusal.WrongGiver());
    }
    return reasons;
  }

  private Givers givers() {
    return Givers.of(rulebook, file, actor, now);
  }

  /** A second person of the agency confirms the text: where there is none, it is never told. */
  private List<Refusal> extracting() {
    boolean someone =
        rulebook.directory().of(actor.agency()).stream()
            .anyMatch(colleague -> !colleague.id().equals(actor.id()));
    return someone ? List.of() : List.of(new Refusal.NobodyElse());
  }

  private List<Refusal> marking() {
    return file.folders().entries().stream()
            .anyMatch(entry -> Position.marks(rulebook, file, actor, entry))
        ? List.of()
        : UNKNOWN;
  }

  /** One of each kind stands at a time: another says nothing more. */
  private List<Refusal> restricting(Predicate<Restriction> ofTheKind) {
    if (file.begun().kind() == CaseKind.MILIEU) {
      return List.of(new Refusal.NoPerson());
    }
    List<Refusal> reasons = new ArrayList<>(answersForIt());
    if (reasons.isEmpty() && file.restrictions().stream().anyMatch(ofTheKind)) {
      reasons.add(new Refusal.RestrictedAlready());
    }
    return reasons;
  }

  private List<Refusal> lifting(Move move, Predicate<Restriction> ofTheKind) {
    List<Refusal> strange = answersForIt();
    boolean stands =
        file.restrictions().stream()
            .filter(ofTheKind)
            .anyMatch(one -> one.id().toString().equals(move.subject()));
    return strange.isEmpty() && !stands ? UNKNOWN : strange;
  }

  /** Of the owner's: who is responsible for this case, or answers for the agency's. */
  private List<Refusal> answersForIt() {
    AgencyId owner = file.begun().owner();
    if (!actor.agency().equals(owner) || !Position.readsFolder(rulebook, file, actor)) {
      return List.of(new Refusal.NotYourRole(Set.of(RoleId.RESPONSIBLE)));
    }
    boolean answers =
        actor.id().equals(file.team().responsible())
            || rulebook.organisation().answersForCases(actor.roles());
    if (answers) {
      return List.of();
    }
    Set<RoleId> roles = new HashSet<>(rulebook.organisation().answering(owner));
    roles.add(RoleId.RESPONSIBLE);
    return List.of(new Refusal.NotYourRole(roles));
  }

  private List<Refusal> confirming(Move move) {
    return extracts()
        .filter(extract -> extract.id().toString().equals(move.subject()))
        .findFirst()
        .map(this::confirming)
        .orElse(UNKNOWN);
  }

  private List<Refusal> confirming(Extract extract) {
    if (extract.confirmed()) {
      return List.of(new Refusal.ConfirmedAlready(extract.id()));
    }
    return extract.author().equals(actor.id())
        ? List.of(new Refusal.AnotherMustConfirm())
        : List.of();
  }

  private List<Refusal> disclosing() {
    boolean something =
        file.folders().entries().stream()
            .anyMatch(entry -> Position.tells(rulebook, file, actor, entry));
    if (!something) {
      return List.of(new Refusal.NothingToTell());
    }
    boolean usable =
        grounds
            .recipients()
            .anyMatch(to -> !grounds.usable(to, EnumSet.allOf(GroundKind.class)).isEmpty());
    return usable
        ? List.of()
        : List.of(noGround(EnumSet.allOf(GroundKind.class), grounds.recipients().toList()));
  }

  private List<Refusal> informing() {
    // others would learn the owner's word for it by what is open to them
    boolean knownAsAdult = position == Position.OWNER && file.begun().age() == AgeBand.ADULT;
    boolean perhapsChild = !knownAsAdult && file.begun().kind() != CaseKind.MILIEU;
    return perhapsChild ? duty(ActKind.INFORM_CHILD_WELFARE) : List.of(new Refusal.NoDuty());
  }

  private List<Refusal> duty(ActKind kind) {
    Recipient own = new Recipient.ToAgency(actor.agency());
    if (grounds.service(kind).filter(own::equals).isPresent()) {
      return List.of(new Refusal.OwnAgency());
    }
    return grounds.duty(kind).isEmpty() ? List.of(new Refusal.NoDuty()) : List.of();
  }

  /** Who was only told, as a member of a group, does nothing in the folder of her agency. */
  private List<Refusal> readersOfTheFolder() {
    return Position.readsFolder(rulebook, file, actor)
        ? List.of()
        : List.of(
            new Refusal.NotYourRole(rulebook.organisation().agency(actor.agency()).receives()));
  }

  private List<Refusal> bringingIn() {
    List<Refusal> strange = readersOfTheFolder();
    if (!strange.isEmpty()) {
      return strange;
    }
    boolean someone =
        rulebook.directory().of(actor.agency()).stream()
            .filter(colleague -> !colleague.id().equals(actor.id()))
            .anyMatch(colleague -> !file.team().has(colleague.id(), actor.agency()));
    return someone ? List.of() : List.of(new Refusal.NobodyElse());
  }

  private List<Refusal> handingOver() {
    if (position != Position.OWNER) {
      return ownersOnly();
    }
    boolean someone =
        rulebook.directory().staff().stream()
            .filter(person -> !person.id().equals(file.team().responsible()))
            .anyMatch(person -> file.team().has(person.id(), file.begun().owner()));
    return someone ? List.of() : List.of(new Refusal.NobodyElse());
  }

  /** The case is not left with nobody who is responsible for it. */
  private List<Refusal> keepingOut() {
    boolean alone =
        rulebook.directory().of(actor.agency()).stream()
            .allMatch(person -> person.id().equals(actor.id()));
    return alone && actor.id().equals(file.team().responsible())
        ? List.of(new Refusal.NobodyElse())
        : List.of();
  }

  /** Whoever is kept out does not find the case, and so never lets herself in. */
  private List<Refusal> lettingBackIn() {
    if (!rulebook.organisation().answersForCases(actor.roles())) {
      return List.of(new Refusal.NotYourRole(rulebook.organisation().answering(actor.agency())));
    }
    return readersOfTheFolder();
  }

  private List<Refusal> closing() {
    List<Refusal> reasons = new ArrayList<>(ownersOnly());
    // what he objected to with right ends with the case: nothing goes before that but what is
    // written and waits on a duty or on his consent
    boolean upheld = Position.isUpheld(rulebook, file, actor, now);
    if (!upheld && !file.progress().running().isEmpty()) {
      reasons.add(new Refusal.MeasuresRunning());
    }
    // what nobody is left to pass on, for it may be about her, holds up nothing
    boolean underway =
        file.folders().underway().stream()
            .filter(one -> !upheld || held(one.disclosure()).isEmpty())
            .anyMatch(one -> isHeld(one.via()));
    if (underway) {
      reasons.add(new Refusal.ReportUnderway());
    }
    Set<TaskId> required =
        tasks.applying().stream()
            .filter(this::beforeTheEnd)
            .filter(tasks::waiting)
            .map(Task::id)
            .collect(Collectors.toUnmodifiableSet());
    if (!upheld && !required.isEmpty()) {
      reasons.add(new Refusal.TasksFirst(required));
    }
    return reasons;
  }

  /** What he objected to with right is not taken up again: what comes up later is a new case. */
  private List<Refusal> reopening() {
    return Position.isUpheld(rulebook, file, actor, now)
        ? List.of(new Refusal.ObjectionUpheld())
        : ownersOnly();
  }

  private boolean isHeld(RoleId role) {
    return rulebook.directory().staff().stream().anyMatch(one -> one.roles().contains(role));
  }

  /** What nobody may leave out; and what a concrete threat has opened for whoever closes. */
  private boolean beforeTheEnd(Task task) {
    return (task.skipping() == Skipping.NEVER && !task.optional())
        || (threat && task.opensAtThreat() && performers.against(task, actor).isEmpty());
  }

  private List<Refusal> ownersOnly() {
    return position == Position.OWNER
        ? List.of()
        : List.of(new Refusal.NotYourRole(Set.of(RoleId.RESPONSIBLE)));
  }
}
