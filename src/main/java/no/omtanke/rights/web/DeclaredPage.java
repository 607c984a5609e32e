package no.omtanke.rights.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Declarations;
import no.omtanke.organisation.Directory;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.Agency;
import no.omtanke.packs.Declaration;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.rights.Answered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who has declared that she keeps what she learns to herself, of those the officer answers for. */
@Controller
class DeclaredPage {

  private final PackLibrary packs;
  private final People people;
  private final Declarations declarations;
  private final InstantSource clock;

  DeclaredPage(PackLibrary packs, People people, Declarations declarations, InstantSource clock) {
    this.packs = packs;
    this.people = people;
    this.declarations = declarations;
    this.clock = clock;
  }

  /** A version, and how many who work there now have declared it. */
  record Version(Declaration declaration, int by) {}

  /** A service; those first who have not declared what is to be declared now. */
  record Service(Agency agency, boolean boundByDeclaration, List<Someone> people) {}

  /**
   * Someone who works there.
   *
   * @param at when she declared it; null where she has not
   */
  record Someone(String name, @Nullable Instant at) {}

  @GetMapping("/{municipality}/personvern/taushetserklaeringer")
  String declared(PackId municipality, Actor officer, Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    LocalDate today = NorwegianTime.day(clock.instant());
    Directory directory = people.directory(municipality);
    Answered answered = Answered.by(pack, officer);
    Declaration now = pack.confidentiality().declaration(today).orElse(null);
    Map<StaffId, Instant> by = now == null ? Map.of() : declarations.by(pack, now);
    List<Service> services =
        answered.agencies().stream()
            .map(agency -> service(pack, agency, directory.of(agency.id()), by))
            .filter(service -> !service.people().isEmpty())
            .toList();
    model.addAttribute("pack", pack);
    model.addAttribute("now", now);
    model.addAttribute("services", services);
    model.addAttribute(
        "waiting",
        services.stream()
            .flatMap(service -> service.people().stream())
            .filter(someone -> someone.at() == null)
            .count());
    model.addAttribute("versions", versions(pack, answered, directory));
    return "rights/declared";
  }

  private Service service(
      Pack pack, Agency agency, List<Actor> staff, Map<StaffId, Instant> declared) {
    return new Service(
        agency,
        pack.boundByDeclaration(agency.id()),
        staff.stream()
            .map(actor ->
                new Someone(
                    people.name(pack.id(), actor.id()).orElse(actor.id().value()),
                    declared.get(actor.id())))
            .sorted(
                Comparator.comparing((Someone someone) -> someone.at() != null)
                    .thenComparing(Someone::name))
            .toList());
  }

  private List<Version> versions(Pack pack, Answered answered, Directory directory) {
    return pack.confidentiality().declarations().stream()
        .sorted(Comparator.comparing(Declaration::from).reversed())
        .map(declaration -> {
          Map<StaffId, Instant> by = declarations.by(pack, declaration);
          return new Version(
              declaration,
              (int)
                  answered.agencies().stream()
                      .flatMap(agency -> directory.of(agency.id()).stream())
                      .filter(actor -> by.containsKey(actor.id()))
                      .count());
        })
        .toList();
  }
}
