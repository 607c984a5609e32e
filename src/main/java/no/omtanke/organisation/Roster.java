package no.omtanke.organisation;

import java.util.Map;
import java.util.Optional;

/**
 * A municipality's staff as read at one moment: the directory, and what leads into it.
 *
 * @param bySubject from the subject a person logs in as to her place here; those who have left are
 *     not in it
 * @param names from place to name; those who have left are in it, for what they wrote still stands
 */
public record Roster(
    Directory directory, Map<String, StaffId> bySubject, Map<StaffId, String> names) {

  public Roster {
    bySubject = Map.copyOf(bySubject);
    names = Map.copyOf(names);
  }

  /** Who the subject is here; nothing for someone without a place here. */
  public Optional<Actor> actor(String subject) {
    return Optional.ofNullable(bySubject.get(subject)).flatMap(directory::find);
  }
}
