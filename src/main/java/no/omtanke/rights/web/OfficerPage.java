package no.omtanke.rights.web;

import no.omtanke.packs.PackId;
import no.omtanke.rights.flow.LogChecks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the data protection officer's day begins: what there is for her, and what is to come. */
@Controller
class OfficerPage {

  private final LogChecks checks;

  OfficerPage(LogChecks checks) {
    this.checks = checks;
  }

  @GetMapping("/{municipality}/personvern")
  String officer(PackId municipality, Model model) {
    checks.last(municipality).ifPresent(last -> model.addAttribute("checked", last));
    return "rights/officer";
  }
}
