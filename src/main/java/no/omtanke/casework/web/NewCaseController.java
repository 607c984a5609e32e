package no.omtanke.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.CaseRules;
import no.omtanke.casework.Move;
import no.omtanke.casework.Question;
import no.omtanke.casework.Questions;
import no.omtanke.casework.Rulebook;
import no.omtanke.casework.flow.CaseLooking;
import no.omtanke.casework.flow.Casework;
import no.omtanke.casework.flow.Drafts;
import no.omtanke.casework.flow.PersonSearch;
import no.omtanke.casework.flow.Rulebooks;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.HeldForm;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.WayIn;
import no.omtanke.packs.WayInId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a concern is written down and becomes a case. */
@Controller
class NewCaseController {

  private final Casework casework;
  private final CaseLooking looking;
  private final Rulebooks rulebooks;
  private final Speaking speaking;
  private final ActPages pages;
  private final PackLibrary packs;
  private final InstantSource clock;
  private final Drafting drafting;
  private final PersonSearch persons;

  NewCaseController(
      Casework casework,
      CaseLooking looking,
      Rulebooks rulebooks,
      Speaking speaking,
      ActPages pages,
      PackLibrary packs,
      InstantSource clock,
      Drafting drafting,
      PersonSearch persons) {
    this.casework = casework;
    this.looking = looking;
    this.rulebooks = rulebooks;
    this.speaking = speaking;
    this.pages = pages;
    this.packs = packs;
    this.clock = clock;
    this.drafting = drafting;
    this.persons = persons;
  }

  /** The ways in that the actor's roles may use; where there is one only, its form at once. */
  @GetMapping("/{municipality}/saker/ny")
  String ways(
      PackId municipality,
      Actor actor,
      @RequestParam(name = Anew.FIELD, required = false) @Nullable String onward,
      Locale locale,
      Model model) {
    Rulebook rulebook = rulebooks.current(municipality.value());
    List<WayIn> open = open(rulebook, actor);
    if (open.size() == 1) {
      return "redirect:/" + municipality + "/saker/ny/" + open.getFirst().id() + query(onward);
    }
    Words words = speaking.words(municipality, rulebook, locale);
    Set<RoleId> others = new LinkedHashSet<>();
    rulebook.routine().waysIn().forEach(way -> others.addAll(way.receivedBy()));
    model.addAttribute("ways", open);
    model.addAttribute("mayAsk", persons.mayAsk(municipality.value(), actor));
    model.addAttribute("onward", query(onward));
    model.addAttribute("others", words.roles(others));
    model.addAttribute("pack", pack(municipality));
    return "casework/ways";
  }

  @GetMapping("/{municipality}/saker/ny/{way}")
  String form(
      PackId municipality,
      Actor actor,
      @PathVariable String way,
      HeldForm held,
      @RequestParam(name = Drafting.FIELD, defaultValue = "") String kept,
      @RequestParam(name = Anew.FIELD, required = false) @Nullable String onward,
      Locale locale,
      Model model) {
    Rulebook rulebook = rulebooks.current(municipality.value());
    if (otherRoles(rulebook, actor, way)) {
      return "redirect:/" + municipality + "/saker/ny" + query(onward);
    }
    WayIn chosen = chosen(rulebook, actor, way);
    Words words = speaking.words(municipality, rulebook, locale);
    Typed typed =
        drafting.filled(
            words, actor, draft(chosen), questions(rulebook, actor, chosen), held, kept, model);
    Typed led =
        Anew.duty(onward).map(duty -> typed.with(Anew.FIELD, Links.path(duty))).orElse(typed);
    return page(words, actor, chosen, led, Map.of(), model);
  }

