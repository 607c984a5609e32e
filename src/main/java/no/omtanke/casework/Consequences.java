package no.omtanke.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Imposed;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.OutcomeId;
import no.omtanke.packs.Performer;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Task;
import no.omtanke.packs.TaskId;
import no.omtanke.packs.WayIn;
import org.jspecify.annotations.Nullable;

/** What an accepted act brings about, as events. */
final class Consequences {

  private final Rulebook rulebook;
  private final CaseFile file;
  private final Act act;
  private final Event.Mark mark;
  private final List<Event> events = new ArrayList<>();

  private Consequences(Rulebook rulebook, CaseFile file, Act act) {
    this.rulebook = rulebook;
    this.file = file;
    this.act = act;
    Stamp stamp = act.stamp();
    this.mark =
        new Event.Mark(stamp.at(), stamp.actor().id(), stamp.actor().agency(), stamp.entry());
  }

  static List<Event> of(Rulebook rulebook, CaseFile file, Act act) {
    Consequences consequences = new Consequences(rulebook, file, act);
    consequences.happen();
    consequences.join();
    LocalDate next = consequences.next();
    if (next != null && !(act instanceof Act.Close)) {
      consequences.add(new Event.NextDateSet(consequences.mark, next));
    }
    return consequences.events;
  }

  /** A measure says itself when it is looked at again; a sooner date may be set beside it. */
  private @Nullable LocalDate next() {
    LocalDate set = act.stamp().next();
    return act instanceof Act.AgreeMeasure it && (set == null || set.isAfter(it.due()))
        ? it.due()
        : set;
  }

  /** The group that a task of the routine forms. */
  static GroupId group(Task task) {
    if (task.to() instanceof Recipient.ToGroup it) {
      return it.group();
    }
    throw new IllegalStateException("A task that forms a group names it");
  }

