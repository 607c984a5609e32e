package no.omtanke.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Decision;
import no.omtanke.casework.flow.Rulebooks;
import no.omtanke.casework.flow.Unattended;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.HeldForm;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.PackId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To find somebody who is responsible for a case that is left to whoever answers for it. */
@Controller
class UnattendedController {

  private static final String PAGE = "/{municipality}/uten-ansvarlig/{reference}";

  private final Unattended unattended;
  private final Rulebooks rulebooks;
  private final Speaking speaking;

  UnattendedController(Unattended unattended, Rulebooks rulebooks, Speaking speaking) {
    this.unattended = unattended;
    this.rulebooks = rulebooks;
    this.speaking = speaking;
  }

  @GetMapping(PAGE)
  String form(
      PackId municipality,
      Actor actor,
      @PathVariable String reference,
      HeldForm held,
      Locale locale,
      Model model) {
    Words words = words(municipality, locale);
    return left(municipality, actor, NotHere.reference(reference))
        .map(left -> form(words, actor, left, held.first("to"), Map.of(), model))
        .orElseThrow(NotHere::answer);
  }

  @PostMapping(PAGE)
  String give(
      PackId municipality,
      Actor actor,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String to,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    UUID id = NotHere.reference(reference);
    Optional<Unattended.Left> left = left(municipality, actor, id);
    boolean chosen = left.filter(it -> it.successors().contains(new StaffId(to))).isPresent();
    if (left.isPresent() && !chosen) {
      Words words = words(municipality, locale);
      String missing = words.say("casework.fault.MISSING", words.say("casework.unattended.who"));
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return form(words, actor, left.get(), "", Map.of("to", missing), model);
    }
    return switch (unattended.give(municipality.value(), actor, id, new StaffId(to))) {
      case Decision.Refused _ -> taken(municipality);
      case Decision.Accepted _ ->
          "redirect:/"
              + municipality
              + (to.equals(actor.id().value()) ? "/saker/" + id : "/min-dag")
              + "?etter="
              + Links.path(ActKind.TAKE_OVER);
    };
  }

  /** The same whether another was first, it was never left to her, or there is no such case. */
  private static String taken(PackId municipality) {
    return "redirect:/" + municipality + "/min-dag?tatt";
  }

  private Optional<Unattended.Left> left(PackId municipality, Actor actor, UUID reference) {
    return unattended.to(municipality.value(), actor).stream()
        .filter(left -> left.reference().equals(reference))
        .findFirst();
  }

  private Words words(PackId municipality, Locale locale) {
    return speaking.words(municipality, rulebooks.current(municipality.value()), locale);
  }

  private static String form(
      Words words,
      Actor actor,
      Unattended.Left left,
      String chosen,
      Map<String, String> errors,
      Model model) {
    model.addAttribute("left", left);
    model.addAttribute("agency", words.agency(actor.agency()));
    model.addAttribute(
        "fields",
        List.of(
            new Field(
                "to",
                Field.Look.RADIO,
                words.say("casework.unattended.who"),
                words.say("casework.unattended.help"),
                null,
                left.successors().stream()
                    .map(person -> choice(words, actor, person, chosen))
                    .toList(),
                List.of(),
                List.of(),
                errors.get("to"))));
    model.addAttribute("errors", errors);
    return "casework/unattended";
  }

  private static Field.Choice choice(Words words, Actor actor, StaffId person, String chosen) {
    String name = words.personAndRole(person);
    boolean herself = person.equals(actor.id());
    return new Field.Choice(
        person.value(),
        herself ? words.say("casework.room.you.named", name) : name,
        null,
        person.value().equals(chosen));
  }
}
