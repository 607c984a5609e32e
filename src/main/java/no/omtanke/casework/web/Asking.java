package no.omtanke.casework.web;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Question;
import no.omtanke.casework.Question.About;
import no.omtanke.casework.Questions;
import no.omtanke.casework.TextField;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.Recipient.ToGroup;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Task;
import no.omtanke.packs.Task.DiscussionPartner;
import org.jspecify.annotations.Nullable;

/** Turns an act's questions into the fields of its form, with what has been typed and is wrong. */
final class Asking {

  /**
   * With more to choose one from than this, a list that unfolds is easier than a row of buttons.
   */
  private static final int MANY = 8;

  private final Words words;
  private final ActKind kind;
  private final @Nullable Task task;
  private final Choices choices;

  Asking(Words words, ActKind kind, @Nullable Task task, Choices choices) {
    this.words = words;
    this.kind = kind;
    this.task = task;
    this.choices = choices;
  }

  List<Field> fields(List<Question> questions, Typed typed, Map<String, String> errors) {
    boolean underGround = questions.stream().anyMatch(question -> question.about() == About.GROUND);
    String first =
        questions.stream()
            .filter(question -> question.about() == About.TEXT)
            .map(Question::name)
            .findFirst()
            .orElse("");
    return questions.stream()
        .filter(question -> !(underGround && question.about() == About.CONDITION))
        .filter(question -> !nothingToChoose(question))
        .filter(question -> !(question.name().equals("with") && withContactPoint()))
        .map(question -> field(question, questions, typed, errors, question.name().equals(first)))
        .toList();
  }

  /** A duty may have no conditions to confirm, and a case nobody to choose: then none is asked. */
  private static boolean nothingToChoose(Question question) {
    boolean chosen = question.about() != About.TEXT && question.about() != About.DATE;
    boolean leftOut = question.about() == About.CONDITION || !question.required();
    return chosen && leftOut && question.choices().isEmpty();
  }

  /** Nobody at a contact point comes into the case. */
  private boolean withContactPoint() {
    return task != null && task.discussWith().equals(Set.of(DiscussionPartner.CONTACT_POINT));
  }

  /** Whether someone can be chosen who comes into the case by discussing it. */
  boolean comesAlong(List<Question> questions) {
    return !withContactPoint()
        && questions.stream()
            .anyMatch(question -> question.name().equals("with") && !nothingToChoose(question));
  }

  private Field field(
      Question question,
      List<Question> all,
      Typed typed,
      Map<String, String> errors,
      boolean firstText) {
    String error = errors.get(question.name());
    if (error == null && question.about() == About.GROUND) {
      error = errors.get("confirmed");
    }
    return new Field(
        question.name(),
        look(question),
        label(question),
        help(question),
        question.required() ? null : mark(question),
        choices.of(question, all, typed),
        typed.all(question.name()),
        firstText ? prompts() : List.of(),
        error);
  }

  private List<String> prompts() {
    return task == null
        ? List.of()
        : task.ask().stream().map(prompt -> words.in(prompt.label())).toList();
  }

  private static Field.Look look(Question question) {
    return switch (question.about()) {
      case TEXT -> line(question) ? Field.Look.LINE : Field.Look.TEXT;
      case DATE -> Field.Look.DATE;
      case AGE,
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
          RIGHT ->
          chosen(question);
    };
  }

  private static Field.Look chosen(Question question) {
    if (Choices.onlyOne(question)) {
      return Field.Look.TOLD;
    }
    if (question.many()) {
      return Field.Look.CHECKBOX;
    }
    boolean list =
        question.about() == About.STAFF
            || (question.about() == About.RECIPIENT && question.choices().size() > MANY);
    return list ? Field.Look.SELECT : Field.Look.RADIO;
  }

  private static boolean line(Question question) {
    return switch (text(question)) {
      case NAME, IDENTITY_NUMBER, BIRTH_YEAR -> true;
      case SEEN, TEXT, REASON, NECESSITY, CHILDS_VIEW, DESPITE, TOLD_HOW, CONTACT -> false;
    };
  }

  private static TextField text(Question question) {
    return TextField.of(question.name()).orElseThrow();
  }

  String label(Question question) {
    return words.say(key(question));
  }

  private @Nullable String help(Question question) {
    if (question.about() == About.CONDITION) {
      return choices.needed(question);
    }
    Period within = task == null ? null : task.within();
    if (question.name().equals(Questions.NEXT) && within != null) {
      return words.say("casework.question.next.within", words.period(within));
    }
    if (question.name().equals("members") && task != null && task.to() instanceof ToGroup it) {
      return leader(it.group());
    }
    String help = key(question) + ".help";
    return words.has(help) ? words.say(help) : null;
  }

  /** Who leads the group by the plan, and so sits in it; or that there is nobody for it. */
  private @Nullable String leader(GroupId group) {
    RoleId role = words.rulebook().organisation().group(group).chair();
    String key =
        words.rulebook().leaders(group).isEmpty()
            ? "casework.question.members.no-leader"
            : "casework.question.members.leader";
    return role == null ? null : words.say(key, Words.sentence(words.role(role)));
  }

  /** That it can be left empty, or what it must be filled in for. */
  private String mark(Question question) {
    String sometimes = key(question) + ".when";
    return words.say(words.has(sometimes) ? sometimes : "casework.act.page.optional");
  }

  private String key(Question question) {
    return question.about() == About.TEXT
        ? words.key(kind, "casework.text." + text(question))
        : words.key(kind, "casework.question." + question.name());
  }
}
