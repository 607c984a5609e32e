package no.omtanke.guide.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import no.omtanke.guide.AgeAnswer;
import no.omtanke.guide.PathAnswers;
import no.omtanke.guide.PathQuestion;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * The answers as they stand in the address, so that the path needs no script and keeps nothing.
 * They are choices among a few, never text, and say nothing of who anyone is.
 */
record Asked(
    @Nullable String hvem,
    @Nullable String fare,
    @Nullable String om,
    @Nullable String alder,
    @Nullable String snakket) {

  PathAnswers answers() {
    return new PathAnswers(
        choice(Audience.class, hvem),
        yes(fare),
        choice(CaseKind.class, om),
        choice(AgeAnswer.class, alder),
        yes(snakket));
  }

  /** What the address says of the answers given before this question, in order. */
  static Map<String, String> before(@Nullable PathQuestion question, PathAnswers answers) {
    Map<String, String> given = new LinkedHashMap<>();
    for (PathQuestion earlier : answers.questions()) {
      if (earlier == question || !answers.answered(earlier)) {
        break;
      }
      given.put(parameter(earlier), value(earlier, answers));
    }
    return given;
  }

  static String parameter(PathQuestion question) {
    return switch (question) {
      case WHO -> "hvem";
      case DANGER -> "fare";
      case ABOUT -> "om";
      case AGE -> "alder";
      case TALKED -> "snakket";
    };
  }

  private static String value(PathQuestion question, PathAnswers answers) {
    return switch (question) {
      case WHO -> word(answers.who());
      case DANGER -> word(answers.danger());
      case ABOUT -> word(answers.about());
      case AGE -> word(answers.age());
      case TALKED -> word(answers.talked());
    };
  }

  static String word(@Nullable Object answer) {
    return switch (answer) {
      case null -> "";
      case Boolean yes -> yes ? "ja" : "nei";
      case Enum<?> one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-');
      default -> answer.toString();
    };
  }

  private static @Nullable Boolean yes(@Nullable String answer) {
    return answer == null
        ? null
        : answer.equals("ja") ? Boolean.TRUE : answer.equals("nei") ? Boolean.FALSE : null;
  }

  private static <E extends Enum<E>> @Nullable E choice(Class<E> all, @Nullable String word) {
    for (E one : all.getEnumConstants()) {
      if (word(one).equals(word)) {
        return one;
      }
    }
    return null;
  }
}
