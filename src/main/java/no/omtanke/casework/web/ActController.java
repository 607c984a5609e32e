package no.omtanke.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Answers;
import no.omtanke.casework.Move;
import no.omtanke.casework.Question;
import no.omtanke.casework.flow.CaseLooking;
import no.omtanke.casework.flow.CaseRoom;
import no.omtanke.casework.flow.Casework;
import no.omtanke.casework.flow.Drafts;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.HeldForm;
import no.omtanke.packs.PackId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** A page for each act: what it does, who will see it, what it has to be told, and one button. */
@Controller
class ActController {

  private static final String ABOUT_CASE = "/{municipality}/saker/{reference}/{kind}";
  private static final String ABOUT_SUBJECT = ABOUT_CASE + "/{subject}";

  private final CaseLooking looking;
  private final Casework casework;
  private final Speaking speaking;
  private final ActPages pages;
  private final Drafting drafting;

  ActController(
      CaseLooking looking,
      Casework casework,
      Speaking speaking,
      ActPages pages,
      Drafting drafting) {
    this.looking = looking;
    this.casework = casework;
    this.speaking = speaking;
    this.pages = pages;
    this.drafting = drafting;
  }

  /** The form; also where a form is shown again, filled, after a log-in that had ended. */
  @GetMapping({ABOUT_CASE, ABOUT_SUBJECT})
  String form(
      PackId municipality,
      Actor actor,
      @PathVariable String reference,
      @PathVariable String kind,
      @PathVariable(required = false) @Nullable String subject,
      HeldForm held,
      @RequestParam(name = Drafting.FIELD, defaultValue = "") String kept,
      @RequestParam @Nullable String etter,
      @RequestParam(name = Links.ANSWER, defaultValue = "") String answered,
      @RequestParam(name = Informing.FIELD) @Nullable String to,
      @RequestParam(name = Answers.REQUEST) @Nullable String request,
      Locale locale,
      Model model) {
    CaseRoom room = open(municipality, actor, NotHere.reference(reference));
    Move move = new Move(Links.kind(kind).orElseThrow(NotHere::answer), subject);
    Words words = speaking.words(municipality, room.rulebook(), locale);
    if (etter != null) {
      ActKind done =
          Links.kind(etter).filter(ActKind.REGISTER_CONCERN::equals).orElseThrow(NotHere::answer);
      model.addAttribute("done", words.say("casework.act." + done + ".done"));
    }
    List<Question> questions = room.questions().get(move);
    Typed filled =
        drafting.filled(
            words,
            actor,
            new Drafts.Form(room.reference(), move),
            questions == null ? List.of() : questions,
            held,
            kept,
            model);
    Typed typed =
        new Informing(room.view(), room.rulebook(), actor)
            .receiver(move, to)
            .filter(_ -> !filled.answered("to"))
            .map(receiver -> filled.with("to", receiver))
            .orElse(request == null ? filled : filled.with(Answers.REQUEST, request));
    if (typed.written().isEmpty() && questions == null && !ActPages.isKnown(room.view(), move)) {
      throw NotHere.answer();
    }
    return questions == null
        ? pages.shut(words, actor, room, move, typed, model)
        : pages.form(
            words,
            actor,
            room,
            move,
            questions,
            new Consents(words, room.view())
                .answering(
                    move.kind(),
                    answering(room, move, questions, typed.with(Links.ANSWER, answered))),
            Map.of(),
            model);
  }

  /** What the group came to is chosen to be told, until the writer has chosen something herself. */
  private static Typed answering(CaseRoom room, Move move, List<Question> questions, Typed typed) {
    return ActPages.answer(room, move, typed)
        .filter(_ -> !typed.answersAny(questions))
        .map(owed -> typed.with("entries", owed.decision().toString()))
        .orElse(typed);
  }

  /** Keeps what is written, or throws it away; the act is not carried out. */
  @PostMapping(
      value = {ABOUT_CASE, ABOUT_SUBJECT},
      params = Drafting.FIELD)
  String draft(
      PackId municipality,
      Actor actor,
      @PathVariable String reference,
      @PathVariable String kind,
      @PathVariable(required = false) @Nullable String subject,
      @RequestParam MultiValueMap<String, String> given,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    UUID id = NotHere.reference(reference);
    CaseRoom room = outline(municipality, actor, id);
    Move move = new Move(Links.kind(kind).orElseThrow(NotHere::answer), subject);
    Words words = speaking.words(municipality, room.rulebook(), locale);
    Drafts.Form form = new Drafts.Form(id, move);
    Typed typed = new Typed(given);
    if (!Drafting.keeps(typed)) {
      return drafting.discard(words, actor, form);
    }
    if (!move.kind().keepsDraft()) {
      throw NotHere.answer();
    }
    List<Question> questions = room.questions().get(move);
    if (questions == null) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      return pages.shut(words, actor, room, move, typed, model);
    }
    Map<String, String> errors = drafting.keep(words, actor, form, questions, typed, Map.of());
    if (errors.isEmpty()) {
      return drafting.kept(words, script, new Links(words, room).href(move), model);
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    CaseRoom whole = open(municipality, actor, id);
    return pages.form(words, actor, whole, move, questions, typed, errors, model);
  }

