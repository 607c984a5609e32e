package no.omtanke.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.TaskId;

/** Why an act is refused, in the office's own terms: each is something that a person can act on. */
public sealed interface Refusal {

  /** Why nothing more can be told on the consent: taken back, or run out; nothing where it can. */
  static Optional<Refusal> lapsed(Consent consent, Instant now) {
    if (consent.withdrawn() != null) {
      return Optional.of(new ConsentWithdrawn(consent.id()));
    }
    return consent.ranOutBy(now) ? Optional.of(new ConsentRanOut(consent.id())) : Optional.empty();
  }

  /** The reader does not know that there is such a case. */
  record NotOnCase() implements Refusal {}

  /** Someone has changed the case since the actor looked at it. */
  record SomeoneWasHere() implements Refusal {}

  /** What is written is kept and not used, but for what the law leaves (GDPR art. 18 no. 2). */
  record Restricted() implements Refusal {}

  /** The person has objected and was right: it is used no more (GDPR art. 21 no. 1). */
  record ObjectionUpheld() implements Refusal {}

  /** It is restricted already, or the person has objected already. */
  record RestrictedAlready() implements Refusal {}

  /** The person is told before it is used again, and after it was restricted. */
  record NotToldBefore() implements Refusal {}

  /** A closed case takes nothing but reopening and the person's rights. */
  record CaseClosed() implements Refusal {}

  /** What was written in the case is destroyed, and nothing more is written in it. */
  record ContentEnded() implements Refusal {}

  /** What the actor was told is not hers any more, and she has no part in the case. */
  record NothingStands() implements Refusal {}

  /** She was told without names, and so does not know whom to talk with. */
  record ToldWithoutNames() implements Refusal {}

  /** Only a closed case can be reopened. */
  record CaseNotClosed() implements Refusal {}

  /** The case has begun already. */
  record AlreadyRegistered() implements Refusal {}

  /** There is no person in the case. */
  record NoPerson() implements Refusal {}

  /** The routine, or the case, has nothing of that name. */
  record UnknownSubject() implements Refusal {}

  /** Others do this: holders of one of the roles. */
  record NotYourRole(Set<RoleId> roles) implements Refusal {
    public NotYourRole {
      roles = Set.copyOf(roles);
    }
  }

  /** A group does this, through its chair. */
  record NotYourGroup(GroupId group) implements Refusal {}

  /** The plan's own condition for the task does not hold in this case. */
  record NotForThisCase(TaskId task) implements Refusal {}

  /** The plan has these come first. */
  record TasksFirst(Set<TaskId> tasks) implements Refusal {
    public TasksFirst {
      tasks = Set.copyOf(tasks);
    }
  }

  /** It is opened by the outcome of another task. */
  record AwaitsOutcome(TaskId task) implements Refusal {}

  /** It has been done. */
  record DoneAlready(TaskId task) implements Refusal {}

  /** The plan does not let it be left out. */
  record MustNotBeSkipped(TaskId task) implements Refusal {}

  /** The owning service must first record its task in law (GDPR art. 6 and 9). */
  record BasisMissing() implements Refusal {}

  /** The agency must first record its own task in law. */
  record OwnBasisMissing() implements Refusal {}

  /**
   * The agency has no task in law that lets it hold identity; the concern is discussed anonymously.
   */
  record AgencyHoldsNoCases(AgencyId agency) implements Refusal {}

  /** The agency has recorded its task in law. */
  record BasisRecordedAlready() implements Refusal {}

  /** Not among the agency's tasks in law that are in force. */
  record BasisNotAmongTasks(Set<ProvisionId> provisions) implements Refusal {
    public BasisNotAmongTasks {
      provisions = Set.copyOf(provisions);
    }
  }

