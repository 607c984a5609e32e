package no.omtanke.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import no.omtanke.organisation.Absence;
import no.omtanke.organisation.AbsenceRules;
import no.omtanke.organisation.AbsenceRules.Fault;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.HeldForm;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffId;
import no.omtanke.organisation.flow.Absences;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where someone who will be away names who stands in for her, or the administrator does. */
@Controller
class AbsencePages {

  private static final String OWN = "/{municipality}/fravaer";
  private static final String ONE = "/{municipality}/oppsett/ansatte/{id}/fravaer";

  private final PackLibrary packs;
  private final People people;
  private final Absences absences;

  AbsencePages(PackLibrary packs, People people, Absences absences) {
    this.packs = packs;
    this.people = people;
    this.absences = absences;
  }

  @GetMapping(OWN)
  String own(
      PackId municipality,
      Actor actor,
      @ModelAttribute("form") AbsenceForm form,
      HeldForm held,
      Locale locale,
      Model model) {
    return page(municipality, actor, actor.id(), held, locale, model);
  }

  @GetMapping(ONE)
  String of(
      PackId municipality,
      Actor actor,
      @PathVariable String id,
      @ModelAttribute("form") AbsenceForm form,
      HeldForm held,
      Locale locale,
      Model model) {
    return page(municipality, actor, new StaffId(id), held, locale, model);
  }

  @PostMapping(OWN)
  String say(
      PackId municipality,
      Actor actor,
      @ModelAttribute("form") AbsenceForm form,
      @RequestParam(defaultValue = "") String tilbake,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    return say(municipality, actor, actor.id(), form, !tilbake.isEmpty(), locale, response, model);
  }

  @PostMapping(ONE)
  String sayOf(
      PackId municipality,
      Actor actor,
      @PathVariable String id,
      @ModelAttribute("form") AbsenceForm form,
      @RequestParam(defaultValue = "") String tilbake,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    StaffId person = new StaffId(id);
    return say(municipality, actor, person, form, !tilbake.isEmpty(), locale, response, model);
  }

  private String page(
      PackId municipality, Actor actor, StaffId person, HeldForm held, Locale locale, Model model) {
    Pack pack = pack(municipality, actor, person);
    if (held.isEmpty()) {
      // what a link says is no form of hers
      model.addAttribute(
          "form", absences.of(pack, person).map(AbsenceForm::of).orElse(AbsenceForm.EMPTY));
    }
    return form(pack, actor, person, Set.of(), locale, model);
  }

  private String say(
      PackId municipality,
      Actor actor,
      StaffId person,
      AbsenceForm form,
      boolean back,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    Pack pack = packs.byId(municipality).orElseThrow(AbsencePages::nowhere);
    Set<Fault> faults =
        back
            ? absences.isBack(pack, actor, person)
            : absences.say(pack, actor, person, form.deputy(), form.from(), form.to());
    if (faults.contains(Fault.NOT_HERS)) {
      throw nowhere();
    }
    if (faults.isEmpty()) {
      return "redirect:" + address(pack, actor, person) + (back ? "?tilbake" : "?lagret");
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return form(pack, actor, person, faults, locale, model);
  }

  /** Someone to choose. */
  record Deputy(StaffId id, String name) {}

  private String form(
      Pack pack, Actor actor, StaffId person, Set<Fault> faults, Locale locale, Model model) {
    AbsenceRules rules = absences.rules(pack);
    List<Deputy> deputies =
        rules.deputies(person).stream().map(id -> new Deputy(id, name(pack, id))).toList();
    boolean own = actor.id().equals(person);
    model.addAttribute("pack", pack);
    model.addAttribute("own", own);
    model.addAttribute("name", name(pack, person));
    model.addAttribute("here", address(pack, actor, person));
    model.addAttribute("up", "/" + pack.id() + (own ? "/min-dag" : "/oppsett/ansatte/" + person));
    model.addAttribute("deputies", deputies);
    model.addAttribute("today", rules.today());
    model.addAttribute("errors", faults.stream().map(Fault::name).collect(Collectors.toSet()));
    absences
        .of(pack, person)
        .ifPresent(absence -> model.addAttribute("absence", said(pack, absence, locale)));
    return "organisation/absence";
  }

  /** What stands now, in words. */
  record Said(String deputy, String from, String to) {}

  private Said said(Pack pack, Absence absence, Locale locale) {
    return new Said(
        name(pack, absence.deputy()),
        NorwegianTime.day(absence.from(), locale),
        NorwegianTime.day(absence.to(), locale));
  }

  private String name(Pack pack, StaffId id) {
    return people.name(pack.id(), id).orElse("");
  }

  private static String address(Pack pack, Actor actor, StaffId person) {
    return "/"
        + pack.id()
        + (actor.id().equals(person) ? "/fravaer" : "/oppsett/ansatte/" + person + "/fravaer");
  }

  /** It is there for whoever works in cases, and for nobody else. */
  private Pack pack(PackId municipality, Actor actor, StaffId person) {
    return packs
        .byId(municipality)
        .filter(pack -> absences.rules(pack).mayBeSaidBy(actor.id(), person))
        .orElseThrow(AbsencePages::nowhere);
  }

  private static ResponseStatusException nowhere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
