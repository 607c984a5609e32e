package no.omtanke.organisation.web;

import java.util.List;
import no.omtanke.organisation.People;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackLibrary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where log-in leads when no page was asked for: on to the one municipality, to a choice, or to the
 * word that there is none.
 */
@Controller
class ArrivedPage {

  private final PackLibrary packs;
  private final People people;
  private final StaffHome home;

  ArrivedPage(PackLibrary packs, People people, StaffHome home) {
    this.packs = packs;
    this.people = people;
    this.home = home;
  }

  @GetMapping("/innlogget")
  String arrived(@RequestParam @Nullable String kommune, Model model) {
    var subject = LogIn.current().map(LogIn::subject).orElse("");
    List<Pack> places =
        packs.all().stream()
            .filter(pack -> kommune == null || pack.id().value().equals(kommune))
            .filter(pack -> people.actor(pack.id(), subject).isPresent())
            .toList();
    if (places.size() == 1) {
      return "redirect:" + home.of(places.getFirst(), subject);
    }
    model.addAttribute("places", places);
    model.addAttribute("subject", subject);
    return "organisation/arrived";
  }
}
