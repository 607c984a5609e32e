package no.omtanke.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.GroundsInLaw;
import no.omtanke.packs.Group;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Provision;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Told;

/**
 * Which grounds an agency could use now to tell a recipient something, and whether one that was
 * chosen holds. Never says that telling is permitted: a person decides, and what she decided is
 * recorded.
 */
final class Grounds {

  private final Rulebook rulebook;
  private final CaseFile file;
  private final Actor actor;
  private final AgencyId from;
  private final Instant now;
  private final GroundsInLaw inLaw;
  private final Map<Recipient, Told> told = new HashMap<>();

  Grounds(Rulebook rulebook, CaseFile file, Actor actor, Instant now) {
    this.rulebook = rulebook;
    this.file = file;
    this.actor = actor;
    this.from = actor.agency();
    this.now = now;
    this.inLaw =
        new GroundsInLaw(
            rulebook.confidentiality(),
            rulebook.law(),
            rulebook.organisation().agency(from).sector(),
            NorwegianTime.day(now));
  }

  /**
   * The grounds that could be used toward the recipient, of the kinds allowed; none answered yet.
   */
  List<Ground> usable(Recipient to, Set<GroundKind> allowed) {
    List<Ground> usable = new ArrayList<>();
    for (GroundKind kind : GroundKind.values()) {
      if (allowed.contains(kind)) {
        usable.addAll(usable(to, kind));
      }
    }
    return usable;
  }

  private List<Ground> usable(Recipient to, GroundKind kind) {
    return switch (kind) {
      case CONSENT ->
          file.folders().consents().stream()
              .filter(consent -> covers(consent, to))
              .<Ground>map(consent -> new Ground.ByConsent(consent.id()))
              .toList();
      case EXCEPTION ->
          (upheld() ? Stream.<ProvisionId>of() : exceptions(to).stream())
              .<Ground>map(provision -> new Ground.ByException(provision, Set.of()))
              .toList();
      case DUTY ->
          duty(to).stream()
              .<Ground>map(provision -> new Ground.ByDuty(provision, Set.of()))
              .toList();
      case TOLD_ANONYMOUSLY ->
          file.folders().extracts().stream()
              .filter(extract -> extract.confirmed() && tells(extract.id()))
              .filter(_ -> restriction().isEmpty())
              .<Ground>map(extract -> new Ground.ToldAnonymously(extract.id()))
              .toList();
    };
  }

  /**
   * Everyone outside the actor's agency who receives what is told: where nobody does, it would lie
   * unread.
   */
  Stream<Recipient> recipients() {
    Stream<Recipient> agencies =
        rulebook.organisation().agencies().stream()
            .filter(agency -> !agency.id().equals(from) && !agency.receives().isEmpty())
            .map(agency -> new Recipient.ToAgency(agency.id()));
    Stream<Recipient> groups =
        rulebook.organisation().groups().stream()
            .filter(Group::receivesCases)
            .map(group -> new Recipient.ToGroup(group.id()));
    return Stream.concat(agencies, groups);
  }

  /**
   * The duty that the act is, toward the municipality's service of its sector; nothing for an act
   * that is none, and for those who work in that service.
   */
  Optional<Duty> duty(ActKind kind) {
    return service(kind)
        .filter(to -> !to.equals(new Recipient.ToAgency(from)))
        .flatMap(to -> duty(to).map(provision -> new Duty(kind, to, provision)));
  }

  /** Whom the act, where it is a duty, is a duty toward. */
  Optional<Recipient> service(ActKind kind) {
    return kind.dutyToward()
        .map(sector -> rulebook.organisation().agenciesIn(sector).getFirst().id())
        .map(Recipient.ToAgency::new);
  }

  /** On what the actor may impose confidentiality on those who would be told; mostly nothing. */
  Optional<ProvisionId> imposes(Recipient to) {
    return inLaw.imposes(told(to)).map(Provision::id);
  }

  /** Why the chosen ground does not hold toward the recipient; empty where it does. */
  List<Refusal> against(
      Ground ground, Recipient to, Set<GroundKind> allowed, Set<EntryId> entries) {
    if (!allowed.contains(ground.kind())) {
      return List.of(new Refusal.GroundNotForThis(ground.kind(), allowed));
    }
    return switch (ground) {
      case Ground.ByConsent it -> orOthers(consented(it.consent(), to), entries);
      case Ground.ByException it ->
          exceptions(to).contains(it.provision())
              ? orOthers(
                  upheld()
                      ? List.of(new Refusal.ObjectionUpheld())
                      : answered(it, Grounds::permitted),
                  entries)
              : List.of(new Refusal.ProvisionNotForSector(it.provision()));
      case Ground.ByDuty it ->
          duty(to).filter(it.provision()::equals).isPresent()
              ? orOthers(answered(it, Grounds::owed), entries)
              : List.of(new Refusal.ProvisionNotForSector(it.provision()));
      case Ground.ToldAnonymously it -> anonymous(it.extract(), entries);
    };
  }

