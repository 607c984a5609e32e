package no.omtanke.casework.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import no.omtanke.casework.CaseRules;
import no.omtanke.casework.Question;
import no.omtanke.casework.flow.CaseLooking;
import no.omtanke.casework.flow.CaseRoom;
import no.omtanke.casework.flow.Drafts;
import no.omtanke.casework.flow.Drafts.Begun;
import no.omtanke.casework.flow.Drafts.Form;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.HeldForm;
import no.omtanke.packs.WayIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Keeps what is written in a form and not sent, brings it back, and lists it for its writer. */
@Component
class Drafting {

  /** The field by which a form says that it is not to be sent, but kept or thrown away. */
  static final String FIELD = "utkast";

  private static final String KEEP = "lagre";
  private static final String DISCARD = "forkast";
  private static final String KEPT = "lagret";

  private final Drafts drafts;
  private final CaseLooking looking;
  private final InstantSource clock;

  Drafting(Drafts drafts, CaseLooking looking, InstantSource clock) {
    this.drafts = drafts;
    this.looking = looking;
    this.clock = clock;
  }

  /**
   * A draft on the list of its writer.
   *
   * @param which the case as she knows it, or that it is none yet
   */
  record Row(String href, String title, String which, String saved) {}

  /**
   * What a form is filled with: what was held while a log-in had ended, and else the writer's own
   * draft, which the page then says.
   *
   * @param kept what the address says of a draft that was kept just now
   */
  Typed filled(
      Words words,
      Actor actor,
      Form form,
      List<Question> questions,
      HeldForm held,
      String kept,
      Model model) {
    Typed given = new Typed(held.fields());
    boolean carried = given.answersAny(questions) || !given.written().isEmpty();
    return carried || !form.move().kind().keepsDraft()
        ? given
        : drafts
            .open(words.municipality().value(), actor, form)
            .map(draft -> {
              boolean justKept = kept.equals(KEPT);
              model.addAttribute(
                  "draft",
                  words.say(
                      justKept ? "casework.draft.kept" : "casework.draft.yours",
                      words.moment(draft.saved())));
              return new Typed(draft.answers());
            })
            .orElse(given);
  }

  /**
   * Keeps what is written.
   *
   * @param beside what the form carries beside its answers
   * @return what is wrong, by the question's name; empty where it was kept
   */
  Map<String, String> keep(
      Words words,
      Actor actor,
      Form form,
      List<Question> questions,
      Typed typed,
      Map<String, String> beside) {
    Map<String, List<String>> choices = new HashMap<>(typed.choices(questions));
    beside.forEach((name, value) -> choices.put(name, List.of(value)));
    return Handling.errors(
        words,
        form.move().kind(),
        questions,
        drafts.save(words.municipality().value(), actor, form, typed.texts(questions), choices));
  }

  /** Whether the form is to be kept; else to be thrown away. What says neither is no form. */
  static boolean keeps(Typed typed) {
    return switch (typed.first(FIELD)) {
      case KEEP -> true;
      case DISCARD -> false;
      default -> throw NotHere.answer();
    };
  }

  /** What answers a form that was kept: for a script the moment, else the form again. */
  String kept(Words words, @Nullable String script, String action, Model model) {
    if (script == null) {
      return "redirect:" + action + "?" + FIELD + "=" + KEPT;
    }
    model.addAttribute("kept", words.say("casework.draft.saved", words.time(clock.instant())));
    return "casework/parts :: kept";
  }

  /** The draft is no longer wanted. */
  String discard(Words words, Actor actor, Form form) {
    end(words, actor, form);
    return "redirect:/" + words.municipality() + "/min-dag?" + FIELD + "=forkastet";
  }

  /** The draft has been sent, or is no longer wanted. */
  void end(Words words, Actor actor, Form form) {
    drafts.end(words.municipality().value(), actor, form);
  }

  /** Her drafts; not those of a case that she may no longer see, or of a way in she has not. */
  List<Row> rows(Words words, Actor actor) {
    List<Begun> begun = drafts.begun(words.municipality().value(), actor);
    if (begun.isEmpty()) {
      return List.of();
    }
    Map<UUID, CaseRoom> rooms =
        looking
            .outlines(
                words.municipality().value(),
                actor,
                begun.stream()
                    .map(one -> one.form().reference())
                    .filter(Objects::nonNull)
                    .collect(Collectors.toUnmodifiableSet()))
            .stream()
            .collect(Collectors.toUnmodifiableMap(CaseRoom::reference, room -> room));
    List<WayIn> ways = CaseRules.waysIn(words.rulebook(), actor, clock.instant());
    List<Row> rows = new ArrayList<>();
    for (Begun one : begun) {
      UUID reference = one.form().reference();
      CaseRoom room = reference == null ? null : rooms.get(reference);
      if (room != null) {
        rows.add(onCase(words, room, one));
      } else if (reference == null) {
        ways.stream()
            .filter(way -> way.id().value().equals(one.form().move().subject()))
            .forEach(way -> rows.add(concern(words, way, one.saved())));
      }
    }
    return rows;
  }

  private static Row onCase(Words words, CaseRoom room, Begun begun) {
    Words of = words.under(room.rulebook());
    Links links = new Links(of, room);
    return new Row(
        links.href(begun.form().move()),
        links.label(begun.form().move(), Todo.of(room)),
        of.caseName(room.number(), room.reference()),
        saved(words, begun.saved()));
  }

  private static Row concern(Words words, WayIn way, Instant saved) {
    return new Row(
        "/" + words.municipality() + "/saker/ny/" + way.id(),
        words.in(way.receivedAs()),
        words.say("casework.draft.concern"),
        saved(words, saved));
  }

  private static String saved(Words words, Instant saved) {
    return words.say("casework.draft.saved", words.moment(saved));
  }
}
