package no.omtanke.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.omtanke.casework.flow.PersonSearch;
import no.omtanke.casework.flow.Rulebooks;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.FreshLogIn;
import no.omtanke.organisation.HeldForm;
import no.omtanke.packs.PackId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Answers whether the reader's own agency has a case on a person already: yes or no. */
@Controller
class PersonController {

  private static final String PAGE = "/{municipality}/finnes-saken";

  private final PersonSearch search;
  private final Rulebooks rulebooks;
  private final Speaking speaking;

  PersonController(PersonSearch search, Rulebooks rulebooks, Speaking speaking) {
    this.search = search;
    this.rulebooks = rulebooks;
    this.speaking = speaking;
  }

  @FreshLogIn
  @GetMapping(PAGE)
  String form(PackId municipality, Actor actor, HeldForm held, Locale locale, Model model) {
    return form(municipality, actor, PersonForm.of(held), Map.of(), locale, model);
  }

  @FreshLogIn
  @PostMapping(PAGE)
  String ask(
      PackId municipality,
      Actor actor,
      @ModelAttribute("form") PersonForm form,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    if (!search.mayAsk(municipality.value(), actor)) {
      throw NotHere.answer();
    }
    Map<String, String> faults = form.faults();
    if (!faults.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return form(municipality, actor, form, faults, locale, model);
    }
    Optional<PersonSearch.Answer> answer =
        search.isThere(municipality.value(), actor, form.whom(), form.why());
    if (answer.isEmpty()) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      return form(
          municipality, actor, form, Map.of("main", "casework.person.fault.often"), locale, model);
    }
    Words words = words(municipality, locale);
    model.addAttribute("agency", words.agency(actor.agency()));
    model.addAttribute("yes", answer.get().yes());
    model.addAttribute(
        "hers",
        answer.get().hers().stream()
            .map(room ->
                Map.of(
                    "href",
                    "/" + municipality + "/saker/" + room.reference(),
                    "name",
                    words.caseName(room.number(), room.reference())))
            .toList());
    return "casework/person-answer";
  }

  private String form(
      PackId municipality,
      Actor actor,
      PersonForm form,
      Map<String, String> faults,
      Locale locale,
      Model model) {
    if (!search.mayAsk(municipality.value(), actor)) {
      throw NotHere.answer();
    }
    model.addAttribute("agency", words(municipality, locale).agency(actor.agency()));
    model.addAttribute("form", form);
    model.addAttribute("errors", faults);
    return "casework/person";
  }

  private Words words(PackId municipality, Locale locale) {
    return speaking.words(municipality, rulebooks.current(municipality.value()), locale);
  }
}