  /** That it is taken back, or has run out, is told to those alone to whom it was given. */
  private List<Refusal> consented(EntryId id, Recipient to) {
    Optional<Consent> own =
        file.folders().consent(id).filter(consent -> consent.heldBy().equals(from));
    if (own.isEmpty() || !own.get().terms().reach(to)) {
      return List.of(new Refusal.ConsentDoesNotCover(id));
    }
    return Refusal.lapsed(own.get(), now).stream().toList();
  }

  private List<Refusal> anonymous(EntryId id, Set<EntryId> entries) {
    Optional<Extract> extract = file.folders().extract(id).filter(_ -> tells(id));
    if (extract.isEmpty()) {
      return List.of(new Refusal.NotYourEntry(Set.of(id)));
    }
    Optional<Refusal> restricted = restriction();
    if (restricted.isPresent()) {
      return restricted.stream().toList();
    }
    if (!extract.get().confirmed()) {
      return List.of(new Refusal.ExtractUnconfirmed(id));
    }
    return Set.of(id).containsAll(entries) ? List.of() : List.of(new Refusal.OnlyTheExtract(id));
  }

  private Provision provision(ProvisionId id) {
    return rulebook
        .law()
        .provision(id)
        .orElseThrow(() -> new IllegalStateException("Only what is in force is looked at"));
  }

  private List<Refusal> answered(
      Ground.InLaw ground, BiFunction<Provision, Set<Integer>, List<Refusal>> asked) {
    Provision provision = provision(ground.provision());
    Set<ConditionKey> unknown =
        ground.confirmed().stream()
            .filter(number -> !provision.hasCondition(number))
            .map(number -> new ConditionKey(provision.id(), number))
            .collect(Collectors.toUnmodifiableSet());
    return unknown.isEmpty()
        ? asked.apply(provision, ground.confirmed())
        : List.of(new Refusal.ConditionsUnknown(provision.id(), unknown));
  }

  /** An exception may be used when its conditions are met as the law says it: all, or one. */
  private static List<Refusal> permitted(Provision provision, Set<Integer> confirmed) {
    Set<Integer> lacking = provision.unconfirmed(confirmed);
    return switch (provision.needed()) {
      case ALL ->
          lacking.isEmpty()
              ? List.of()
              : List.of(new Refusal.ConditionsLacking(provision.id(), lacking));
      case ONE -> owed(provision, confirmed);
    };
  }

  /** A duty is never held up: one condition is enough here, whatever the law binds her to. */
  private static List<Refusal> owed(Provision provision, Set<Integer> confirmed) {
    int conditions = provision.conditions().size();
    return conditions > 0 && provision.unconfirmed(confirmed).size() == conditions
        ? List.of(new Refusal.ConditionsUnanswered(provision.id()))
        : List.of();
  }

  private List<Refusal> orOthers(List<Refusal> refused, Set<EntryId> entries) {
    return refused.isEmpty() ? own(entries) : refused;
  }

  /** Nobody tells what lies in a folder that she does not read herself. */
  private boolean tells(EntryId id) {
    return file.folders()
        .entry(id)
        .filter(entry -> Position.tells(rulebook, file, actor, entry))
        .isPresent();
  }

  private List<Refusal> own(Set<EntryId> entries) {
    Set<EntryId> others =
        entries.stream().filter(id -> !tells(id)).collect(Collectors.toUnmodifiableSet());
    return others.isEmpty() ? List.of() : List.of(new Refusal.NotYourEntry(others));
  }

  private boolean covers(Consent consent, Recipient to) {
    return consent.heldBy().equals(from) && consent.standsAt(now) && consent.terms().reach(to);
  }

  private List<ProvisionId> exceptions(Recipient to) {
    return inLaw.exceptions(told(to)).stream().map(Provision::id).toList();
  }

  private Optional<ProvisionId> duty(Recipient to) {
    return inLaw.duty(told(to)).map(Provision::id);
  }

  /** Those who would read it: of a group formed for the case, everyone who sits in it now. */
  private Told told(Recipient to) {
    return told.computeIfAbsent(to, this::readers);
  }

  private Told readers(Recipient to) {
    Set<StaffId> formed =
        to instanceof Recipient.ToGroup it ? file.team().groups().get(it.group()) : null;
    return formed == null
        ? rulebook.organisation().told(to)
        : new Told(
            formed.stream()
                .flatMap(person -> rulebook.directory().find(person).stream())
                .map(member -> rulebook.organisation().agency(member.agency()).sector())
                .collect(Collectors.toUnmodifiableSet()),
            true);
  }

  /** What nobody can recognise is still written of the person, and of no use to him. */
  private Optional<Refusal> restriction() {
    return file.opening() == null
        ? Optional.empty()
        : Position.restricted(rulebook, file, actor, now);
  }

  /** Nothing is told on an exception of what he has objected to with right (GDPR art. 21 no. 1). */
  private boolean upheld() {
    return file.opening() != null && Position.isUpheld(rulebook, file, actor, now);
  }
}
