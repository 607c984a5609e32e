package no.omtanke.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Terms;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Closing;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.OutcomeId;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Task.DiscussionPartner;
import no.omtanke.packs.TaskId;
import no.omtanke.packs.WayInId;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a case: facts only, with no free text and no identity, so that the file still
 * replays when content has been destroyed.
 */
public sealed interface Event {

  /** Who did it, for which agency, when, and under which entry. */
  Mark mark();

  /** The task of the routine that it belongs to; null for what is beside the routine. */
  default @Nullable TaskId task() {
    return null;
  }

  /** What every event carries. */
  record Mark(Instant at, StaffId by, AgencyId agency, EntryId entry) {}

  /**
   * A concern was registered in an agency's folder.
   *
   * @param nature whether whoever wrote it down saw it herself, or others told her
   */
  record ConcernRegistered(
      Mark mark,
      WayInId wayIn,
      Audience audience,
      CaseKind kind,
      AgeBand age,
      Act.Nature nature,
      String packHash)
      implements Event {}

  /** The concern was discussed. */
  record Discussed(Mark mark, TaskId task, DiscussionPartner partner) implements Event {}

  /** A conversation with the person was held. */
  record ConversationHeld(Mark mark, TaskId task, Set<StaffId> present, Act.Guardians guardians)
      implements Event {
    public ConversationHeld {
      present = Set.copyOf(present);
    }
  }

  /** The unit assessed its own competence and measures. */
  record OwnMeansAssessed(Mark mark, TaskId task) implements Event {}

  /** Written, and waiting for the role that passes it on. */
  record ReportWritten(Mark mark, TaskId task, Disclosure disclosure, RoleId via)
      implements Event {}

  /** Something crossed the wall. */
  record Told(Mark mark, @Nullable TaskId task, Disclosure disclosure) implements Event {}

  /** A written report was passed on. */
  record Conveyed(Mark mark, EntryId report) implements Event {}

  /** A group decided, or advised. */
  record GroupDecided(Mark mark, TaskId task, GroupId group, Set<StaffId> present)
      implements Event {
    public GroupDecided {
      present = Set.copyOf(present);
    }
  }

  /** An operative group was formed. */
  record GroupFormed(Mark mark, TaskId task, GroupId group, Set<StaffId> members) implements Event {
    public GroupFormed {
      members = Set.copyOf(members);
    }
  }

  /** A measure was agreed. */
  record MeasureAgreed(Mark mark, TaskId task, StaffId responsible, LocalDate due)
      implements Event {}

  /** A measure was followed up. */
  record MeasureFollowedUp(Mark mark, EntryId measure) implements Event {}

  /** A measure was evaluated, and ended. */
  record MeasureEvaluated(Mark mark, EntryId measure, Set<StaffId> present) implements Event {
    public MeasureEvaluated {
      present = Set.copyOf(present);
    }
  }

  /** The police briefed on the threat picture. */
  record Briefed(Mark mark, TaskId task) implements Event {}

  /** A task of the routine is done, or left out. */
  record TaskSettled(Mark mark, TaskId task, boolean done, @Nullable OutcomeId outcome)
      implements Event {}

  /** An agency recorded its task in law. */
  record BasisRecorded(Mark mark, Set<ProvisionId> basis) implements Event {
    public BasisRecorded {
      basis = Set.copyOf(basis);
    }
  }

  /** An agency wrote down who the person is, apart. */
  record IdentityWritten(Mark mark, AgeBand age, @Nullable Protection hidden) implements Event {
    /** Whose address is not hidden. */
    public IdentityWritten(Mark mark, AgeBand age) {
      this(mark, age, null);
    }
  }

  /** Somebody asked to see an address that is hidden. */
  record AddressAsked(Mark mark) implements Event {}

  /** Another decided that she sees it until then. */
  record AddressOpened(Mark mark, EntryId asked, Instant until) implements Event {}

  /** A consent was given. */
  record ConsentObtained(Mark mark, Consent consent) implements Event {}

  /** Someone was asked for a consent, and has not answered. */
  record ConsentAsked(Mark mark, Terms terms) implements Event {}

  /** The person said no. */
  record ConsentRefused(Mark mark, Terms terms) implements Event {}

  /** A consent stands for longer than was said first. */
  record ConsentRenewed(Mark mark, EntryId consent, LocalDate until) implements Event {}

  /** A consent was taken back. */
  record ConsentWithdrawn(Mark mark, EntryId consent) implements Event {}

  /** A text to be told anonymously was written. */
  record ExtractWritten(Mark mark) implements Event {}

  /** A second person confirmed it. */
  record ExtractConfirmed(Mark mark, EntryId extract) implements Event {}

  /** One of those who were told acknowledged the confidentiality that was imposed with it. */
  record ConfidentialityAcknowledged(Mark mark, EntryId disclosure) implements Event {}

  /** The person was told what was told of him. */
  record PersonInformed(Mark mark, EntryId disclosure) implements Event {}

  /** That the person is told waits. */
  record InformingPutOff(Mark mark, EntryId disclosure, LocalDate until) implements Event {}

  /** A concrete threat was raised. */
  record ThreatRaised(Mark mark) implements Event {}

  /** A note was written. */
  record NoteWritten(Mark mark, Act.Nature nature) implements Event {}

  /** A file was put with the entry that the mark names, and is read by whoever reads it. */
  record FileAttached(Mark mark) implements Event {}

  /** Someone of an agency comes on the case and reads that agency's folder. */
  record CameOnCase(Mark mark, StaffId person, AgencyId agency) implements Event {}

  /** Someone else became responsible. */
  record HandedOver(Mark mark, StaffId to) implements Event {}

  /** A conflict of interest keeps someone of the actor's agency out of the case. */
  record KeptOut(Mark mark, StaffId person) implements Event {}

  /** Someone who was kept out is let in again. */
  record LetBackIn(Mark mark, StaffId person) implements Event {}

  /** Someone of the owner's own, who is not on the case, reads it until then in an emergency. */
  record EmergencyAccess(Mark mark, Instant until) implements Event {}

  /** The date of what comes next was set, by the one who marks it. */
  record NextDateSet(Mark mark, LocalDate date) implements Event {}

  /** The case was closed. */
  record Closed(Mark mark, Closing closing) implements Event {}

  /** The case was reopened. */
  record Reopened(Mark mark) implements Event {}

  /** What was written in the case ended, before the case itself; no one's act but the clock's. */
  record ContentEnded(Mark mark) implements Event {}

  /** The person asked for something that is his right. */
  record RightsRequestRecorded(Mark mark, Act.Right right) implements Event {}

  /** The owner's use of what is written was restricted. */
  record Restricted(Mark mark, Restriction.Reason reason) implements Event {}

  /** A restriction was lifted, of which the person was told on the day. */
  record RestrictionLifted(Mark mark, EntryId restriction, LocalDate informed) implements Event {}

  /** The person objected. */
  record Objected(Mark mark) implements Event {}

  /** An objection was decided, of which the person was told on the day. */
  record ObjectionDecided(
      Mark mark, EntryId objection, Restriction.Ruling ruling, LocalDate informed)
      implements Event {}

  /** An entry was corrected; because of a request of the person's, or of none. */
  record Corrected(Mark mark, EntryId of, @Nullable UUID request) implements Event {}

  /** The person disputes an entry; by a request, or without one. */
  record Disputed(Mark mark, EntryId of, @Nullable UUID request) implements Event {}
}
