package no.omtanke.casework.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.omtanke.casework.Question;
import no.omtanke.casework.Questions;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.packs.NorwegianTime;

/** What was typed in a form, by the names of its questions. */
record Typed(Map<String, List<String>> given) {

  List<String> all(String name) {
    return given.getOrDefault(name, List.of());
  }

  String first(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? "" : all.getFirst();
  }

  Typed with(String name, String value) {
    return with(name, List.of(value));
  }

  Typed with(String name, List<String> values) {
    Map<String, List<String>> answers = new HashMap<>(given);
    answers.put(name, values);
    return new Typed(answers);
  }

  boolean answered(String name) {
    return all(name).stream().anyMatch(value -> !value.isBlank());
  }

  /** The version of the case that the form was made from; none for a form that does not say. */
  long version() {
    return number("version");
  }

  /** When the form was made, in milliseconds. */
  long looked() {
    return number("looked");
  }

  /** The same answers, in a form that is made from the case as it is shown now. */
  Typed onWhatIsShown() {
    Map<String, List<String>> answers = new HashMap<>(given);
    answers.keySet().removeAll(List.of("version", "looked"));
    return new Typed(answers);
  }

  private long number(String name) {
    try {
      return Long.parseLong(first(name));
    } catch (NumberFormatException notSaid) {
      return -1;
    }
  }

  Optional<LocalDate> next() {
    return date(Questions.NEXT);
  }

  private Optional<LocalDate> date(String name) {
    return Optional.ofNullable(NorwegianTime.typed(first(name)));
  }

  /** The texts that were asked for. */
  Texts texts(List<Question> questions) {
    Map<TextField, String> texts = new EnumMap<>(TextField.class);
    questions.stream()
        .filter(question -> question.about() == Question.About.TEXT)
        .forEach(question ->
            texts.put(TextField.of(question.name()).orElseThrow(), first(question.name())));
    return new Texts(texts);
  }

  /** Whether it answers any of the questions. */
  boolean answersAny(List<Question> questions) {
    return questions.stream().map(Question::name).anyMatch(this::answered);
  }

  /** The answers that are not text, as far as they answer what was asked. */
  Map<String, List<String>> choices(List<Question> questions) {
    Map<String, List<String>> choices = new HashMap<>();
    for (Question question : questions) {
      if (question.about() != Question.About.TEXT && answered(question.name())) {
        List<String> fitting =
            question.about() == Question.About.DATE
                ? date(question.name()).map(LocalDate::toString).stream().toList()
                : all(question.name()).stream().filter(question.choices()::contains).toList();
        choices.put(question.name(), fitting);
      }
    }
    return choices;
  }

  /** Everything that someone has written, to be given back where there is no form for it. */
  List<String> written() {
    return Arrays.stream(TextField.values())
        .map(TextField::key)
        .filter(this::answered)
        .map(this::first)
        .toList();
  }

  /** Says nothing of what was typed, so that no log can. */
  @Override
  public String toString() {
    return "Typed" + given.keySet();
  }
}
