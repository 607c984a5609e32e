package no.omtanke.guide.web;

import no.omtanke.packs.PackLibrary;
import no.omtanke.platform.PublicFace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of all: which municipality is it about. */
@PublicFace
@Controller
class RootPage {

  private final PackLibrary packs;

  RootPage(PackLibrary packs) {
    this.packs = packs;
  }

  @GetMapping("/")
  String municipalities(Model model) {
    model.addAttribute("packs", packs.all());
    return "guide/municipalities";
  }
}
