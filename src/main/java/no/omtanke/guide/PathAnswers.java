package no.omtanke.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * What someone has answered on the guided path so far. An answer that the earlier ones do not lead
 * to counts as not given.
 *
 * @param talked whether it has been discussed with someone whose work it is
 */
public record PathAnswers(
    @Nullable Audience who,
    @Nullable Boolean danger,
    @Nullable CaseKind about,
    @Nullable AgeAnswer age,
    @Nullable Boolean talked) {

  /** Who can ask; the other audiences have channels of their own. */
  public static final List<Audience> WHO =
      List.of(
          Audience.RESIDENT,
          Audience.YOUNG_PERSON,
          Audience.EMPLOYEE,
          Audience.LEADER,
          Audience.SELF);

  public PathAnswers {
    who = who != null && WHO.contains(who) ? who : null;
    about = who != null && about != null && topics(who).contains(about) ? about : null;
  }

  /** What it can be about, by who asks. */
  public static List<CaseKind> topics(Audience who) {
    return switch (who) {
      case EMPLOYEE, LEADER ->
          List.of(
              CaseKind.PERSON,
              CaseKind.MILIEU,
              CaseKind.VICTIM,
              CaseKind.DEPARTURE,
              CaseKind.COLLEAGUE);
      case RESIDENT, YOUNG_PERSON ->
          List.of(
              CaseKind.PERSON,
              CaseKind.MILIEU,
              CaseKind.VICTIM,
              CaseKind.DEPARTURE,
              CaseKind.SELF_HELP);
      case SELF -> List.of(CaseKind.SELF_HELP, CaseKind.VICTIM);
      case POLICE, OTHER_MUNICIPALITY -> List.of();
    };
  }

  /** The questions of this path: a milieu has no age, and who asks for help need not discuss it. */
  public List<PathQuestion> questions() {
    List<PathQuestion> asked =
        new ArrayList<>(List.of(PathQuestion.WHO, PathQuestion.DANGER, PathQuestion.ABOUT));
    if (about != CaseKind.MILIEU && about != CaseKind.COLLEAGUE) {
      asked.add(PathQuestion.AGE);
    }
    if (!asksForHimself()) {
      asked.add(PathQuestion.TALKED);
    }
    return List.copyOf(asked);
  }

  /** The first question without an answer; nothing when the path is walked to its end. */
  public Optional<PathQuestion> next() {
    return questions().stream().filter(question -> !answered(question)).findFirst();
  }

  /** Whether someone asks for help for himself, and so is met as one who asks for a service. */
  public boolean asksForHimself() {
    return who == Audience.SELF || about == CaseKind.SELF_HELP;
  }

  /** Whether it is told here; danger is over before the path goes on. */
  public boolean answered(PathQuestion question) {
    return switch (question) {
      case WHO -> who != null;
      case DANGER -> danger != null && !danger;
      case ABOUT -> about != null;
      case AGE -> age != null;
      case TALKED -> talked != null;
    };
  }
}
