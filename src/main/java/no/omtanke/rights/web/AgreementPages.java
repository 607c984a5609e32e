package no.omtanke.rights.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.HeldForm;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.rights.flow.AgreementDesk;
import no.omtanke.rights.flow.AgreementDesk.Filed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The agreements that the controller must have: a draft to sign, and where the signed one lies. */
@Controller
class AgreementPages {

  private final PackLibrary packs;
  private final AgreementDesk desk;

  AgreementPages(PackLibrary packs, AgreementDesk desk) {
    this.packs = packs;
    this.desk = desk;
  }

  @GetMapping("/{municipality}/personvern/avtaler")
  String list(PackId municipality, Actor officer, Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    model.addAttribute("pack", pack);
    model.addAttribute("today", desk.today());
    model.addAttribute("filed", desk.filed(pack, officer));
    return "rights/agreements";
  }

  @GetMapping("/{municipality}/personvern/avtaler/{id}")
  String read(
      PackId municipality, Actor officer, @PathVariable String id, HeldForm held, Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    return page(pack, filed(pack, officer, id), AgreementForm.of(held), Map.of(), model);
  }

  @PostMapping("/{municipality}/personvern/avtaler/{id}")
  String made(
      PackId municipality,
      Actor officer,
      @PathVariable String id,
      @ModelAttribute("form") AgreementForm form,
      HttpServletResponse response,
      Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    Filed filed = filed(pack, officer, id);
    Map<String, String> wrong = Faults.inText("sted", form.where());
    if (wrong.isEmpty()) {
      wrong =
          Faults.of(
              desk.make(
                  pack,
                  officer,
                  filed.agreement(),
                  form.from(),
                  form.until(),
                  form.untilWrong(),
                  form.where()),
              AgreementForm::field,
              "rights.agreement.refused.");
    }
    if (wrong.isEmpty()) {
      return "redirect:/" + municipality + "/personvern/avtaler";
    }
    response.setStatus(Faults.status(wrong));
    return page(pack, filed, form, wrong, model);
  }

  private String page(
      Pack pack, Filed filed, AgreementForm form, Map<String, String> errors, Model model) {
    model.addAttribute("pack", pack);
    model.addAttribute("today", desk.today());
    model.addAttribute("filed", filed);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "rights/agreement";
  }

  private Filed filed(Pack pack, Actor officer, String id) {
    return desk.filed(pack, officer).stream()
        .filter(one -> one.agreement().id().equals(id))
        .findFirst()
        .orElseThrow(Addresses::nowhere);
  }
}