  private void happen() {
    switch (act) {
      case Act.RegisterConcern it -> register(it);
      case Act.Discuss it -> discuss(it);
      case Act.Converse it -> {
        add(new Event.ConversationHeld(mark, it.task(), it.present(), it.guardians()));
        settle(it.task(), null);
      }
      case Act.Assess it -> {
        add(new Event.OwnMeansAssessed(mark, it.task()));
        settle(it.task(), it.outcome());
      }
      case Act.Telling it -> tell(it);
      case Act.Convey it -> add(new Event.Conveyed(mark, it.report()));
      case Act.Decide it -> {
        if (rulebook.task(it.task()).by() instanceof Performer.ByGroup by) {
          add(new Event.GroupDecided(mark, it.task(), by.group(), it.present()));
        }
        settle(it.task(), it.outcome());
      }
      case Act.FormGroup it -> {
        add(new Event.GroupFormed(mark, it.task(), group(rulebook.task(it.task())), it.members()));
        settle(it.task(), null);
      }
      case Act.AgreeMeasure it -> {
        add(new Event.MeasureAgreed(mark, it.task(), it.responsible(), it.due()));
        settle(it.task(), null);
      }
      case Act.FollowUpMeasure it -> {
        add(new Event.MeasureFollowedUp(mark, it.measure()));
        waiting(it.measure()).forEach(task -> settle(task.id(), null));
      }
      case Act.EvaluateMeasure it -> {
        add(new Event.MeasureEvaluated(mark, it.measure(), it.present()));
        evaluate(it.measure(), it.outcome());
      }
      case Act.Brief it -> {
        add(new Event.Briefed(mark, it.task()));
        settle(it.task(), null);
      }
      case Act.Skip it -> add(new Event.TaskSettled(mark, it.task(), false, null));
      case Act.RecordBasis it -> add(new Event.BasisRecorded(mark, it.basis()));
      case Act.WriteIdentity it -> add(new Event.IdentityWritten(mark, it.age(), it.hidden()));
      case Act.AskForAddress _ -> add(new Event.AddressAsked(mark));
      case Act.OpenAddress it ->
          add(new Event.AddressOpened(mark, it.asked(), mark.at().plus(HiddenAddress.OPEN)));
      case Act.ObtainConsent it -> {
        add(new Event.ConsentObtained(mark, consent(it)));
        settleWaiting();
      }
      case Act.AskConsent it -> add(new Event.ConsentAsked(mark, it.terms()));
      case Act.RefuseConsent it -> {
        add(new Event.ConsentRefused(mark, it.terms()));
        settleWaiting();
      }
      case Act.RenewConsent it -> add(new Event.ConsentRenewed(mark, it.consent(), it.until()));
      case Act.WithdrawConsent it -> add(new Event.ConsentWithdrawn(mark, it.consent()));
      case Act.WriteExtract _ -> add(new Event.ExtractWritten(mark));
      case Act.ConfirmExtract it -> add(new Event.ExtractConfirmed(mark, it.extract()));
      case Act.Disclose it ->
          add(
              new Event.Told(
                  mark,
                  null,
                  disclosure(it.to(), it.ground(), it.entries(), it.decidedBy(), it.imposed())));
      case Act.AcknowledgeConfidentiality it ->
          add(new Event.ConfidentialityAcknowledged(mark, it.disclosure()));
      case Act.InformPerson it -> add(new Event.PersonInformed(mark, it.disclosure()));
      case Act.PutOffInforming it ->
          add(new Event.InformingPutOff(mark, it.disclosure(), it.until()));
      case Act.RaiseThreat _ -> add(new Event.ThreatRaised(mark));
      case Act.Avert it -> {
        duty(it.confirmed());
        if (!file.threat()) {
          add(new Event.ThreatRaised(mark));
        }
      }
      case Act.InformChildWelfare it -> duty(it.confirmed());
      case Act.WriteNote it -> add(new Event.NoteWritten(mark, it.nature()));
      case Act.BringIn it -> add(new Event.CameOnCase(mark, it.colleague(), mark.agency()));
      case Act.HandOver it -> add(new Event.HandedOver(mark, it.to()));
      case Act.TakeOver it -> makeResponsible(it.to());
      case Act.KeepOut it -> {
        add(new Event.KeptOut(mark, it.person()));
        handOver(it.person(), it.to());
      }
      case Act.LetBackIn it -> add(new Event.LetBackIn(mark, it.person()));
      case Act.EmergencyAccess it -> add(new Event.EmergencyAccess(mark, it.until()));
      case Act.Close it -> add(new Event.Closed(mark, it.closing()));
      case Act.Reopen _ -> add(new Event.Reopened(mark));
      case Act.Restrict it -> add(new Event.Restricted(mark, it.reason()));
      case Act.LiftRestriction it ->
          add(new Event.RestrictionLifted(mark, it.restriction(), it.informed()));
      case Act.RecordObjection _ -> add(new Event.Objected(mark));
      case Act.DecideObjection it ->
          add(new Event.ObjectionDecided(mark, it.objection(), it.ruling(), it.informed()));
      case Act.Correct it -> add(new Event.Corrected(mark, it.entry(), it.request()));
      case Act.Dispute it -> add(new Event.Disputed(mark, it.entry(), it.request()));
      case Act.RecordRightsRequest it -> add(new Event.RightsRequestRecorded(mark, it.right()));
    }
  }

  /** From whoever is responsible for the case, and from nobody else. */
  private void handOver(StaffId from, @Nullable StaffId to) {
    if (to != null && from.equals(file.team().responsible())) {
      makeResponsible(to);
    }
  }

  private void makeResponsible(StaffId person) {
    if (!file.team().has(person, mark.agency())) {
      add(new Event.CameOnCase(mark, person, mark.agency()));
    }
    add(new Event.HandedOver(mark, person));
  }

  private void register(Act.RegisterConcern it) {
    WayIn way =
        rulebook
            .routine()
            .wayIn(it.wayIn())
            .orElseThrow(
                () -> new IllegalStateException("The gate has let an unknown way through"));
    boolean saw = way.audience().writesItDown() && !it.reported();
    add(
        new Event.ConcernRegistered(
            mark,
            way.id(),
            way.audience(),
            way.kind(),
            it.age(),
            saw ? Act.Nature.FACT : Act.Nature.REPORTED,
            rulebook.packHash()));
    it.keptOut().stream()
        .sorted(Comparator.comparing(StaffId::value))
        .forEach(person -> add(new Event.KeptOut(mark, person)));
  }

