package no.omtanke.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.confidentiality.Terms;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.Closing;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.OutcomeId;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Task.DiscussionPartner;
import no.omtanke.packs.TaskId;
import no.omtanke.packs.WayInId;
import org.jspecify.annotations.Nullable;

/** What someone asks to do with a case: imperative, complete, and with its stamp. */
public sealed interface Act {

  /** Who does it, when, and on what version. */
  Stamp stamp();

  /** Which act it is, and on what: what an offer is about. */
  default Move move() {
    return Move.of(this);
  }

  /**
   * Whether somebody may come to harm while it waits: a duty, what is told because of one, and to
   * read a case in an emergency. How it is written holds up none of these.
   */
  default boolean isUrgent() {
    return switch (this) {
      case Telling it -> it.ground().kind() == GroundKind.DUTY;
      case Disclose it -> it.ground().kind() == GroundKind.DUTY;
      case EmergencyAccess _ -> true;
      default -> move().kind().isDuty();
    };
  }

  /**
   * A concern becomes a case file in the actor's own agency's folder.
   *
   * @param reported whether it came as a report, which others may have passed on to her
   * @param keptOut whom it is about, where she works here, and those close to her: they are out of
   *     the case before there is one, and nobody lets them in
   */
  record RegisterConcern(
      Stamp stamp, WayInId wayIn, AgeBand age, boolean reported, Set<StaffId> keptOut)
      implements Act {
    public RegisterConcern {
      keptOut = Set.copyOf(keptOut);
    }

    /** About nobody who works here. */
    public RegisterConcern(Stamp stamp, WayInId wayIn, AgeBand age, boolean reported) {
      this(stamp, wayIn, age, reported, Set.of());
    }
  }

  /**
   * Discussed with a colleague or leader of the same agency, or told anonymously to a contact
   * point.
   */
  record Discuss(Stamp stamp, TaskId task, DiscussionPartner partner, @Nullable StaffId with)
      implements Act {}

  /** A conversation with the person; {@code present} are the staff who held it. */
  record Converse(Stamp stamp, TaskId task, Set<StaffId> present, Guardians guardians)
      implements Act {
    public Converse {
      present = Set.copyOf(present);
    }
  }

  /** The unit's own competence and measures. */
  record Assess(Stamp stamp, TaskId task, @Nullable OutcomeId outcome) implements Act {}

  /** To a group or an agency, on a ground; {@code entries} are older ones that go with it. */
  record Report(
      Stamp stamp,
      TaskId task,
      Ground ground,
      Set<EntryId> entries,
      @Nullable StaffId decidedBy,
      @Nullable ProvisionId imposed)
      implements Telling {
    public Report {
      entries = Set.copyOf(entries);
    }

    /** Decided by the actor, and with nothing imposed. */
    public Report(Stamp stamp, TaskId task, Ground ground, Set<EntryId> entries) {
      this(stamp, task, ground, entries, null, null);
    }
  }

  /** A written report is passed on, unopened, by the role the plan names. */
  record Convey(Stamp stamp, EntryId report) implements Act {}

  /** A group decides, or advises; {@code present} are those of it who took part. */
  record Decide(Stamp stamp, TaskId task, Set<StaffId> present, @Nullable OutcomeId outcome)
      implements Act {
    public Decide {
      present = Set.copyOf(present);
    }
  }

  /** An operative group for this case. */
  record FormGroup(Stamp stamp, TaskId task, Set<StaffId> members) implements Act {
    public FormGroup {
      members = Set.copyOf(members);
    }
  }

  /** A measure: who does it, and when it is looked at again. */
  record AgreeMeasure(Stamp stamp, TaskId task, StaffId responsible, LocalDate due)
      implements Act {}

  /** How a measure goes. */
  record FollowUpMeasure(Stamp stamp, EntryId measure) implements Act {}

  /**
   * What came of a measure; it ends with this, and an evaluation that waits may lead on. Where that
   * is a group's, {@code present} are those of it who took part.
   */
  record EvaluateMeasure(
      Stamp stamp, EntryId measure, Set<StaffId> present, @Nullable OutcomeId outcome)
      implements Act {
    public EvaluateMeasure {
      present = Set.copyOf(present);
    }
  }

