package no.omtanke.rights.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the data protection officer's day begins: what there is for her, and what is to come. */
@Controller
class OfficerPage {

  @GetMapping("/{municipality}/personvern")
  String officer() {
    return "rights/officer";
  }
}
