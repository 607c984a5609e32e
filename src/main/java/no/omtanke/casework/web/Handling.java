package no.omtanke.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Answers;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Move;
import no.omtanke.casework.Question;
import no.omtanke.casework.Question.About;
import no.omtanke.casework.Questions;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.flow.ActRequest;
import no.omtanke.organisation.Actor;

/**
 * Reads a posted form into an act, has it carried out, and says what was wrong with which field.
 */
final class Handling {

  private Handling() {}

  /**
   * What came of a form.
   *
   * @param errors what is wrong, by the question's name; what is about the act as a whole has the
   *     name of none
   * @param reasons the refusals themselves
   */
  record Outcome(boolean done, Map<String, String> errors, List<Refusal> reasons) {

    boolean someoneWasHere() {
      return reasons.contains(new Refusal.SomeoneWasHere());
    }
  }

  static Outcome handle(
      Actor actor,
      Move move,
      List<Question> questions,
      Typed typed,
      Words words,
      Asking asking,
      Function<ActRequest, Decision> flow) {
    Map<String, String> errors = new LinkedHashMap<>();
    Answers.Reading reading = Answers.read(move, typed.given());
    if (reading instanceof Answers.Reading.NotUnderstood wrong) {
      wrong
          .faults()
          .forEach((name, fault) -> errors.put(name, fault(words, asking, questions, name, fault)));
    }
    for (Question question : questions) {
      boolean unreadable =
          question.name().equals(Questions.NEXT)
              && typed.answered(Questions.NEXT)
              && typed.next().isEmpty();
      if (unreadable) {
        errors.put(
            question.name(),
            fault(words, asking, questions, question.name(), Answers.Fault.MAKES_NO_SENSE));
      } else if (question.required() && missing(question, typed)) {
        errors.putIfAbsent(
            question.name(),
            fault(words, asking, questions, question.name(), Answers.Fault.MISSING));
      }
    }
    if (!(reading instanceof Answers.Reading.Understood understood) || !errors.isEmpty()) {
      if (!move.kind().mayBeUrgent()) {
        typed
            .texts(questions)
            .naming()
            .forEach(reason ->
                Answers.question(reason)
                    .ifPresent(
                        name -> errors.putIfAbsent(name, Reasons.say(words, move.kind(), reason))));
      }
      return new Outcome(false, inOrder(errors, questions), List.of());
    }
    Decision decision =
        flow.apply(
            new ActRequest(
                actor,
                typed.version(),
                typed.next().orElse(null),
                typed.texts(questions),
                understood.act()));
    return switch (decision) {
      case Decision.Accepted ignored -> new Outcome(true, Map.of(), List.of());
      case Decision.Refused refused ->
          new Outcome(
              false, errors(words, move.kind(), questions, refused.reasons()), refused.reasons());
    };
  }

  /** The reasons beside the questions they are about. */
  static Map<String, String> errors(
      Words words, ActKind kind, List<Question> questions, List<Refusal> reasons) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (Refusal reason : reasons) {
      String name = Answers.question(reason).orElse("");
      errors.merge(name, Reasons.say(words, kind, reason), (one, other) -> one + " " + other);
    }
    return inOrder(errors, questions);
  }

  private static boolean missing(Question question, Typed typed) {
    boolean askedFor = question.about() == About.TEXT || !question.choices().isEmpty();
    return (askedFor || question.about() == About.DATE) && !typed.answered(question.name());
  }

  private static String fault(
      Words words, Asking asking, List<Question> questions, String name, Answers.Fault fault) {
    String label =
        questions.stream()
            .filter(question -> question.name().equals(name))
            .findFirst()
            .map(asking::label)
            .orElse(name);
    return words.say("casework.fault." + fault, label);
  }

  /** The errors in the order of the form, so that the summary reads as the page does. */
  private static Map<String, String> inOrder(Map<String, String> errors, List<Question> questions) {
    Map<String, String> inOrder = new LinkedHashMap<>();
    for (Question question : questions) {
      String error = errors.get(question.name());
      if (error != null) {
        inOrder.put(question.name(), error);
      }
    }
    errors.forEach(inOrder::putIfAbsent);
    return inOrder;
  }
}
