package no.omtanke.casework;

import java.util.List;
import java.util.Set;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;

/**
 * Who can have decided that something is told, beside whoever writes it: a colleague who reads all
 * of it already. So it is nobody of those who are told, and nobody who learns more by it herself.
 */
record Deciding(Rulebook rulebook, CaseFile file, Actor actor) {

  /** The colleagues to choose among: those who read the agency's folder in the case. */
  List<Actor> colleagues() {
    return rulebook.directory().of(actor.agency()).stream()
        .filter(person -> !person.id().equals(actor.id()))
        .filter(person -> Position.readsFolder(rulebook, file, person))
        .toList();
  }

  /** Whether the person can have decided that these entries are told on the ground. */
  boolean may(StaffId person, Ground ground, Set<EntryId> entries) {
    return person.equals(actor.id())
        || colleagues().stream()
            .filter(colleague -> colleague.id().equals(person))
            .anyMatch(colleague ->
                entries.stream().allMatch(entry -> reads(colleague, entry))
                    && (!(ground instanceof Ground.ToldAnonymously it)
                        || reads(colleague, it.extract())));
  }

  private boolean reads(Actor colleague, EntryId id) {
    return file.folders()
        .entry(id)
        .filter(entry -> Position.tells(rulebook, file, colleague, entry))
        .isPresent();
  }

  /** Who decided what was told: whoever is named, else its author. */
  static StaffId of(CaseFile file, Disclosure told) {
    StaffId named = told.decidedBy();
    return named != null
        ? named
        : file.folders()
            .entry(told.id())
            .map(Entry::author)
            .orElseThrow(() -> new IllegalStateException("What is told has an entry"));
  }
}
