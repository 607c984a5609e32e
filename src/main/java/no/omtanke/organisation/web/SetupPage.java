package no.omtanke.organisation.web;

import java.util.List;
import java.util.Locale;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Directory;
import no.omtanke.organisation.Employment;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffId;
import no.omtanke.organisation.StaffRules;
import no.omtanke.organisation.flow.StaffKeeping;
import no.omtanke.packs.Fault;
import no.omtanke.packs.Group;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The administrator's page: which edition of the plan runs, what is wrong in its files, and who has
 * which role.
 */
@Controller
class SetupPage {

  private final PackLibrary packs;
  private final People people;
  private final StaffKeeping staff;

  SetupPage(PackLibrary packs, People people, StaffKeeping staff) {
    this.packs = packs;
    this.people = people;
    this.staff = staff;
  }

  @GetMapping("/{municipality}/oppsett")
  String setup(PackId municipality, Locale locale, Model model) {
    var pack =
        packs
            .byId(municipality)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var directory = people.directory(municipality);
    model.addAttribute("pack", pack);
    packs
        .since(municipality)
        .ifPresent(since -> {
          model.addAttribute("loaded", since);
          model.addAttribute("loadedInWords", NorwegianTime.moment(since, locale));
        });
    model.addAttribute("faults", packs.faults(municipality));
    model.addAttribute(
        "folders",
        packs.neverRun().stream()
            .map(folder -> new Folder(folder.value(), packs.faults(folder)))
            .toList());
    model.addAttribute("services", services(pack, directory));
    model.addAttribute("groups", groups(pack, directory));
    var everyone = staff.everyone(municipality);
    model.addAttribute("left", everyone.stream().filter(Employment::left).toList());
    model.addAttribute("unanswered", StaffRules.unanswered(pack, everyone));
    return "organisation/setup";
  }

  private List<Service> services(Pack pack, Directory directory) {
    return pack.organisation().agencies().stream()
        .map(agency -> new Service(agency.label(), persons(pack, directory.of(agency.id()))))
        .filter(service -> !service.people().isEmpty())
        .toList();
  }

  private List<Circle> groups(Pack pack, Directory directory) {
    return pack.organisation().groups().stream()
        .map(group -> circle(pack, group, directory))
        .toList();
  }

  private Circle circle(Pack pack, Group group, Directory directory) {
    var members =
        directory.staff().stream()
            .filter(actor -> directory.sitsIn(group.id(), actor.id()))
            .toList();
    return new Circle(group.label(), group.decides(), persons(pack, members));
  }

  private List<Person> persons(Pack pack, List<Actor> actors) {
    return actors.stream()
        .map(actor ->
            new Person(
                actor.id(),
                people.name(pack.id(), actor.id()).orElse(""),
                RoleWords.roles(pack, actor),
                RoleWords.agency(pack, actor.agency())))
        .toList();
  }

  /** A folder among the packs that does not run, and why. */
  record Folder(String name, List<Fault> faults) {}

  /** An agency and its staff. */
  record Service(Text label, List<Person> people) {}

  /** A group and who sits in it; nobody where the municipality has not said. */
  record Circle(Text label, boolean decides, List<Person> people) {}

  /** A member of staff as the page shows her. */
  record Person(StaffId id, String name, List<Text> roles, Text agency) {}
}
