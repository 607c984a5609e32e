package no.omtanke.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that belong to no municipality. */
@Controller
final class FrontPage {

  @GetMapping("/tilgjengelighet")
  String accessibility() {
    return "platform/accessibility";
  }
}
