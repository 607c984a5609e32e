package no.omtanke.organisation.web;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Declarations;
import no.omtanke.packs.Declaration;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where whoever works here declares that she keeps what she learns to herself. */
@Controller
class DeclarationPage {

  static final String PATH = "taushetserklaering";

  private final PackLibrary packs;
  private final Declarations declarations;
  private final StaffHome home;
  private final InstantSource clock;

  DeclarationPage(
      PackLibrary packs, Declarations declarations, StaffHome home, InstantSource clock) {
    this.packs = packs;
    this.declarations = declarations;
    this.home = home;
    this.clock = clock;
  }

  @GetMapping("/{municipality}/" + PATH)
  String read(PackId municipality, Actor actor, Locale locale, Model model) {
    Pack pack = pack(municipality);
    Declaration now =
        pack.confidentiality()
            .declaration(NorwegianTime.day(clock.instant()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("pack", pack);
    model.addAttribute("declaration", now);
    model.addAttribute("bars", declarations.bar(pack, actor));
    declarations
        .declared(pack, actor, now)
        .ifPresent(at -> {
          model.addAttribute("at", at);
          model.addAttribute("atInWords", NorwegianTime.moment(at, locale));
        });
    return "organisation/declaration";
  }

  @PostMapping("/{municipality}/" + PATH)
  String declare(
      PackId municipality,
      Actor actor,
      @RequestParam(required = false) @Nullable String utgave,
      Locale locale,
      Model model) {
    Pack pack = pack(municipality);
    if (declarations.declare(pack, actor, Optional.ofNullable(utgave).orElse(""))) {
      return "redirect:" + home.of(pack, LogIn.current().orElseThrow().subject());
    }
    model.addAttribute("changed", true);
    return read(municipality, actor, locale, model);
  }

  private Pack pack(PackId municipality) {
    return packs
        .byId(municipality)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