  /** Keeps what is written, or throws it away; no case begins. */
  @PostMapping(value = "/{municipality}/saker/ny/{way}", params = Drafting.FIELD)
  String keep(
      PackId municipality,
      Actor actor,
      @PathVariable String way,
      @RequestParam MultiValueMap<String, String> given,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    Rulebook rulebook = rulebooks.current(municipality.value());
    WayIn chosen = chosen(rulebook, actor, way);
    Words words = speaking.words(municipality, rulebook, locale);
    Typed typed = new Typed(given);
    if (!Drafting.keeps(typed)) {
      return drafting.discard(words, actor, draft(chosen));
    }
    // the case's id lies in the draft too: sent from two windows, it still makes one case
    Map<String, String> errors =
        drafting.keep(
            words,
            actor,
            draft(chosen),
            questions(rulebook, actor, chosen),
            typed,
            Map.of("id", id(typed).toString(), Anew.FIELD, onward(typed)));
    if (errors.isEmpty()) {
      return drafting.kept(words, script, action(words, chosen), model);
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page(words, actor, chosen, typed, errors, model);
  }

  @PostMapping("/{municipality}/saker/ny/{way}")
  String register(
      PackId municipality,
      Actor actor,
      @PathVariable String way,
      @RequestParam MultiValueMap<String, String> given,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    Rulebook rulebook = rulebooks.current(municipality.value());
    WayIn chosen = chosen(rulebook, actor, way);
    Words words = speaking.words(municipality, rulebook, locale);
    Typed typed = new Typed(given);
    List<Question> questions = questions(rulebook, actor, chosen);
    UUID id = ownId(actor, typed, questions);
    Handling.Outcome outcome =
        Handling.handle(
            actor,
            move(chosen),
            questions,
            typed,
            words,
            asking(words),
            request -> casework.begin(municipality.value(), new CaseId(id), request));
    // a form that is sent twice has made its case the first time
    boolean sentBefore =
        outcome.someoneWasHere() && looking.open(municipality.value(), actor, id).isPresent();
    if (outcome.done() || sentBefore) {
      drafting.end(words, actor, draft(chosen));
      String duty = onward(typed);
      String next = duty.isEmpty() ? "" : "/" + duty;
      return "redirect:/" + municipality + "/saker/" + id + next + "?etter=register-concern";
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page(words, actor, chosen, typed, outcome.errors(), model);
  }

  private String page(
      Words words, Actor actor, WayIn way, Typed typed, Map<String, String> errors, Model model) {
    Pack pack = pack(words.municipality());
    model.addAttribute("pack", pack);
    model.addAttribute("guide", pack.guide());
    model.addAttribute("heading", words.in(way.receivedAs()));
    model.addAttribute("back", "/" + words.municipality() + "/min-dag");
    model.addAttribute("action", action(words, way));
    model.addAttribute("id", id(typed));
    model.addAttribute("onward", onward(typed));
    // so that nobody writes of a colleague and leaves her in
    model.addAttribute("aboutColleague", way.kind() == CaseKind.COLLEAGUE);
    model.addAttribute(
        "aboutStaff", !typed.first("concerned").isEmpty() || !typed.first("close").isEmpty());
    model.addAttribute("mayAsk", persons.mayAsk(words.municipality().value(), actor));
    Anew.duty(onward(typed))
        .ifPresent(kind -> model.addAttribute("duty", words.say("casework.act", kind)));
    pages.common(words, actor, words.act(ActKind.REGISTER_CONCERN, null), null, model);
    pages.fields(asking(words), questions(words.rulebook(), actor, way), typed, errors, model);
    return "casework/new";
  }

  private Asking asking(Words words) {
    return new Asking(words, ActKind.REGISTER_CONCERN, null, new Choices(words, null, null));
  }

  /** The case's id is drawn with the form, so that a form sent twice makes one case. */
  private static UUID id(Typed typed) {
    try {
      return UUID.fromString(typed.first("id"));
    } catch (IllegalArgumentException notDrawnYet) {
      return UUID.randomUUID();
    }
  }

  /**
   * Nobody can name a case of others, nor one that is still to come, by what her form says. Other
   * words under the same id, as from a draft that was left over, are another concern: else they
   * would be taken for the first one sent twice, and lost.
   */
  private static UUID ownId(Actor actor, Typed typed, List<Question> questions) {
    return UUID.nameUUIDFromBytes(
        (actor.id()
                + " begins "
                + id(typed)
                + " "
                + new TreeMap<>(typed.texts(questions).byField()))
            .getBytes(StandardCharsets.UTF_8));
  }

  /** The duty that the concern is written down for; empty where it is for none. */
  private static String onward(Typed typed) {
    return Anew.duty(typed.first(Anew.FIELD)).map(Links::path).orElse("");
  }

  private static String query(@Nullable String onward) {
    return Anew.duty(onward).map(kind -> "?" + Anew.FIELD + "=" + Links.path(kind)).orElse("");
  }

  private static String action(Words words, WayIn way) {
    return "/" + words.municipality() + "/saker/ny/" + way.id();
  }

  private static Drafts.Form draft(WayIn way) {
    return new Drafts.Form(null, move(way));
  }

  private static Move move(WayIn way) {
    return new Move(ActKind.REGISTER_CONCERN, way.id().value());
  }

  private List<Question> questions(Rulebook rulebook, Actor actor, WayIn way) {
    return Questions.of(rulebook, CaseFile.NONE, actor, move(way), clock.instant()).stream()
        .sorted(Comparator.comparing(question -> !isText(question)))
        .toList();
  }

  private static boolean isText(Question question) {
    return question.about() == Question.About.TEXT;
  }

  private List<WayIn> open(Rulebook rulebook, Actor actor) {
    return CaseRules.waysIn(rulebook, actor, clock.instant());
  }

  /** The guide leads here before it is known who asks: a way in of other roles gives her own. */
  private boolean otherRoles(Rulebook rulebook, Actor actor, String way) {
    return rulebook.routine().wayIn(new WayInId(way)).isPresent()
        && open(rulebook, actor).stream().noneMatch(one -> one.id().value().equals(way));
  }

  private WayIn chosen(Rulebook rulebook, Actor actor, String way) {
    return open(rulebook, actor).stream()
        .filter(one -> one.id().value().equals(way))
        .findFirst()
        .orElseThrow(NotHere::answer);
  }

  private Pack pack(PackId municipality) {
    return packs.byId(municipality).orElseThrow(NotHere::answer);
  }
}