  private void discuss(Act.Discuss it) {
    add(new Event.Discussed(mark, it.task(), it.partner()));
    StaffId with = it.with();
    if (with != null
        && !file.team().has(with, mark.agency())
        && Position.readsFolder(rulebook, file, act.stamp().actor())) {
      add(new Event.CameOnCase(mark, with, mark.agency()));
    }
    settle(it.task(), null);
  }

  private void tell(Act.Telling it) {
    Task task = rulebook.task(it.task());
    Disclosure disclosure =
        disclosure(
            Objects.requireNonNull(task.to()),
            it.ground(),
            it.entries(),
            it.decidedBy(),
            it.imposed());
    RoleId via = task.via();
    if (via == null || nobodyHolds(via)) {
      add(new Event.Told(mark, it.task(), disclosure));
    } else {
      add(new Event.ReportWritten(mark, it.task(), disclosure, via));
    }
    settle(it.task(), null);
  }

  /** Whom the case may be about, and who is kept out of it, passes nothing on in it. */
  private boolean nobodyHolds(RoleId role) {
    return rulebook.directory().staff().stream().noneMatch(one -> one.roles().contains(role));
  }

  private void duty(Set<ConditionKey> confirmed) {
    new Grounds(rulebook, file, act.stamp().actor(), mark.at())
        .duty(act.move().kind())
        .map(duty ->
            disclosure(
                duty.to(),
                new Ground.ByDuty(
                    duty.provision(), ConditionKey.numbers(duty.provision(), confirmed)),
                Set.of(),
                null,
                null))
        .ifPresent(disclosure -> add(new Event.Told(mark, null, disclosure)));
  }

  /**
   * Told anonymously is the extract and nothing else; on another ground the new text goes with it.
   */
  private Disclosure disclosure(
      Recipient to,
      Ground ground,
      Set<EntryId> entries,
      @Nullable StaffId decidedBy,
      @Nullable ProvisionId provision) {
    Set<EntryId> told = new HashSet<>(entries);
    if (ground instanceof Ground.ToldAnonymously it) {
      told.add(it.extract());
    } else {
      told.add(mark.entry());
    }
    StaffId another = mark.by().equals(decidedBy) ? null : decidedBy;
    Imposed imposed = provision == null ? null : Imposed.on(provision);
    return new Disclosure(
        mark.entry(), mark.agency(), to, ground, told, mark.at(), another, imposed);
  }

  private Consent consent(Act.ObtainConsent it) {
    return new Consent(mark.entry(), mark.agency(), it.giver(), it.terms(), null);
  }

  /** Whoever receives for an agency and does more than read comes on the case for it. */
  private void join() {
    if (file.opening() != null
        && !(act instanceof Act.EmergencyAccess)
        && !(act instanceof Act.AcknowledgeConfidentiality)
        && !file.team().has(mark.by(), mark.agency())
        // who stands in for another is on the case no longer than she does
        && !Responsibility.isStoodInForBy(rulebook, file, act.stamp().actor())
        && Position.readsFolder(rulebook, file, act.stamp().actor())) {
      add(new Event.CameOnCase(mark, mark.by(), mark.agency()));
    }
  }

  private void settle(TaskId task, @Nullable OutcomeId outcome) {
    add(new Event.TaskSettled(mark, task, true, outcome));
  }

  private void settleWaiting() {
    new Tasks(rulebook, file).settledBy(act.move().kind()).forEach(task -> settle(task.id(), null));
  }

  private List<Task> waiting(EntryId measure) {
    return new Tasks(rulebook, file).settledBy(act.move().kind(), measure, act.stamp().actor());
  }

  /** An evaluation with outcomes is settled by one of its own; one without by any. */
  private void evaluate(EntryId measure, @Nullable OutcomeId outcome) {
    for (Task task : waiting(measure)) {
      if (task.outcomes().isEmpty()) {
        settle(task.id(), null);
      } else if (task.outcomes().stream().anyMatch(one -> one.id().equals(outcome))) {
        settle(task.id(), outcome);
      }
    }
  }

  private void add(Event event) {
    events.add(event);
  }
}