  /** The outcome of what was received, told back on the teller's own ground. */
  record GiveFeedback(
      Stamp stamp,
      TaskId task,
      Ground ground,
      Set<EntryId> entries,
      @Nullable StaffId decidedBy,
      @Nullable ProvisionId imposed)
      implements Telling {
    public GiveFeedback {
      entries = Set.copyOf(entries);
    }

    /** Decided by the actor, and with nothing imposed. */
    public GiveFeedback(Stamp stamp, TaskId task, Ground ground, Set<EntryId> entries) {
      this(stamp, task, ground, entries, null, null);
    }
  }

  /** To PST, by the police or by whom the plan names. */
  record NotifyPst(
      Stamp stamp,
      TaskId task,
      Ground ground,
      Set<EntryId> entries,
      @Nullable StaffId decidedBy,
      @Nullable ProvisionId imposed)
      implements Telling {
    public NotifyPst {
      entries = Set.copyOf(entries);
    }

    /** Decided by the actor, and with nothing imposed. */
    public NotifyPst(Stamp stamp, TaskId task, Ground ground, Set<EntryId> entries) {
      this(stamp, task, ground, entries, null, null);
    }
  }

  /** The threat picture; nothing about a person. */
  record Brief(Stamp stamp, TaskId task) implements Act {}

  /** A task is left out. */
  record Skip(Stamp stamp, TaskId task) implements Act {}

  /**
   * The agency's task in law and the basis of its processing (GDPR art. 6 and 9), before any
   * identity.
   */
  record RecordBasis(Stamp stamp, Set<ProvisionId> basis) implements Act {
    public RecordBasis {
      basis = Set.copyOf(basis);
    }
  }

  /** Who the person is, apart and encrypted. */
  record WriteIdentity(Stamp stamp, AgeBand age, @Nullable Protection hidden) implements Act {
    /** Whose address is not hidden. */
    public WriteIdentity(Stamp stamp, AgeBand age) {
      this(stamp, age, null);
    }
  }

  /** She asks to see how to reach somebody whose address is hidden. */
  record AskForAddress(Stamp stamp) implements Act {}

  /** Another of her agency decides that she sees it, for a short time. */
  record OpenAddress(Stamp stamp, EntryId asked) implements Act {}

  /** A consent, and to what. */
  record ObtainConsent(Stamp stamp, Consent.Giver giver, Terms terms) implements Act {}

  /** Someone is asked for a consent, and may take the time that she needs. */
  record AskConsent(Stamp stamp, Terms terms) implements Act {}

  /** The person says no, and is not asked again and again. */
  record RefuseConsent(Stamp stamp, Terms terms) implements Act {}

  /** Whoever gave a consent that runs out lets it stand for longer. */
  record RenewConsent(Stamp stamp, EntryId consent, LocalDate until) implements Act {}

  /** A consent is taken back, at once. */
  record WithdrawConsent(Stamp stamp, EntryId consent) implements Act {}

  /** A text written to be told anonymously, checked against what makes a person known. */
  record WriteExtract(Stamp stamp, Set<Recognisable> checked) implements Act {
    public WriteExtract {
      checked = Set.copyOf(checked);
    }
  }

  /** A second person has read it and confirms that it makes nobody known. */
  record ConfirmExtract(Stamp stamp, EntryId extract) implements Act {}

  /** Chosen entries told to an agency or a group. */
  record Disclose(
      Stamp stamp,
      Recipient to,
      Ground ground,
      Set<EntryId> entries,
      @Nullable StaffId decidedBy,
      @Nullable ProvisionId imposed)
      implements Act {
    public Disclose {
      entries = Set.copyOf(entries);
    }

    /** Decided by the actor, and with nothing imposed. */
    public Disclose(Stamp stamp, Recipient to, Ground ground, Set<EntryId> entries) {
      this(stamp, to, ground, entries, null, null);
    }
  }

  /** She who was told acknowledges the confidentiality that was imposed with it, and reads it. */
  record AcknowledgeConfidentiality(Stamp stamp, EntryId disclosure) implements Act {}

  /** The person is told what was told of him. */
  record InformPerson(Stamp stamp, EntryId disclosure) implements Act {}

  /** The person is not told yet, for a reason, and it is looked at again. */
  record PutOffInforming(Stamp stamp, EntryId disclosure, LocalDate until) implements Act {}

  /** There is a concrete threat: 112 first, and the path to the police opens. */
  record RaiseThreat(Stamp stamp) implements Act {}

  /** To the police under the duty to avert (strl. § 196). */
  record Avert(Stamp stamp, Set<ConditionKey> confirmed) implements Act {
    public Avert {
      confirmed = Set.copyOf(confirmed);
    }
  }

