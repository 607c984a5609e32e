package no.omtanke.casework;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.OutcomeId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.Routine;
import no.omtanke.packs.Task;
import no.omtanke.packs.TaskAct;
import no.omtanke.packs.TaskId;
import org.jspecify.annotations.Nullable;

/** The journal: an event that carries text leaves an entry in its agency's folder. */
final class Journal {

  private Journal() {}

  static CaseFile written(Routine routine, CaseFile file, Event event) {
    Event.Mark mark = event.mark();
    OutcomeId outcome = event instanceof Event.TaskSettled it ? it.outcome() : null;
    TaskId task = event.task();
    if (outcome != null && task != null) {
      return file.folders()
          .entry(mark.entry())
          .map(entry -> entry.with(new Entry.Result.Outcome(task, outcome)))
          .map(entry -> file.with(file.folders().with(entry)))
          .orElse(file);
    }
    Entry.Sort sort = sort(event);
    if (sort == null || file.folders().entry(mark.entry()).isPresent()) {
      return file;
    }
    Entry entry =
        new Entry(
            mark.entry(),
            sort,
            mark.agency(),
            group(routine, file, event),
            mark.by(),
            present(event),
            mark.at(),
            task,
            result(event),
            nature(event, sort));
    return file.with(file.folders().with(entry));
  }

  /**
   * The group whose task it is, that agreed the measure, or that wrote what is marked; what is left
   * out is written down by whoever leaves it out.
   */
  private static @Nullable GroupId group(Routine routine, CaseFile file, Event event) {
    if (result(event) instanceof Entry.Result.Marks mark) {
      return file.folders().entry(mark.entry()).map(Entry::group).orElse(null);
    }
    Optional<TaskId> task =
        switch (event) {
          case Event.TaskSettled _ -> Optional.empty();
          case Event.MeasureFollowedUp it -> agreedBy(file, it.measure());
          case Event.MeasureEvaluated it -> agreedBy(file, it.measure());
          default -> Optional.ofNullable(event.task());
        };
    return task.flatMap(routine::task).map(Task::group).orElse(null);
  }

  /** Whether the entry is the decision by which the group was formed. */
  static boolean forms(Routine routine, Entry entry, GroupId group) {
    TaskId task = entry.task();
    return task != null
        && entry.sort() == Entry.Sort.DECISION
        && routine
            .task(task)
            .filter(done -> done.act() == TaskAct.FORM_GROUP)
            .filter(done -> new Recipient.ToGroup(group).equals(done.to()))
            .isPresent();
  }

  private static Optional<TaskId> agreedBy(CaseFile file, EntryId measure) {
    return file.progress().measure(measure).map(Measure::task);
  }

  private static Entry.@Nullable Result result(Event event) {
    return switch (event) {
      case Event.Closed it -> new Entry.Result.Ended(it.closing());
      case Event.BasisRecorded it -> new Entry.Result.InLaw(it.basis());
      case Event.IdentityWritten it ->
          it.hidden() == null ? null : new Entry.Result.Hides(it.hidden());
      case Event.AddressOpened it -> new Entry.Result.Opens(it.asked(), it.until());
      case Event.Restricted it -> new Entry.Result.Restricts(it.reason());
      case Event.RestrictionLifted it -> new Entry.Result.Lifts(null, it.informed());
      case Event.ObjectionDecided it -> new Entry.Result.Lifts(it.ruling(), it.informed());
      case Event.Corrected it -> new Entry.Result.Marks(it.of());
      case Event.Disputed it -> new Entry.Result.Marks(it.of());
      case Event.KeptOut it -> new Entry.Result.About(it.person());
      case Event.LetBackIn it -> new Entry.Result.About(it.person());
      case Event.EmergencyAccess it -> new Entry.Result.Until(it.until());
      default -> null;
    };
  }

