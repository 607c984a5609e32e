package no.omtanke.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.casework.AgeBand;
import no.omtanke.confidentiality.Purpose;
import no.omtanke.intake.InboxPage;
import no.omtanke.intake.Inquiry;
import no.omtanke.intake.InquiryAct;
import no.omtanke.intake.InquiryId;
import no.omtanke.intake.InquiryRefusal;
import no.omtanke.intake.InquiryRules;
import no.omtanke.intake.flow.Inbox;
import no.omtanke.intake.flow.InboxAnswer;
import no.omtanke.intake.flow.InboxRequest;
import no.omtanke.intake.flow.InquiryRoom;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.FreshLogIn;
import no.omtanke.organisation.HeldForm;
import no.omtanke.organisation.People;
import no.omtanke.packs.Contact;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.Text;
import no.omtanke.platform.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox of those who receive: a list, one exchange, and each act on a page of its own. */
@Controller
class InboxPages {

  private static final int PAGE = 40;
  private static final int PASSED = 10;

  /** Where what is said of the act as a whole stands: nothing in its fields is to be mended. */
  private static final String WHOLE = "main";

  private final PackLibrary packs;
  private final People people;
  private final Inbox inbox;

  InboxPages(PackLibrary packs, People people, Inbox inbox) {
    this.packs = packs;
    this.people = people;
    this.inbox = inbox;
  }

  @GetMapping("/{municipality}/innboks")
  String list(
      PackId municipality,
      Actor actor,
      @RequestParam(required = false) @Nullable String done,
      @RequestParam(defaultValue = "false") String avsluttet,
      @RequestParam(required = false) @Nullable String fra,
      @RequestParam(required = false) @Nullable String kom,
      @RequestParam(required = false) @Nullable String ventet,
      Model model) {
    Pack pack = Municipality.of(packs, municipality);
    boolean closed = avsluttet.equals("true");
    model.addAttribute("closed", closed);
    model.addAttribute("passed", closed ? null : inbox.passedOn(pack, actor, null, PASSED));
    model.addAttribute("agencies", Labels.agencies(pack));
    model.addAttribute("done", InquiryAct.Kind.TO_UNIT.name().equals(done) ? done : null);
    model.addAttribute("pack", pack);
    model.addAttribute("page", inbox.list(pack, actor, closed, after(fra, kom, ventet), PAGE));
    model.addAttribute("points", points(pack));
    return "intake/inbox";
  }

  /** All that the reader has passed on. */
  @GetMapping("/{municipality}/innboks/sendt-videre")
  String passed(
      PackId municipality,
      Actor actor,
      @RequestParam(required = false) @Nullable String fra,
      @RequestParam(required = false) @Nullable String kom,
      Model model) {
    Pack pack = Municipality.of(packs, municipality);
    model.addAttribute("pack", pack);
    model.addAttribute("agencies", Labels.agencies(pack));
    model.addAttribute(
        "passed",
        inbox.passedOn(
            pack,
            actor,
            fra == null || kom == null
                ? null
                : new InboxPage.Passed(moment(kom), number(fra).value()),
            PAGE));
    return "intake/passed";
  }

  @GetMapping("/{municipality}/innboks/{id}")
  String read(
      PackId municipality,
      Actor actor,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String done,
      Model model) {
    Pack pack = Municipality.of(packs, municipality);
    InquiryRoom room = room(pack, actor, id, model);
    boolean said = Stream.of(InquiryAct.Kind.values()).anyMatch(kind -> kind.name().equals(done));
    model.addAttribute("done", said ? done : null);
    model.addAttribute("deputy", !room.inquiry().reception().agency().equals(actor.agency()));
    return "intake/room";
  }

  /** Where a log-in ended at the question who reported: the reason stands there again. */
  @GetMapping("/{municipality}/innboks/{id}/hvem")
  String askAgain(
      PackId municipality, Actor actor, @PathVariable String id, HeldForm held, Model model) {
    model.addAttribute("reason", held.first("reason"));
    return read(municipality, actor, id, null, model);
  }

