package no.omtanke.casework;

import no.omtanke.packs.TaskId;
import org.jspecify.annotations.Nullable;

/** The journal: an event that carries text leaves an entry in its agency's folder. */
final class Journal {

  private Journal() {}

  static CaseFile written(CaseFile file, Event event) {
    Event.Mark mark = event.mark();
    Entry.Sort sort = sort(event);
    if (sort == null || file.folders().entry(mark.entry()).isPresent()) {
      return file;
    }
    Entry entry =
        new Entry(
            mark.entry(),
            sort,
            mark.agency(),
            mark.by(),
            mark.at(),
            task(event),
            nature(event, sort));
    return file.with(file.folders().with(entry));
  }

  private static Entry.@Nullable Sort sort(Event event) {
    return switch (event) {
      case Event.ConcernRegistered ignored -> Entry.Sort.CONCERN;
      case Event.Discussed ignored -> Entry.Sort.DISCUSSION;
      case Event.ConversationHeld ignored -> Entry.Sort.CONVERSATION;
      case Event.OwnMeansAssessed ignored -> Entry.Sort.ASSESSMENT;
      case Event.ReportWritten ignored -> Entry.Sort.REPORT;
      case Event.Told ignored -> Entry.Sort.REPORT;
      case Event.GroupDecided ignored -> Entry.Sort.DECISION;
      case Event.GroupFormed ignored -> Entry.Sort.DECISION;
      case Event.MeasureAgreed ignored -> Entry.Sort.MEASURE;
      case Event.MeasureFollowedUp ignored -> Entry.Sort.MEASURE;
      case Event.MeasureEvaluated ignored -> Entry.Sort.MEASURE;
      case Event.Briefed ignored -> Entry.Sort.BRIEFING;
      case Event.BasisRecorded ignored -> Entry.Sort.BASIS;
      case Event.IdentityWritten ignored -> Entry.Sort.IDENTITY;
      case Event.ConsentObtained ignored -> Entry.Sort.CONSENT;
      case Event.ConsentRefused ignored -> Entry.Sort.CONSENT;
      case Event.ConsentWithdrawn ignored -> Entry.Sort.CONSENT;
      case Event.ExtractWritten ignored -> Entry.Sort.EXTRACT;
      case Event.ThreatRaised ignored -> Entry.Sort.THREAT;
      case Event.NoteWritten ignored -> Entry.Sort.NOTE;
      case Event.Closed ignored -> Entry.Sort.CLOSING;
      case Event.Reopened ignored -> Entry.Sort.CLOSING;
      case Event.RightsRequestRecorded ignored -> Entry.Sort.RIGHTS;
      case Event.TaskSettled it -> it.done() ? null : Entry.Sort.NOTE;
      case Event.Conveyed ignored -> null;
      case Event.ExtractConfirmed ignored -> null;
      case Event.CameOnCase ignored -> null;
      case Event.HandedOver ignored -> null;
      case Event.NextDateSet ignored -> null;
    };
  }

  /**
   * What was seen is fact, what is thought of it is assessment; the writer of a note says which.
   */
  private static Act.@Nullable Nature nature(Event event, Entry.Sort sort) {
    if (event instanceof Event.NoteWritten note) {
      return note.nature();
    }
    return switch (sort) {
      case CONCERN, THREAT -> Act.Nature.FACT;
      case ASSESSMENT, DECISION -> Act.Nature.ASSESSMENT;
      case DISCUSSION,
          CONVERSATION,
          REPORT,
          MEASURE,
          BRIEFING,
          CONSENT,
          EXTRACT,
          IDENTITY,
          NOTE,
          BASIS,
          CLOSING,
          RIGHTS ->
          null;
    };
  }

  private static @Nullable TaskId task(Event event) {
    return switch (event) {
      case Event.Discussed it -> it.task();
      case Event.ConversationHeld it -> it.task();
      case Event.OwnMeansAssessed it -> it.task();
      case Event.ReportWritten it -> it.task();
      case Event.Told it -> it.task();
      case Event.GroupDecided it -> it.task();
      case Event.GroupFormed it -> it.task();
      case Event.MeasureAgreed it -> it.task();
      case Event.Briefed it -> it.task();
      case Event.TaskSettled it -> it.task();
      case Event.ConcernRegistered ignored -> null;
      case Event.MeasureFollowedUp ignored -> null;
      case Event.MeasureEvaluated ignored -> null;
      case Event.BasisRecorded ignored -> null;
      case Event.IdentityWritten ignored -> null;
      case Event.ConsentObtained ignored -> null;
      case Event.ConsentRefused ignored -> null;
      case Event.ConsentWithdrawn ignored -> null;
      case Event.ExtractWritten ignored -> null;
      case Event.ThreatRaised ignored -> null;
      case Event.NoteWritten ignored -> null;
      case Event.Closed ignored -> null;
      case Event.Reopened ignored -> null;
      case Event.RightsRequestRecorded ignored -> null;
      case Event.Conveyed ignored -> null;
      case Event.ExtractConfirmed ignored -> null;
      case Event.CameOnCase ignored -> null;
      case Event.HandedOver ignored -> null;
      case Event.NextDateSet ignored -> null;
    };
  }
}
