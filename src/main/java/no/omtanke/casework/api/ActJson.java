package no.omtanke.casework.api;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Move;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An act that a caller asks for.
 *
 * @param seen the version of the case that the caller looked at
 * @param answers from a question's name to its answers
 * @param texts from the name of a text, as the questions give it, to what is written
 * @param next the date that the caller sets for what comes next
 */
record ActJson(
    @Nullable ActKind kind,
    @Nullable String subject,
    long seen,
    @Nullable Map<String, List<String>> answers,
    @Nullable Map<String, String> texts,
    @Nullable LocalDate next) {

  Move move() {
    if (kind == null) {
      throw new BadRequest("kind names an act");
    }
    return new Move(kind, subject);
  }

  Map<String, List<String>> given() {
    if (answers == null) {
      return Map.of();
    }
    for (List<String> given : answers.values()) {
      if (given == null || given.stream().anyMatch(Objects::isNull)) {
        throw new BadRequest("answers has a list of words under each name");
      }
    }
    return answers;
  }

  /** The texts; refuses a name that no act has. */
  Texts typed() {
    Map<TextField, String> byField = new HashMap<>();
    if (texts != null) {
      texts.forEach((name, text) -> {
        if (text == null) {
          throw new BadRequest("texts has a text under each name");
        }
        byField.put(
            TextField.of(name).orElseThrow(() -> new BadRequest("texts has no field of that name")),
            text);
      });
    }
    return new Texts(byField);
  }
}
