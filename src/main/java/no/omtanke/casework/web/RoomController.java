package no.omtanke.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseName;
import no.omtanke.casework.CaseRules;
import no.omtanke.casework.WordSearch;
import no.omtanke.casework.flow.CaseLooking;
import no.omtanke.casework.flow.CaseRoom;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The case room: where the case is, what can be done now, and what is written. */
@Controller
class RoomController {

  private static final String ROOM = "/{municipality}/saker/{reference}";
  private static final String SEARCH = ROOM + "/sok";

  private final CaseLooking looking;
  private final Speaking speaking;
  private final ActPages pages;
  private final PackLibrary packs;
  private final InstantSource clock;

  RoomController(
      CaseLooking looking,
      Speaking speaking,
      ActPages pages,
      PackLibrary packs,
      InstantSource clock) {
    this.looking = looking;
    this.speaking = speaking;
    this.pages = pages;
    this.packs = packs;
    this.clock = clock;
  }

  /** Whoever comes back to what she looked for by its address has looked for nothing. */
  @GetMapping({ROOM, SEARCH})
  String room(
      PackId municipality,
      Actor actor,
      @PathVariable String reference,
      @RequestParam @Nullable String etter,
      Locale locale,
      Model model) {
    model.addAttribute("searchRefused", false);
    return room(municipality, actor, reference, etter, WordSearch.NONE, locale, model);
  }

  /** Posted, so that what is looked for stands in no address, history or log of addresses. */
  @PostMapping(SEARCH)
  String search(
      PackId municipality,
      Actor actor,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String sok,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    boolean person = CaseName.isOfAPerson(sok);
    if (person) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    }
    model.addAttribute("searchRefused", person);
    WordSearch search = person ? WordSearch.NONE : WordSearch.of(sok);
    return room(municipality, actor, reference, null, search, locale, model);
  }

  private String room(
      PackId municipality,
      Actor actor,
      String reference,
      @Nullable String etter,
      WordSearch search,
      Locale locale,
      Model model) {
    CaseRoom room =
        looking
            .open(municipality.value(), actor, NotHere.reference(reference), search)
            .orElseThrow(NotHere::answer);
    Words words = speaking.words(municipality, room.rulebook(), locale);
    LocalDate today = NorwegianTime.day(clock.instant());
    RoomPage page = new RoomPage(words, room, actor, today, search);
    Room said = page.page();
    model.addAttribute("room", said);
    model.addAttribute("search", search);
    model.addAttribute("here", "/" + municipality + "/saker/" + room.reference());
    if (search.isAsked()) {
      model.addAttribute("found", words.say("casework.room.search.found", said.journal().size()));
    }
    model.addAttribute(
        "mayBegin",
        page.besideThisCase()
            && !CaseRules.waysIn(room.rulebook(), actor, clock.instant()).isEmpty());
    model.addAttribute("mayAnswer", page.mayAnswer());
    pages.anew(words, actor, room, model);
    model.addAttribute(
        "place", packs.byId(municipality).map(pack -> words.in(pack.shortName())).orElse(""));
    if (etter != null) {
      ActKind done = Links.kind(etter).orElseThrow(NotHere::answer);
      model.addAttribute("done", page.done(done));
      model.addAttribute("after", page.after(done));
      model.addAttribute(
          "answersRequests",
          done == ActKind.DECIDE_OBJECTION
              && room.rulebook().organisation().answersForCases(actor.roles()));
    }
    return "casework/room";
  }
}
