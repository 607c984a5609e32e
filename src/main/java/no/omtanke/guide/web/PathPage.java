package no.omtanke.guide.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.omtanke.guide.AgeAnswer;
import no.omtanke.guide.NextStep;
import no.omtanke.guide.PathAnswers;
import no.omtanke.guide.PathQuestion;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Pack;
import no.omtanke.platform.PublicFace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** The guided path: one question a page, 112 before all the rest, the next step at the end. */
@PublicFace
@Controller
class PathPage {

  @GetMapping("/{municipality}/hva-gjor-jeg")
  String path(@ModelAttribute("pack") Pack pack, Asked asked, Model model) {
    PathAnswers answers = asked.answers();
    PathQuestion question = answers.next().orElse(null);
    model.addAttribute("answers", given(pack, answers, question));
    if (question == null) {
      return end(pack, answers, model);
    }
    if (question == PathQuestion.DANGER && Boolean.TRUE.equals(answers.danger())) {
      model.addAttribute(
          "onward", address(pack, Map.of("hvem", Asked.word(answers.who()), "fare", "nei")));
      return "guide/path-danger";
    }
    List<PathQuestion> questions = answers.questions();
    model.addAttribute("question", Asked.parameter(question));
    model.addAttribute("number", questions.indexOf(question) + 1);
    model.addAttribute("of", questions.size());
    model.addAttribute("before", Asked.before(question, answers));
    model.addAttribute("choices", choices(question, answers));
    model.addAttribute("asker", asker(answers));
    return "guide/path-question";
  }

  private static String end(Pack pack, PathAnswers answers, Model model) {
    NextStep next = NextStep.of(pack, answers);
    boolean staff = next.audience() == Audience.EMPLOYEE || next.audience() == Audience.LEADER;
    model.addAttribute("next", next);
    // what the reader does herself says more than the name of the step it belongs to
    model.addAttribute(
        "taskFirst", staff && asker(answers).equals("staff") && !next.tasks().isEmpty());
    // to others the step is the municipality's own work; theirs is whom to turn to
    boolean staffAsks = asker(answers).equals("staff");
    boolean forLeaders = next.forLeaders(pack, answers);
    model.addAttribute("turnTo", (!staffAsks || forLeaders) && !next.receivers().isEmpty());
    model.addAttribute("staffAsks", staffAsks);
    // staff write it down behind the log-in; what leaders receive, or nobody, has no form for her
    boolean writes = answers.about() != CaseKind.COLLEAGUE || next.staffWay().isPresent();
    model.addAttribute("writes", staffAsks && writes && !forLeaders ? ownForm(pack, next) : null);
    model.addAttribute("selfAsks", answers.asksForHimself());
    List<StepView.TaskView> tasks = StepView.tasks(pack, next.tasks(), staff);
    model.addAttribute("tasks", tasks);
    model.addAttribute("deadlines", tasks.stream().filter(view -> view.within() != null).toList());
    model.addAttribute("receivers", StepView.labels(pack.organisation(), next.receivers()));
    model.addAttribute("minor", answers.age() == AgeAnswer.UNDER_18);
    model.addAttribute("about", Asked.word(answers.about()));
    model.addAttribute("talked", Boolean.TRUE.equals(answers.talked()));
    return "guide/path-end";
  }

  /** Where staff write it down, with the way in chosen where it can only be one. */
  private static String ownForm(Pack pack, NextStep next) {
    return "/" + pack.id() + "/saker/ny" + next.staffWay().map(way -> "/" + way.id()).orElse("");
  }

  /** The earlier answers, each with the address that asks for it again. */
  private static List<Given> given(Pack pack, PathAnswers answers, @Nullable PathQuestion current) {
    List<Given> all = new ArrayList<>();
    for (PathQuestion question : answers.questions()) {
      if (question == current || !answers.answered(question)) {
        break;
      }
      String parameter = Asked.parameter(question);
      String value = Asked.before(null, answers).getOrDefault(parameter, "");
      all.add(
          new Given(
              "guide.path." + parameter + "." + value,
              "guide.path." + parameter + ".short",
              address(pack, Asked.before(question, answers))));
    }
    return all;
  }

  private static List<String> choices(PathQuestion question, PathAnswers answers) {
    return switch (question) {
      case WHO -> PathAnswers.WHO.stream().map(Asked::word).toList();
      case DANGER, TALKED -> List.of("ja", "nei");
      case ABOUT ->
          answers.who() == null
              ? List.of()
              : PathAnswers.topics(answers.who()).stream().map(Asked::word).toList();
      case AGE -> List.of(AgeAnswer.values()).stream().map(Asked::word).toList();
    };
  }

  /** Whom a question speaks to, where it must be put differently. */
  private static String asker(PathAnswers answers) {
    return answers.asksForHimself()
        ? "self"
        : answers.who() == Audience.EMPLOYEE || answers.who() == Audience.LEADER
            ? "staff"
            : "other";
  }

  private static String address(Pack pack, Map<String, String> answers) {
    var address = UriComponentsBuilder.fromPath("/" + pack.id() + "/hva-gjor-jeg");
    answers.forEach(address::queryParam);
    return address.encode().toUriString();
  }

  /** An answer given, as message keys, and where to change it. */
  record Given(String key, String asked, String change) {}
}
