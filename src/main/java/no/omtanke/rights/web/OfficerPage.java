package no.omtanke.rights.web;

import java.util.Collection;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.People;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.rights.Answered;
import no.omtanke.rights.flow.BreachDesk;
import no.omtanke.rights.flow.DeletionDesk;
import no.omtanke.rights.flow.LogChecks;
import no.omtanke.rights.flow.OfficersLog;
import no.omtanke.rights.flow.RequestDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the data protection officer's day begins: what there is for her, and what is to come. */
@Controller
class OfficerPage {

  private final PackLibrary packs;
  private final LogChecks checks;
  private final DeletionDesk deletions;
  private final RequestDesk requests;
  private final BreachDesk breaches;
  private final OfficersLog log;
  private final People people;

  OfficerPage(
      PackLibrary packs,
      LogChecks checks,
      DeletionDesk deletions,
      RequestDesk requests,
      BreachDesk breaches,
      OfficersLog log,
      People people) {
    this.packs = packs;
    this.checks = checks;
    this.deletions = deletions;
    this.requests = requests;
    this.breaches = breaches;
    this.log = log;
    this.people = people;
  }

  @GetMapping("/{municipality}/personvern")
  String officer(PackId municipality, Actor officer, Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    Collection<Actor> staff = people.directory(pack.id()).staff();
    model.addAttribute("deletions", deletions.count(pack, officer));
    model.addAttribute("requests", requests.count(pack, officer));
    model.addAttribute("requestsStuck", requests.countStuck(pack, officer, staff));
    model.addAttribute("breachesLate", breaches.late(pack, officer));
    model.addAttribute("emergencies", log.emergencies(pack, officer));
    model.addAttribute("alone", Answered.isAlone(pack, officer, staff));
    checks.last(municipality).ifPresent(last -> model.addAttribute("checked", last));
    return "rights/officer";
  }
}
