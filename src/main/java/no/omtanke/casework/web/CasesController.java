package no.omtanke.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import no.omtanke.casework.CaseRules;
import no.omtanke.casework.CaseSearch;
import no.omtanke.casework.Disclosed;
import no.omtanke.casework.Whom;
import no.omtanke.casework.flow.CaseLooking;
import no.omtanke.casework.flow.Rulebooks;
import no.omtanke.casework.flow.Worklist;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.PackId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of all cases that the reader may know of, and the search in it. */
@Controller
class CasesController {

  private static final int PAGE = 40;

  private final CaseLooking looking;
  private final Rulebooks rulebooks;
  private final Speaking speaking;
  private final InstantSource clock;

  CasesController(
      CaseLooking looking, Rulebooks rulebooks, Speaking speaking, InstantSource clock) {
    this.looking = looking;
    this.rulebooks = rulebooks;
    this.speaking = speaking;
    this.clock = clock;
  }

  @GetMapping("/{municipality}/saker")
  String cases(
      PackId municipality,
      Actor actor,
      @ModelAttribute("form") ListForm form,
      @RequestParam @Nullable String fra,
      @RequestParam @Nullable String dato,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    if (form.namesAPerson()) {
      return "redirect:" + form.refused().address(municipality);
    }
    Words words = speaking.words(municipality, rulebooks.current(municipality.value()), locale);
    ListPage page = new ListPage(words, actor, form);
    model.addAttribute("search", page);
    model.addAttribute("open", form.among(false).address(municipality));
    model.addAttribute("closed", form.among(true).address(municipality));
    model.addAttribute("answers", Disclosed.isFor(words.rulebook(), actor));
    model.addAttribute(
        "mayBegin", !CaseRules.waysIn(words.rulebook(), actor, clock.instant()).isEmpty());
    model.addAttribute("mayAsk", Whom.mayBeAskedFor(words.rulebook(), actor, clock.instant()));
    String fault = form.fault(municipality);
    model.addAttribute("fault", fault);
    if (fault != null) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return "casework/cases";
    }
    CaseSearch search = form.search(municipality);
    Worklist.After after = DayController.after(fra, dato);
    Worklist list =
        looking.worklist(
            municipality.value(), actor, new Worklist.Page(form.isClosed(), after, PAGE, search));
    model.addAttribute("asked", page.asked(search));
    if (search.isAsked()) {
      boolean whole = after == null && list.next() == null;
      model.addAttribute("found", page.found(search, list.rows().size(), whole));
    }
    DayPage day = new DayPage(words, actor, NorwegianTime.day(clock.instant()), form.isClosed());
    model.addAttribute("day", day.page(list, List.of(), form.address(municipality)));
    return "casework/cases";
  }
}
