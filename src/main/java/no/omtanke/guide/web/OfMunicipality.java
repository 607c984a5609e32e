package no.omtanke.guide.web;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.platform.PublicFace;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page of the guide its pack and its words; an unknown municipality helps onward. */
@PublicFace
@ControllerAdvice(
    assignableTypes = {
      GuidePages.class,
      PathPage.class,
      LawPage.class,
      AdviserPage.class,
      PlanPage.class
    })
class OfMunicipality {

  private final PackLibrary packs;
  private final InstantSource clock;

  OfMunicipality(PackLibrary packs, InstantSource clock) {
    this.packs = packs;
    this.clock = clock;
  }

  @ModelAttribute
  void pack(@PathVariable String municipality, Locale language, Model model) {
    model.addAttribute(
        "pack", packs.byId(new PackId(municipality)).orElseThrow(NoSuchMunicipality::new));
    model.addAttribute("words", new Notation(language));
    model.addAttribute("today", NorwegianTime.day(clock.instant()));
  }

  @ExceptionHandler
  ModelAndView none(NoSuchMunicipality unknown) {
    return new ModelAndView(
        "guide/no-such-municipality", Map.of("packs", packs.all()), HttpStatus.NOT_FOUND);
  }

  /** The address names a municipality that has no pack here. */
  static final class NoSuchMunicipality extends RuntimeException {
    NoSuchMunicipality() {
      super(null, null, false, false);
    }
  }
}
