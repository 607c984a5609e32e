package no.omtanke.organisation.web;

import no.omtanke.organisation.People;
import no.omtanke.packs.Pack;
import org.springframework.stereotype.Component;

/** The first page of someone's menu, which is where her day begins. */
@Component
class StaffHome {

  private final People people;

  StaffHome(People people) {
    this.people = people;
  }

  String of(Pack pack, String subject) {
    var municipality = "/" + pack.id();
    return people
        .actor(pack.id(), subject)
        .map(actor -> Menu.pages(pack.organisation().kinds(actor.roles())))
        .filter(pages -> !pages.isEmpty())
        .map(pages -> municipality + "/" + pages.getFirst())
        .orElse(municipality);
  }
}
