package no.omtanke.rights.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.HeldForm;
import no.omtanke.organisation.People;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.rights.Breach;
import no.omtanke.rights.Breach.Sort;
import no.omtanke.rights.BreachAct;
import no.omtanke.rights.BreachNote;
import no.omtanke.rights.BreachRefusal;
import no.omtanke.rights.BreachRules;
import no.omtanke.rights.flow.BreachDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The officer's register of breaches, with the clock that runs for each. */
@Controller
class BreachPages {

  private static final int PAGE = 25;

  private final PackLibrary packs;
  private final People people;
  private final BreachDesk desk;
  private final InstantSource clock;

  BreachPages(PackLibrary packs, People people, BreachDesk desk, InstantSource clock) {
    this.packs = packs;
    this.people = people;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/{municipality}/personvern/brudd")
  String list(
      PackId municipality,
      Actor officer,
      @RequestParam(required = false) @Nullable String fra,
      Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    Breach before = fra == null ? null : breach(pack, officer, fra);
    List<Breach> found = desk.closed(pack, officer, before, PAGE + 1);
    model.addAttribute("pack", pack);
    model.addAttribute("now", clock.instant());
    model.addAttribute("open", before == null ? desk.open(pack, officer) : List.of());
    model.addAttribute("closed", found.stream().limit(PAGE).toList());
    model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
    return "rights/breaches";
  }

  @GetMapping("/{municipality}/personvern/brudd/nytt")
  String begin(PackId municipality, HeldForm held, Model model) {
    return form(
        Addresses.pack(packs, municipality), null, null, BreachForm.of(held), Map.of(), model);
  }

  @PostMapping("/{municipality}/personvern/brudd/nytt")
  String begun(
      PackId municipality,
      Actor officer,
      @ModelAttribute("form") BreachForm form,
      HttpServletResponse response,
      Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    Map<String, String> unfit = Faults.inText("tekst", form.text());
    if (!unfit.isEmpty()) {
      return refused(pack, null, null, form, unfit, response, model);
    }
    BreachDesk.Result result = desk.begin(pack, officer, form.moment(), form.sorts(), form.text());
    return result.refusals().isEmpty()
        ? "redirect:/" + municipality + "/personvern/brudd/" + result.breach()
        : refused(pack, null, null, form, errors(result.refusals()), response, model);
  }

  @GetMapping("/{municipality}/personvern/brudd/{id}")
  String read(PackId municipality, Actor officer, @PathVariable String id, Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    Breach breach = breach(pack, officer, id);
    List<BreachNote> notes = desk.notes(pack, breach);
    model.addAttribute("pack", pack);
    model.addAttribute("now", clock.instant());
    model.addAttribute("breach", breach);
    model.addAttribute("notes", notes);
    model.addAttribute(
        "names",
        notes.stream()
            .map(BreachNote::by)
            .distinct()
            .collect(
                Collectors.toUnmodifiableMap(
                    by -> by.value(), by -> people.name(pack.id(), by).orElse(by.value()))));
    model.addAttribute("offers", BreachRules.offers(breach));
    return "rights/breach";
  }

  @GetMapping("/{municipality}/personvern/brudd/{id}/{act}")
  String act(
      PackId municipality,
      Actor officer,
      @PathVariable String id,
      @PathVariable String act,
      HeldForm held,
      Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    Breach breach = breach(pack, officer, id);
    return !held.isEmpty()
            || BreachRules.offers(breach).contains(Addresses.named(BreachAct.class, act))
        ? form(
            pack,
            breach,
            Addresses.named(BreachAct.class, act),
            BreachForm.of(held),
            Map.of(),
            model)
        : "redirect:/" + municipality + "/personvern/brudd/" + breach.id();
  }

  @PostMapping("/{municipality}/personvern/brudd/{id}/{act}")
  String done(
      PackId municipality,
      Actor officer,
      @PathVariable String id,
      @PathVariable String act,
      @ModelAttribute("form") BreachForm form,
      HttpServletResponse response,
      Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    BreachAct kind = Addresses.named(BreachAct.class, act);
    Map<String, String> unfit = Faults.inText("tekst", form.text());
    if (!unfit.isEmpty()) {
      return refused(pack, breach(pack, officer, id), kind, form, unfit, response, model);
    }
    BreachDesk.Result result =
        desk.act(pack, officer, Addresses.id(id), kind, form.seen(), form.moment(), form.text())
            .orElseThrow(Addresses::nowhere);
    return result.refusals().isEmpty()
        ? "redirect:/" + municipality + "/personvern/brudd/" + Addresses.id(id)
        : refused(
            pack,
            breach(pack, officer, id),
            kind,
            form,
            errors(result.refusals()),
            response,
            model);
  }

  private String refused(
      Pack pack,
      @Nullable Breach breach,
      @Nullable BreachAct act,
      BreachForm form,
      Map<String, String> errors,
      HttpServletResponse response,
      Model model) {
    response.setStatus(Faults.status(errors));
    return form(pack, breach, act, form, errors, model);
  }

  private static String form(
      Pack pack,
      @Nullable Breach breach,
      @Nullable BreachAct act,
      BreachForm form,
      Map<String, String> errors,
      Model model) {
    model.addAttribute("pack", pack);
    model.addAttribute("breach", breach);
    model.addAttribute("act", act == null ? "BEGIN" : act.name());
    model.addAttribute("saysWhen", act == null || act.saysWhen());
    model.addAttribute("sorts", act == null ? Sort.values() : new Sort[0]);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "rights/breach-form";
  }

  private static Map<String, String> errors(Set<BreachRefusal> refusals) {
    return Faults.of(refusals, BreachForm::field, "rights.breach.refused.");
  }

  private Breach breach(Pack pack, Actor officer, String id) {
    return desk.find(pack, officer, Addresses.id(id)).orElseThrow(Addresses::nowhere);
  }
}