  @PostMapping({ABOUT_CASE, ABOUT_SUBJECT})
  String act(
      PackId municipality,
      Actor actor,
      @PathVariable String reference,
      @PathVariable String kind,
      @PathVariable(required = false) @Nullable String subject,
      @RequestParam MultiValueMap<String, String> given,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    UUID id = NotHere.reference(reference);
    CaseRoom before = outline(municipality, actor, id);
    Move move = new Move(Links.kind(kind).orElseThrow(NotHere::answer), subject);
    Words words = speaking.words(municipality, before.rulebook(), locale);
    Typed typed = new Typed(given);
    List<Question> asked = before.questions().get(move);
    if (asked == null) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      return pages.shut(words, actor, before, move, typed, model);
    }
    Handling.Outcome outcome =
        Handling.handle(
            actor,
            move,
            asked,
            typed,
            words,
            pages.asking(words, before, move),
            request -> casework.handle(municipality.value(), id, request));
    if (outcome.done()) {
      drafting.end(words, actor, new Drafts.Form(id, move));
      String back = leaves(actor, move, typed) ? "/min-dag" : "/saker/" + id;
      return "redirect:/" + municipality + back + "?etter=" + Links.path(move.kind());
    }
    response.setStatus(
        outcome.someoneWasHere()
            ? HttpServletResponse.SC_CONFLICT
            : HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    CaseRoom room = open(municipality, actor, id);
    List<Question> questions = room.questions().get(move);
    if (questions == null) {
      return pages.shut(words, actor, room, move, typed, model);
    }
    if (outcome.someoneWasHere()) {
      changed(words, actor, room, typed, model);
      Map<String, String> since = new LinkedHashMap<>(outcome.errors());
      since.remove("");
      return pages.form(words, actor, room, move, questions, typed.onWhatIsShown(), since, model);
    }
    return pages.form(words, actor, room, move, questions, typed, outcome.errors(), model);
  }

  /** Who only passes something on, or shuts herself out, has nothing more to see in the case. */
  private static boolean leaves(Actor actor, Move move, Typed typed) {
    return move.kind() == ActKind.CONVEY
        || (move.kind() == ActKind.KEEP_OUT && typed.first("person").equals(actor.id().value()));
  }

  /** Without what is written in it, so that no look is; where there is nothing to see, one is. */
  private CaseRoom outline(PackId municipality, Actor actor, UUID reference) {
    return looking
        .outline(municipality.value(), actor, reference)
        .orElseGet(() -> open(municipality, actor, reference));
  }

  private CaseRoom open(PackId municipality, Actor actor, UUID reference) {
    return looking.open(municipality.value(), actor, reference).orElseThrow(NotHere::answer);
  }

  /** What the reader may see of what happened while she wrote. */
  private void changed(Words words, Actor actor, CaseRoom room, Typed typed, Model model) {
    Instant looked = Instant.ofEpochMilli(typed.looked());
    Titles titles = new Titles(words);
    List<String> changes = new ArrayList<>();
    room.view().entries().stream()
        .filter(seen -> seen.entry().at().isAfter(looked))
        .filter(seen -> !actor.id().equals(seen.author()))
        .forEach(seen ->
            changes.add(
                titles.of(seen.entry())
                    + ", "
                    + (seen.author() == null
                        ? words.agency(seen.entry().agency())
                        : words.person(seen.author()))
                    + ", "
                    + words.moment(seen.entry().at())));
    room.view()
        .entries()
        .forEach(seen ->
            room.files().getOrDefault(seen.entry().id(), List.of()).stream()
                .filter(file -> file.at().isAfter(looked))
                .forEach(file ->
                    changes.add(
                        words.say("casework.file.new", file.name(), titles.of(seen.entry()))
                            + ", "
                            + words.moment(file.at()))));
    model.addAttribute("changes", changes);
  }
}