  private static Set<StaffId> present(Event event) {
    Set<StaffId> there =
        switch (event) {
          case Event.ConversationHeld it -> it.present();
          case Event.GroupDecided it -> it.present();
          case Event.MeasureEvaluated it -> it.present();
          default -> Set.of();
        };
    return there.stream()
        .filter(person -> !person.equals(event.mark().by()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Entry.@Nullable Sort sort(Event event) {
    return switch (event) {
      case Event.ConcernRegistered _ -> Entry.Sort.CONCERN;
      case Event.Discussed _ -> Entry.Sort.DISCUSSION;
      case Event.ConversationHeld _ -> Entry.Sort.CONVERSATION;
      case Event.OwnMeansAssessed _ -> Entry.Sort.ASSESSMENT;
      case Event.ReportWritten _, Event.Told _ -> Entry.Sort.REPORT;
      case Event.GroupDecided _, Event.GroupFormed _ -> Entry.Sort.DECISION;
      case Event.MeasureAgreed _ -> Entry.Sort.MEASURE;
      case Event.MeasureFollowedUp _ -> Entry.Sort.FOLLOW_UP;
      case Event.MeasureEvaluated _ -> Entry.Sort.EVALUATION;
      case Event.Briefed _ -> Entry.Sort.BRIEFING;
      case Event.BasisRecorded _ -> Entry.Sort.BASIS;
      case Event.IdentityWritten _ -> Entry.Sort.IDENTITY;
      case Event.AddressAsked _ -> Entry.Sort.ADDRESS_ASKED;
      case Event.AddressOpened _ -> Entry.Sort.ADDRESS_OPENED;
      case Event.ConsentObtained _ -> Entry.Sort.CONSENT;
      case Event.ConsentAsked _ -> Entry.Sort.CONSENT_ASKED;
      case Event.ConsentRefused _ -> Entry.Sort.CONSENT_REFUSED;
      case Event.ConsentRenewed _ -> Entry.Sort.CONSENT_RENEWED;
      case Event.ConsentWithdrawn _ -> Entry.Sort.CONSENT_WITHDRAWN;
      case Event.ExtractWritten _ -> Entry.Sort.EXTRACT;
      case Event.PersonInformed _ -> Entry.Sort.PERSON_INFORMED;
      case Event.InformingPutOff _ -> Entry.Sort.INFORMING_PUT_OFF;
      case Event.ThreatRaised _ -> Entry.Sort.THREAT;
      case Event.NoteWritten _ -> Entry.Sort.NOTE;
      case Event.Closed _ -> Entry.Sort.CLOSING;
      case Event.Reopened _ -> Entry.Sort.REOPENING;
      case Event.RightsRequestRecorded _ -> Entry.Sort.RIGHTS;
      case Event.Restricted _ -> Entry.Sort.RESTRICTION;
      case Event.RestrictionLifted _ -> Entry.Sort.RESTRICTION_LIFTED;
      case Event.Objected _ -> Entry.Sort.OBJECTION;
      case Event.ObjectionDecided _ -> Entry.Sort.OBJECTION_DECIDED;
      case Event.Corrected _ -> Entry.Sort.CORRECTION;
      case Event.Disputed _ -> Entry.Sort.DISPUTE;
      case Event.KeptOut _ -> Entry.Sort.KEPT_OUT;
      case Event.LetBackIn _ -> Entry.Sort.LET_BACK_IN;
      case Event.EmergencyAccess _ -> Entry.Sort.EMERGENCY;
      case Event.TaskSettled it -> it.done() ? null : Entry.Sort.NOTE;
      case Event.Conveyed _,
          Event.ExtractConfirmed _,
          Event.ConfidentialityAcknowledged _,
          Event.CameOnCase _,
          Event.HandedOver _,
          Event.NextDateSet _,
          Event.ContentEnded _,
          Event.FileAttached _ ->
          null;
    };
  }

  /**
   * What was seen is fact, what is thought of it is assessment; the writer of a note says which. A
   * concern that others told is reported, and nobody has looked into it.
   */
  private static Act.@Nullable Nature nature(Event event, Entry.Sort sort) {
    if (event instanceof Event.NoteWritten note) {
      return note.nature();
    }
    if (event instanceof Event.ConcernRegistered it) {
      return it.nature();
    }
    return switch (sort) {
      case THREAT -> Act.Nature.FACT;
      case ASSESSMENT, DECISION -> Act.Nature.ASSESSMENT;
      case CONCERN,
          DISCUSSION,
          CONVERSATION,
          REPORT,
          MEASURE,
          FOLLOW_UP,
          EVALUATION,
          BRIEFING,
          CONSENT,
          CONSENT_ASKED,
          CONSENT_REFUSED,
          CONSENT_RENEWED,
          CONSENT_WITHDRAWN,
          EXTRACT,
          IDENTITY,
          ADDRESS_ASKED,
          ADDRESS_OPENED,
          PERSON_INFORMED,
          INFORMING_PUT_OFF,
          NOTE,
          BASIS,
          CLOSING,
          REOPENING,
          RIGHTS,
          RESTRICTION,
          RESTRICTION_LIFTED,
          OBJECTION,
          OBJECTION_DECIDED,
          CORRECTION,
          DISPUTE,
          KEPT_OUT,
          LET_BACK_IN,
          EMERGENCY ->
          null;
    };
  }
}
