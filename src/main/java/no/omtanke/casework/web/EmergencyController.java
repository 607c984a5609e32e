package no.omtanke.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Answers;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.Rulebook;
import no.omtanke.casework.flow.Emergency;
import no.omtanke.casework.flow.Rulebooks;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.HeldForm;
import no.omtanke.packs.PackId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To read a case that one is not on, in an emergency: asked for by its number, which is typed. */
@Controller
class EmergencyController {

  private static final String PAGE = "/{municipality}/nodtilgang";
  private static final String NUMBER = "number";
  private static final String HOURS = "hours";

  private final Emergency emergency;
  private final Rulebooks rulebooks;
  private final Speaking speaking;

  EmergencyController(Emergency emergency, Rulebooks rulebooks, Speaking speaking) {
    this.emergency = emergency;
    this.rulebooks = rulebooks;
    this.speaking = speaking;
  }

  @GetMapping(PAGE)
  String form(PackId municipality, Actor actor, HeldForm held, Locale locale, Model model) {
    Words words = words(municipality, actor, locale);
    return form(words, actor, new Typed(held.fields()), Map.of(), model);
  }

  @PostMapping(PAGE)
  String ask(
      PackId municipality,
      Actor actor,
      @RequestParam MultiValueMap<String, String> given,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    Words words = words(municipality, actor, locale);
    Typed typed = new Typed(given);
    Map<String, String> errors = new LinkedHashMap<>();
    if (!typed.answered(NUMBER)) {
      errors.put(
          NUMBER, words.say("casework.fault.MISSING", words.say("casework.emergency.number")));
    }
    if (!typed.answered("reason")) {
      errors.put(
          "reason", words.say("casework.fault.MISSING", words.say("casework.emergency.reason")));
    }
    if (errors.isEmpty()) {
      switch (emergency.ask(
          municipality.value(), actor, typed.first(NUMBER), typed.first("reason"), hours(typed))) {
        case Emergency.Answer.Granted it -> {
          return "redirect:/"
              + municipality
              + "/saker/"
              + it.reference()
              + "?etter="
              + Links.path(ActKind.EMERGENCY_ACCESS);
        }
        case Emergency.Answer.Unfit it ->
            it.reasons().forEach(reason -> errors.put(about(reason), say(words, reason)));
        case Emergency.Answer.Nothing _ ->
            errors.put(NUMBER, words.say("casework.emergency.nothing"));
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return form(words, actor, typed, errors, model);
  }

  private static int hours(Typed typed) {
    String hours = typed.first(HOURS);
    return hours.matches("[1-9][0-9]?") ? Integer.parseInt(hours) : 0;
  }

  private static String about(Refusal reason) {
    return Answers.question(reason).orElse(HOURS);
  }

  private static String say(Words words, Refusal reason) {
    return reason instanceof Refusal.UnknownSubject
        ? words.say("casework.fault.MISSING", words.say("casework.emergency.hours"))
        : Reasons.say(words, reason);
  }

  private Words words(PackId municipality, Actor actor, Locale locale) {
    Rulebook rulebook = rulebooks.current(municipality.value());
    if (!rulebook.organisation().handlesCases(actor.roles())) {
      throw NotHere.answer();
    }
    return speaking.words(municipality, rulebook, locale);
  }

  /** The number is not shown again: the answer is the same whatever it was. */
  private String form(
      Words words, Actor actor, Typed typed, Map<String, String> errors, Model model) {
    model.addAttribute("agency", words.agency(actor.agency()));
    model.addAttribute(
        "fields",
        List.of(
            new Field(
                NUMBER,
                Field.Look.LINE,
                words.say("casework.emergency.number"),
                words.say("casework.emergency.number.help"),
                null,
                List.of(),
                List.of(),
                List.of(),
                errors.get(NUMBER)),
            new Field(
                "reason",
                Field.Look.TEXT,
                words.say("casework.emergency.reason"),
                words.say("casework.emergency.reason.help"),
                null,
                List.of(),
                typed.all("reason"),
                List.of(),
                errors.get("reason")),
            new Field(
                HOURS,
                Field.Look.RADIO,
                words.say("casework.emergency.hours"),
                null,
                null,
                hours(words, typed),
                List.of(),
                List.of(),
                errors.get(HOURS))));
    model.addAttribute("errors", errors);
    return "casework/emergency";
  }

  private List<Field.Choice> hours(Words words, Typed typed) {
    int chosen = typed.answered(HOURS) ? hours(typed) : Emergency.USUAL_HOURS;
    return Stream.of(1, Emergency.USUAL_HOURS, 6, 12, 24)
        .filter(hours -> hours <= emergency.longestHours())
        .map(hours ->
            new Field.Choice(
                String.valueOf(hours),
                words.say("casework.emergency.for", hours),
                null,
                hours == chosen))
        .toList();
  }
}
