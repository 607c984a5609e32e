package no.omtanke.casework.api;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Move;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException.Reference;

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
        TextField field =
            TextField.of(name).orElseThrow(() -> new BadRequest("texts has no field of that name"));
        if (text == null) {
          throw new BadRequest("texts." + field.key() + " is a text");
        }
        byField.put(field, text);
      });
    }
    return new Texts(byField);
  }

  /** The field that the way leads to, in names of ours: what a caller made up is not repeated. */
  static String field(List<Reference> way) {
    List<String> names =
        way.stream().map(Reference::getPropertyName).filter(Objects::nonNull).toList();
    Stream<String> text =
        names.stream()
            .skip(1)
            .limit(1)
            .flatMap(name -> TextField.of(name).stream())
            .map(TextField::key);
    return Stream.concat(names.stream().limit(1), text).collect(Collectors.joining("."));
  }
}