  /** To child welfare under the duty to inform. */
  record InformChildWelfare(Stamp stamp, Set<ConditionKey> confirmed) implements Act {
    public InformChildWelfare {
      confirmed = Set.copyOf(confirmed);
    }
  }

  /** A note within the agency. */
  record WriteNote(Stamp stamp, Nature nature) implements Act {}

  /** A colleague of the same agency comes on the case. */
  record BringIn(Stamp stamp, StaffId colleague) implements Act {}

  /** Someone else of the owning agency becomes responsible. */
  record HandOver(Stamp stamp, StaffId to) implements Act {}

  /**
   * Whoever answers for the owner's cases gives one that nobody is left to be responsible for to
   * somebody of the owner's: herself, or another.
   */
  record TakeOver(Stamp stamp, StaffId to) implements Act {}

  /**
   * A conflict of interest keeps someone out of the case (fvl. § 6): the actor herself, or another
   * of her agency.
   *
   * @param to who takes over where it is whoever is responsible for the case; else null
   */
  record KeepOut(Stamp stamp, StaffId person, @Nullable StaffId to) implements Act {}

  /** Another than herself finds that she has no such conflict. */
  record LetBackIn(Stamp stamp, StaffId person) implements Act {}

  /**
   * Someone of the owner's own who is not on the case reads it for a time, in an emergency. It is
   * asked for by the case's number, and offered nowhere.
   */
  record EmergencyAccess(Stamp stamp, Instant until) implements Act {}

  /** The case ends. */
  record Close(Stamp stamp, Closing closing) implements Act {}

  /** A closed case begins again. */
  record Reopen(Stamp stamp) implements Act {}

  /** The person asks for access, correction or erasure, or objects. */
  record RecordRightsRequest(Stamp stamp, Right right) implements Act {}

  /** What is written is kept and not used, because the person asks for it (GDPR art. 18). */
  record Restrict(Stamp stamp, Restriction.Reason reason) implements Act {}

  /** What was restricted is used again; the person was told before. */
  record LiftRestriction(Stamp stamp, EntryId restriction, LocalDate informed) implements Act {}

  /** The person objects, and it is not used until that is decided (GDPR art. 21). */
  record RecordObjection(Stamp stamp) implements Act {}

  /** Whether what the person objects to ends; he was told before it is used again. */
  record DecideObjection(
      Stamp stamp, EntryId objection, Restriction.Ruling ruling, LocalDate informed)
      implements Act {}

  /**
   * Something written in the agency's folder is corrected; what stood there first is kept.
   *
   * @param request the person's request that it is done for; null where it answers none
   */
  record Correct(Stamp stamp, EntryId entry, @Nullable UUID request) implements Act {
    /** Nobody asked for it. */
    public Correct(Stamp stamp, EntryId entry) {
      this(stamp, entry, null);
    }
  }

  /**
   * The person says that something written is not so, and it is marked with his own words.
   *
   * @param request as of what is corrected
   */
  record Dispute(Stamp stamp, EntryId entry, @Nullable UUID request) implements Act {
    /** He said so, and asked for nothing. */
    public Dispute(Stamp stamp, EntryId entry) {
      this(stamp, entry, null);
    }
  }

  /** The three acts by which a task tells something across the wall. */
  sealed interface Telling extends Act {
    TaskId task();

    Ground ground();

    Set<EntryId> entries();

    /** Who decided it; null where that is the actor. */
    @Nullable StaffId decidedBy();

    /** On what confidentiality is imposed on those who are told; null where it is not. */
    @Nullable ProvisionId imposed();
  }

  /** Whether guardians took part in a conversation with someone under 18. */
  enum Guardians {
    PRESENT,
    /** The reason is written down. */
    ABSENT,
    /** The person is of age, or the plan does not ask for it. */
    NOT_ASKED_FOR
  }

  /** What can make a person known, alone or together (the author answers each). */
  enum Recognisable {
    NAME,
    SCHOOL_OR_WORKPLACE,
    EXACT_AGE,
    ORIGIN,
    EVENT,
    SMALL_PLACE
  }

  /** Fact, what others have told and nobody has looked into, and assessment are kept apart. */
  enum Nature {
    FACT,
    REPORTED,
    ASSESSMENT
  }

  /** What the person asks for. */
  enum Right {
    ACCESS,
    CORRECTION,
    OBJECTION,
    ERASURE
  }
}
