package no.omtanke.guide.web;

import java.util.ArrayList;
import java.util.List;
import no.omtanke.packs.ActionPlan;
import no.omtanke.packs.ActionPlan.Area;
import no.omtanke.packs.ActionPlan.Goal;
import no.omtanke.packs.ActionPlan.Measure;
import no.omtanke.packs.Pack;
import no.omtanke.platform.PublicFace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The plan as a page: what it is, how far it reaches, and every measure under its goal. */
@PublicFace
@Controller
class PlanPage {

  @GetMapping("/{municipality}/handlingsplan")
  String plan(@ModelAttribute("pack") Pack pack, Model model) {
    ActionPlan plan = pack.actionPlan();
    model.addAttribute("areas", plan.areas().stream().map(AreaView::of).toList());
    model.addAttribute("count", plan.measures().count());
    model.addAttribute(
        "levels",
        plan.levelsToBeConfirmed() || plan.measures().anyMatch(measure -> measure.level() != null));
    return "guide/plan";
  }

  /** An area with its measures under their goals; those of no goal come last. */
  record AreaView(Area area, List<GoalView> goals) {

    static AreaView of(Area area) {
      List<GoalView> goals = new ArrayList<>();
      for (Goal goal : area.goals()) {
        goals.add(
            new GoalView(
                goal,
                area.measures().stream()
                    .filter(measure -> goal.id().equals(measure.goal()))
                    .toList()));
      }
      List<Measure> rest =
          area.measures().stream().filter(measure -> measure.goal() == null).toList();
      if (!rest.isEmpty()) {
        goals.add(new GoalView(null, rest));
      }
      return new AreaView(area, List.copyOf(goals));
    }
  }

  /** A goal and what serves it; null for the measures the plan ties to none. */
  record GoalView(@Nullable Goal goal, List<Measure> measures) {}
}
