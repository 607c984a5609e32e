package no.omtanke.casework.web;

import no.omtanke.casework.CaseView;
import no.omtanke.casework.Entry;
import no.omtanke.packs.TaskId;

/**
 * What an entry of the journal is called: its task in the plan's words, or what it is where it was
 * written beside the routine.
 */
record Titles(Words words, CaseView view) {

  String of(Entry entry) {
    TaskId task = entry.task();
    if (task != null) {
      // the note of a task is why it was left out
      return entry.sort() == Entry.Sort.NOTE
          ? words.say("casework.entry.skipped", words.task(task))
          : words.task(task);
    }
    return switch (entry.sort()) {
      case CONSENT -> consent(entry);
      case CONCERN,
          DISCUSSION,
          CONVERSATION,
          ASSESSMENT,
          REPORT,
          DECISION,
          MEASURE,
          FOLLOW_UP,
          EVALUATION,
          BRIEFING,
          EXTRACT,
          IDENTITY,
          THREAT,
          NOTE,
          BASIS,
          CLOSING,
          REOPENING,
          RIGHTS ->
          words.say("casework.sort", entry.sort());
    };
  }

  /** A consent goes by the entry it was given with; of another agency's nothing is known. */
  private String consent(Entry entry) {
    if (view.consents().stream().anyMatch(consent -> entry.at().equals(consent.withdrawn()))) {
      return words.say("casework.entry.consent.withdrawn");
    }
    boolean given = view.consents().stream().anyMatch(consent -> consent.id().equals(entry.id()));
    return given || !view.people().contains(entry.author())
        ? words.say("casework.sort", entry.sort())
        : words.say("casework.entry.consent.refused");
  }
}
