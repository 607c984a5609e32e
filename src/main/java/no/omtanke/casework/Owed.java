package no.omtanke.casework;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.packs.Recipient;

/**
 * An answer that a group owes: it has come to something, and whoever asked it has not been told.
 *
 * @param to who asked
 * @param decision what the group came to
 * @param by the act that the reader can tell it by
 * @param grounds those that it can be told on, none of them answered yet; empty where none is asked
 * @param hers whether the reader wrote it down, so that it is hers to tell first
 */
public record Owed(Recipient to, EntryId decision, Move by, List<Ground> grounds, boolean hers) {

  public Owed {
    grounds = List.copyOf(grounds);
  }

  /** The questions of the act, with nobody else to choose, and no ground toward others. */
  public List<Question> asked(List<Question> all) {
    Set<String> usable = grounds.stream().map(GroundKey::of).collect(Collectors.toSet());
    return all.stream()
        .map(question ->
            switch (question.about()) {
              case RECIPIENT -> of(question, Set.of(to.key()));
              case GROUND -> of(question, usable);
              default -> question;
            })
        .toList();
  }

  private static Question of(Question question, Collection<String> choices) {
    return new Question(
        question.name(),
        question.about(),
        question.many(),
        question.required(),
        question.choices().stream().filter(choices::contains).toList());
  }
}