  @FreshLogIn
  @PostMapping("/{municipality}/innboks/{id}/hvem")
  String reporter(
      PackId municipality,
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      Model model) {
    Pack pack = Municipality.of(packs, municipality);
    Optional<String> wrong = ActForm.fault(reason, "REASON_MISSING");
    if (wrong.isEmpty()) {
      model.addAttribute(
          "reporter",
          inbox.reporter(pack, actor, number(id), Purpose.CONVERSATION, reason).orElse(null));
    } else {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      model.addAttribute("errors", Map.of("reason", wrong.get()));
      model.addAttribute("reason", reason);
    }
    InquiryRoom room = room(pack, actor, id, model);
    model.addAttribute("deputy", !room.inquiry().reception().agency().equals(actor.agency()));
    return "intake/room";
  }

  @GetMapping("/{municipality}/innboks/{id}/{act}")
  String act(
      PackId municipality,
      Actor actor,
      @PathVariable String id,
      @PathVariable String act,
      @ModelAttribute("form") ActForm given,
      HeldForm held,
      Model model) {
    Pack pack = Municipality.of(packs, municipality);
    InquiryRoom room = room(pack, actor, id, model);
    InquiryAct.Kind kind = kind(act);
    if (held.isEmpty() && !room.offers().contains(kind)) {
      return "redirect:/" + municipality + "/innboks/" + room.inquiry().id();
    }
    ActForm brought = held.isEmpty() ? ActForm.EMPTY : given;
    boolean empty = kind.intoCase() && brought.text() == null;
    return act(pack, actor, room, kind, empty ? brought.with(reported(room)) : brought, model);
  }

  /** What goes into the case, until whoever decides changes it. */
  private static String reported(InquiryRoom room) {
    return room.letters().stream()
        .filter(it -> it.from() == null)
        .map(it -> it.text())
        .collect(Collectors.joining("\n\n"));
  }

  private String act(
      Pack pack, Actor actor, InquiryRoom room, InquiryAct.Kind kind, ActForm form, Model model) {
    model.addAttribute("act", kind.name());
    model.addAttribute("form", form);
    model.addAttribute("needsText", InquiryRules.needsText(kind));
    model.addAttribute("needsReason", InquiryRules.needsReason(kind));
    model.addAttribute("units", units(pack, room.inquiry()));
    model.addAttribute("nameless", InquiryRules.nameless(pack, room.inquiry(), actor));
    model.addAttribute("ages", AgeBand.values());
    model.addAttribute(
        "colleagues",
        kind == InquiryAct.Kind.TO_CASE
            ? Colleague.of(pack, people, actor, LocaleContextHolder.getLocale())
            : List.of());
    model.addAttribute("intoCase", kind.intoCase());
    model.addAttribute(
        "cases", kind == InquiryAct.Kind.TO_OPEN_CASE ? inbox.openCases(pack, actor) : List.of());
    return "intake/act";
  }

