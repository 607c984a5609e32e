package no.omtanke.casework;

import java.util.List;

/**
 * Something that an act has to be told, so that a page and the API ask for the same.
 *
 * @param name what the answer is given under
 * @param about what the answer is; decides how it is asked and put into words
 * @param many whether there can be more than one answer
 * @param choices what can be chosen, as keys; empty for text and dates
 */
public record Question(
    String name, About about, boolean many, boolean required, List<String> choices) {

  public Question {
    choices = List.copyOf(choices);
  }

  /** What an answer is. */
  public enum About {
    TEXT,
    DATE,
    AGE,
    PARTNER,
    STAFF,
    GUARDIANS,
    OUTCOME,
    GROUND,
    CONDITION,
    ENTRY,
    RECIPIENT,
    GIVER,
    SCOPE,
    PROVISION,
    RECOGNISABLE,
    NATURE,
    CLOSING,
    RESTRICTION,
    RULING,
    PROTECTION,
    RIGHT
  }
}
