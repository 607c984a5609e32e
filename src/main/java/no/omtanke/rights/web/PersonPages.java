package no.omtanke.rights.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.omtanke.casework.flow.PersonSearch;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.FreshLogIn;
import no.omtanke.organisation.HeldForm;
import no.omtanke.organisation.People;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.rights.Answered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the officer finds an agency's cases on a person, to answer for the person's rights. */
@Controller
class PersonPages {

  private static final String PAGE = "/{municipality}/personvern/finn-saker";

  private final PackLibrary packs;
  private final People people;
  private final PersonSearch search;

  PersonPages(PackLibrary packs, People people, PersonSearch search) {
    this.packs = packs;
    this.people = people;
    this.search = search;
  }

  @FreshLogIn
  @GetMapping(PAGE)
  String form(PackId municipality, Actor officer, HeldForm held, Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    return form(pack, officer, PersonForm.of(held), Map.of(), model);
  }

  @FreshLogIn
  @PostMapping(PAGE)
  String find(
      PackId municipality,
      Actor officer,
      @ModelAttribute("form") PersonForm form,
      HttpServletResponse response,
      Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    Answered answered = Answered.by(pack, officer);
    Map<String, String> faults = form.faults(answered);
    if (!faults.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return form(pack, officer, form, faults, model);
    }
    Optional<List<PersonSearch.Found>> found =
        search.of(
            municipality.value(), officer, form.agency(), answered.ids(), form.whom(), form.why());
    if (found.isEmpty()) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      return form(pack, officer, form, Map.of("main", "casework.person.fault.often"), model);
    }
    model.addAttribute("pack", pack);
    model.addAttribute("agency", new Naming(pack, people).agency(form.agency()));
    model.addAttribute("found", found.get());
    return "rights/person-found";
  }

  private static String form(
      Pack pack, Actor officer, PersonForm form, Map<String, String> faults, Model model) {
    model.addAttribute("pack", pack);
    model.addAttribute("agencies", Answered.by(pack, officer).agencies());
    model.addAttribute("form", form);
    model.addAttribute("errors", faults);
    return "rights/person";
  }
}