  @PostMapping("/{municipality}/innboks/{id}/{act}")
  String done(
      PackId municipality,
      Actor actor,
      @PathVariable String id,
      @PathVariable String act,
      @ModelAttribute("form") ActForm form,
      HttpServletResponse response,
      Model model) {
    Pack pack = Municipality.of(packs, municipality);
    InquiryAct.Kind kind = kind(act);
    Map<String, String> errors = form.faults(kind);
    if (errors.isEmpty()) {
      errors = errors(kind, inbox.act(pack, number(id), request(actor, kind, form)));
    }
    if (errors.isEmpty()) {
      return kind == InquiryAct.Kind.TO_UNIT
          ? "redirect:/" + municipality + "/innboks?done=" + kind
          : "redirect:/" + municipality + "/innboks/" + number(id) + "?done=" + kind;
    }
    InquiryRoom room = room(pack, actor, id, model);
    response.setStatus(
        errors.containsKey(WHOLE)
            ? HttpServletResponse.SC_CONFLICT
            : HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    model.addAttribute("errors", errors);
    return act(pack, actor, room, kind, form, model);
  }

  private List<Passing> units(Pack pack, Inquiry inquiry) {
    return InquiryRules.units(pack, people.directory(pack.id()), inquiry).stream()
        .map(unit -> Passing.of(pack, inquiry, unit, unit.receives()))
        .toList();
  }

  private static InboxPage.@Nullable After after(
      @Nullable String fra, @Nullable String kom, @Nullable String ventet) {
    if (fra == null || kom == null) {
      return null;
    }
    return new InboxPage.After(
        ventet == null || ventet.isEmpty() ? null : moment(ventet), moment(kom), number(fra));
  }

  private static Instant moment(String typed) {
    return Address.moment(typed).orElseThrow(Municipality::none);
  }

  private InquiryRoom room(Pack pack, Actor actor, String id, Model model) {
    InquiryRoom room = inbox.read(pack, actor, number(id)).orElseThrow(Municipality::none);
    model.addAttribute("pack", pack);
    model.addAttribute("room", room);
    InquiryRoom.Decided passed = room.passedOn();
    model.addAttribute(
        "sender", passed == null ? null : people.name(pack.id(), passed.staff()).orElse("–"));
    model.addAttribute(
        "here",
        Passing.of(
            pack, room.inquiry(), pack.organisation().agency(actor.agency()), actor.roles()));
    model.addAttribute("agencies", Labels.agencies(pack));
    model.addAttribute("points", points(pack));
    if (!model.containsAttribute("errors")) {
      model.addAttribute("errors", Map.of());
    }
    return room;
  }

  private static InboxRequest request(Actor actor, InquiryAct.Kind kind, ActForm form) {
    return new InboxRequest(
        actor,
        form.version(),
        form.asks(kind),
        WritingForm.of(form.text()),
        WritingForm.of(form.reason()),
        form.band(),
        form.day(),
        form.keptOut());
  }

  private static Map<String, String> errors(InquiryAct.Kind kind, InboxAnswer answer) {
    return switch (answer) {
      case InboxAnswer.Done ignored -> Map.of();
      case InboxAnswer.NoCase ignored ->
          kind == InquiryAct.Kind.TO_CASE
              ? Map.of("next", "intake.refused.case")
              : Map.of("reference", "intake.refused.open-case");
      case InboxAnswer.Refused refused -> errors(refused.reasons());
    };
  }

  private static Map<String, String> errors(List<InquiryRefusal> reasons) {
    Map<String, String> errors = new LinkedHashMap<>();
    reasons.forEach(reason -> errors.put(field(reason), "intake.refused." + reason));
    return errors;
  }

  private static String field(InquiryRefusal reason) {
    return switch (reason) {
      case TEXT_MISSING -> "text";
      case REASON_MISSING -> "reason";
      case UNKNOWN_UNIT -> "unit";
      case NOT_YOUR_WAY_IN -> "wayIn";
      case NOT_FOUND, SOMEONE_WAS_HERE, CLOSED, ALREADY_DECIDED, NOT_DECIDED, NOT_A_REPORT -> WHOLE;
    };
  }

  private static InquiryId number(String id) {
    try {
      return new InquiryId(UUID.fromString(id));
    } catch (IllegalArgumentException notOne) {
      throw Municipality.none();
    }
  }

  private static InquiryAct.Kind kind(String name) {
    return Stream.of(InquiryAct.Kind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(Municipality::none);
  }

  private static Map<String, Text> points(Pack pack) {
    return pack.contacts().contacts().stream()
        .collect(Collectors.toUnmodifiableMap(contact -> contact.id().value(), Contact::label));
  }
}
