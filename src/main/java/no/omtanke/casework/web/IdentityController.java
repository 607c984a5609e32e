package no.omtanke.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Answers;
import no.omtanke.casework.Entry;
import no.omtanke.casework.Offer;
import no.omtanke.casework.TextField;
import no.omtanke.casework.flow.CaseLooking;
import no.omtanke.casework.flow.CaseRoom;
import no.omtanke.casework.flow.Identity;
import no.omtanke.confidentiality.Purpose;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.FreshLogIn;
import no.omtanke.organisation.HeldForm;
import no.omtanke.packs.PackId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens who the person is: deliberately, for a purpose, with a reason, and once. */
@Controller
class IdentityController {

  private static final String PAGE = "/{municipality}/saker/{reference}/identitet";

  private final CaseLooking looking;
  private final Speaking speaking;
  private final ActPages pages;

  IdentityController(CaseLooking looking, Speaking speaking, ActPages pages) {
    this.looking = looking;
    this.speaking = speaking;
    this.pages = pages;
  }

  @FreshLogIn
  @GetMapping(PAGE)
  String form(
      PackId municipality,
      Actor actor,
      @PathVariable String reference,
      HeldForm held,
      Locale locale,
      Model model) {
    CaseRoom room = open(municipality, actor, NotHere.reference(reference));
    Words words = speaking.words(municipality, room.rulebook(), locale);
    Typed typed = new Typed(held.fields());
    return isWritten(room)
        ? form(words, room, typed, Map.of(), model)
        : lapsed(words, actor, room, typed, model);
  }

  /** It was told her, and is not hers any more; to others there is nothing here. */
  private String lapsed(Words words, Actor actor, CaseRoom room, Typed typed, Model model) {
    if (!room.view().lapsed()) {
      throw NotHere.answer();
    }
    return pages.lapsed(words, actor, room, words.say("casework.identity.title"), typed, model);
  }

  @FreshLogIn
  @PostMapping(PAGE)
  String open(
      PackId municipality,
      Actor actor,
      @PathVariable String reference,
      @RequestParam MultiValueMap<String, String> given,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    UUID id = NotHere.reference(reference);
    CaseRoom room = open(municipality, actor, id);
    Words words = speaking.words(municipality, room.rulebook(), locale);
    Typed typed = new Typed(given);
    if (!isWritten(room)) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      return lapsed(words, actor, room, typed, model);
    }
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<Purpose> purpose =
        Arrays.stream(Purpose.values())
            .filter(one -> one.name().equals(typed.first("purpose")))
            .findFirst();
    if (purpose.isEmpty()) {
      errors.put(
          "purpose", words.say("casework.fault.MISSING", words.say("casework.question.purpose")));
    }
    if (!typed.answered("reason")) {
      errors.put("reason", words.say("casework.fault.MISSING", words.say("casework.text.REASON")));
    }
    if (!errors.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return form(words, room, typed, errors, model);
    }
    return switch (looking.openIdentity(
        municipality.value(), actor, id, purpose.orElseThrow(), typed.first("reason"))) {
      case Identity.Refused refused -> {
        refused
            .reasons()
            .forEach(reason ->
                errors.put(Answers.question(reason).orElse(""), Reasons.say(words, reason)));
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        yield form(words, room, typed, errors, model);
      }
      case Identity.Opened opened -> {
        head(words, room, model);
        model.addAttribute("identity", lines(words, opened));
        model.addAttribute("hidden", opened.hidden());
        room.view().offers().stream()
            .filter(offer -> offer.move().kind() == ActKind.ASK_FOR_ADDRESS)
            .findFirst()
            .ifPresent(offer -> asks(words, room, offer, model));
        yield "casework/identity-shown";
      }
    };
  }

  /** The way to ask for the address, or why it stays shut. */
  private static void asks(Words words, CaseRoom room, Offer offer, Model model) {
    if (offer.open()) {
      model.addAttribute("ask", new Links(words, room).link(offer.move(), Todo.of(room)));
    } else {
      model.addAttribute("why", Reasons.say(words, offer.reasons()));
    }
  }

  private CaseRoom open(PackId municipality, Actor actor, UUID reference) {
    return looking.open(municipality.value(), actor, reference).orElseThrow(NotHere::answer);
  }

  private static boolean isWritten(CaseRoom room) {
    return room.view().entries().stream()
        .anyMatch(entry -> entry.entry().sort() == Entry.Sort.IDENTITY);
  }

  private static void head(Words words, CaseRoom room, Model model) {
    Links links = new Links(words, room);
    model.addAttribute("caseName", words.caseName(room.number(), room.reference()));
    model.addAttribute("back", links.home());
    model.addAttribute("action", links.home() + "/identitet");
  }

  private static String form(
      Words words, CaseRoom room, Typed typed, Map<String, String> errors, Model model) {
    head(words, room, model);
    List<Field.Choice> purposes =
        Arrays.stream(Purpose.values())
            .map(purpose ->
                new Field.Choice(
                    purpose.name(),
                    words.say("casework.purpose", purpose),
                    null,
                    purpose.name().equals(typed.first("purpose"))))
            .toList();
    model.addAttribute(
        "fields",
        List.of(
            new Field(
                "purpose",
                Field.Look.RADIO,
                words.say("casework.question.purpose"),
                null,
                null,
                purposes,
                List.of(),
                List.of(),
                errors.get("purpose")),
            new Field(
                "reason",
                Field.Look.TEXT,
                words.say("casework.text.REASON"),
                words.say("casework.text.REASON.help"),
                null,
                List.of(),
                typed.all("reason"),
                List.of(),
                errors.get("reason"))));
    model.addAttribute("errors", errors);
    return "casework/identity";
  }

  /**
   * What is written of who it is, the newest of each kind first; the journal's texts stay there.
   */
  private static List<Room.Written> lines(Words words, Identity.Opened opened) {
    List<Room.Written> lines = new ArrayList<>();
    opened
        .texts()
        .values()
        .forEach(texts -> {
          Map<TextField, String> inOrder = new EnumMap<>(TextField.class);
          inOrder.putAll(texts);
          inOrder.forEach((field, text) -> {
            if (field.identity()) {
              lines.add(new Room.Written(words.say("casework.text", field), text));
            }
          });
        });
    return lines;
  }
}