  /** It is done together with these, and nobody of them takes part. */
  record PartnersMissing(Set<RoleId> roles) implements Refusal {
    public PartnersMissing {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * Guardians take part in a conversation with someone under 18, or the reason why not is written.
   */
  record GuardiansUnanswered() implements Refusal {}

  /** Only someone of the same agency comes into its folder. */
  record NotSameAgency(StaffId person) implements Refusal {}

  /** The person is on the case. */
  record AlreadyOnCase(StaffId person) implements Refusal {}

  /** The person is not on the case. */
  record PersonNotOnCase(StaffId person) implements Refusal {}

  /** The municipality has nobody of that name. */
  record UnknownPerson(StaffId person) implements Refusal {}

  /** Of others it is said by whoever answers for the agency's cases. */
  record OnlyOfYourself() implements Refusal {}

  /** Whoever is responsible for the case leaves it to somebody else. */
  record SuccessorMissing() implements Refusal {}

  /** There is nobody else of the agency for it. */
  record NobodyElse() implements Refusal {}

  /** Nothing crosses the wall without a ground; these kinds could apply. */
  record NoGround(Set<GroundKind> couldApply) implements Refusal {
    public NoGround {
      couldApply = Set.copyOf(couldApply);
    }
  }

  /** The plan does not let this be told on that kind of ground. */
  record GroundNotForThis(GroundKind kind, Set<GroundKind> couldApply) implements Refusal {
    public GroundNotForThis {
      couldApply = Set.copyOf(couldApply);
    }
  }

  /** The consent was taken back. */
  record ConsentWithdrawn(EntryId consent) implements Refusal {}

  /** The consent's last day is past. */
  record ConsentRanOut(EntryId consent) implements Refusal {}

  /** The consent is not the agency's, or is not to telling the receiver. */
  record ConsentDoesNotCover(EntryId consent) implements Refusal {}

  /** The sector may not use the provision, or it is not in force. */
  record ProvisionNotForSector(ProvisionId provision) implements Refusal {}

  /** The law asks for all of the provision's conditions; these, by number, are not confirmed. */
  record ConditionsLacking(ProvisionId provision, Set<Integer> lacking) implements Refusal {
    public ConditionsLacking {
      lacking = Set.copyOf(lacking);
    }
  }

  /** One of the provision's conditions is needed, and none is confirmed. */
  record ConditionsUnanswered(ProvisionId provision) implements Refusal {}

  /** The provision has no such conditions: they are another's, or nobody's. */
  record ConditionsUnknown(ProvisionId provision, Set<ConditionKey> conditions) implements Refusal {
    public ConditionsUnknown {
      conditions = Set.copyOf(conditions);
    }
  }

  /** An agency tells only what is its own. */
  record NotYourEntry(Set<EntryId> entries) implements Refusal {
    public NotYourEntry {
      entries = Set.copyOf(entries);
    }
  }

  /** Told anonymously is a text written for it, and nothing else. */
  record OnlyTheExtract(EntryId extract) implements Refusal {}

  /** The law does not let the actor's agency impose confidentiality on those who are told. */
  record CannotImpose(ProvisionId provision) implements Refusal {}

  /** Whoever decides that something is told is of the same agency and reads all of it already. */
  record CannotDecide(StaffId person) implements Refusal {}

  /** A second person must confirm that the text makes nobody known. */
  record ExtractUnconfirmed(EntryId extract) implements Refusal {}

  /** The author has not answered what could make a person known. */
  record ExtractUnchecked(Set<Act.Recognisable> left) implements Refusal {
    public ExtractUnchecked {
      left = Set.copyOf(left);
    }
  }

  /** The one who wrote it cannot confirm it. */
  record AnotherMustConfirm() implements Refusal {}

  /** It has been confirmed. */
  record ConfirmedAlready(EntryId extract) implements Refusal {}

  /** No entries were chosen. */
  record NothingToTell() implements Refusal {}

  /** It is the actor's own agency; nothing crosses a wall. */
  record OwnAgency() implements Refusal {}

  /**
   * The sector has no such duty, or there is no person, or the owner knows that the person is of
   * age.
   */
  record NoDuty() implements Refusal {}

  /** Who can consent depends on the person's age, and it is not known. */
  record AgeUnknown() implements Refusal {}

  /**
   * At the person's age someone else gives the consent. Which age that is, is not said: whoever was
   * told without names does not know it.
   */
  record WrongGiver() implements Refusal {}

  /** The person has been asked, and has not answered. */
  record AskedAlready() implements Refusal {}

  /** A consent says to what it is; who may be told is named only where it is to that. */
  record ScopeMissing() implements Refusal {}

  /** A consent to telling says toward whom it holds. */
  record TowardNobody() implements Refusal {}

  /** The date that answers the question is past. */
  record AlreadyPast(LocalDate date, String question) implements Refusal {}

  /** The date that answers the question lies so far ahead that it is taken for a slip. */
  record TooFarAhead(LocalDate date, LocalDate latest, String question) implements Refusal {}

  /** What is renewed holds longer than it did; it held to this day already. */
  record NotLater(LocalDate last) implements Refusal {}

  /** The consent is withdrawn, or past its last day: there is nothing to take back. */
  record ConsentNotStanding(EntryId consent) implements Refusal {}

  /** The measure has ended. */
  record MeasureEnded(EntryId measure) implements Refusal {}

  /** Measures go on; they are evaluated before the case is closed. */
  record MeasuresRunning() implements Refusal {}

  /** A report waits to be passed on. */
  record ReportUnderway() implements Refusal {}

  /** The task has outcomes, and one of them must be chosen. */
  record UnknownOutcome(TaskId task) implements Refusal {}

  /** Whoever takes a step sets the date of the next. */
  record NextDateMissing() implements Refusal {}

  /** The text is missing. */
  record TextMissing(TextField field) implements Refusal {}

  /** The act has no room for that text; identity is written down by one act alone. */
  record TextNotTaken(TextField field) implements Refusal {}

  /** The text is longer than can be kept whole, and nothing is cut. */
  record TextTooLong(TextField field) implements Refusal {}

  /** The text holds signs that are no text (NUL, half a sign) and could not be given back whole. */
  record TextUnreadable(TextField field) implements Refusal {}

  /**
   * The text says who somebody is to everybody: that is written apart, under keys of its own, and
   * opened for a reason.
   */
  record IdentityNumberInText(TextField field) implements Refusal {}

  /** It is no identity number, D number or DUF number: a digit is missing or wrong. */
  record IdentityNumberWrong() implements Refusal {}

  /** Nobody who lives was born that year, or it is not one year. */
  record BirthYearWrong() implements Refusal {}

  /** A concrete threat has been raised. */
  record ThreatRaisedAlready() implements Refusal {}

  /** One person is no group. */
  record GroupOfOne(GroupId group) implements Refusal {}

  /** Whoever leads the group by the plan was left out of it, and somebody holds that role. */
  record LeaderLeftOut(GroupId group, RoleId role) implements Refusal {}

  /** What a group decides, it decides together: nobody else of it is said to have been there. */
  record DecidedAlone(GroupId group) implements Refusal {}

  /** The person does not sit in the group. */
  record NotInGroup(StaffId person, GroupId group) implements Refusal {}

  /** The plan does not let the person sit in the group. */
  record NotForTheGroup(StaffId person, GroupId group) implements Refusal {}

  /** Stands for a reason that rests on what the reader may not see. */
  record WaitingForAnotherAgency() implements Refusal {}
}
