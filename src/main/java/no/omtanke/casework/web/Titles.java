package no.omtanke.casework.web;

import no.omtanke.casework.Entry;
import no.omtanke.packs.TaskId;

/**
 * What an entry of the journal is called: its task in the plan's words, or what it is where it was
 * written beside the routine.
 */
record Titles(Words words) {

  String of(Entry entry) {
    TaskId task = entry.task();
    if (task == null) {
      return words.say("casework.sort", entry.sort());
    }
    // the note of a task is why it was left out
    return entry.sort() == Entry.Sort.NOTE
        ? words.say("casework.entry.skipped", words.task(task))
        : words.task(task);
  }
}
