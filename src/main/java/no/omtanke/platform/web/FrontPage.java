package no.omtanke.platform.web;

import no.omtanke.platform.PublicFace;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that belong to no municipality. */
@PublicFace
@Controller
final class FrontPage {

  @GetMapping("/tilgjengelighet")
  String accessibility() {
    return "platform/accessibility";
  }
}
