package no.omtanke.rights.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Restriction;
import no.omtanke.casework.flow.Corrections;
import no.omtanke.casework.flow.Restrictions;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.HeldForm;
import no.omtanke.organisation.People;
import no.omtanke.packs.Agency;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.Text;
import no.omtanke.rights.Exemption;
import no.omtanke.rights.Regime;
import no.omtanke.rights.RequestAct;
import no.omtanke.rights.RequestNote;
import no.omtanke.rights.RequestRefusal;
import no.omtanke.rights.RequestRules;
import no.omtanke.rights.RightsRequest;
import no.omtanke.rights.RightsRequest.Asker;
import no.omtanke.rights.RightsRequest.Confirmed;
import no.omtanke.rights.RightsRequest.Kind;
import no.omtanke.rights.RightsRequest.Language;
import no.omtanke.rights.Withheld;
import no.omtanke.rights.flow.AnswerDesk;
import no.omtanke.rights.flow.RequestDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What persons ask for as their right, and by when it is answered. */
@Controller
class RequestPages {

  private static final int PAGE = 25;

  /** What of an address says that the request was written down just now. */
  private static final String BEGUN = "BEGIN";

  private final PackLibrary packs;
  private final People people;
  private final RequestDesk desk;
  private final Restrictions restrictions;
  private final AnswerDesk answers;
  private final AnswerDocument documents;
  private final InstantSource clock;

  RequestPages(
      PackLibrary packs,
      People people,
      RequestDesk desk,
      Restrictions restrictions,
      AnswerDesk answers,
      AnswerDocument documents,
      InstantSource clock) {
    this.packs = packs;
    this.people = people;
    this.desk = desk;
    this.restrictions = restrictions;
    this.answers = answers;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * A request, as the page shows it.
   *
   * @param number what the owner's people call the case; null where it is not found
   * @param review whether something held back is to be looked at again
   * @param stuck whether it waits, and there is nobody who can answer it
   */
  record Shown(
      RightsRequest request,
      @Nullable String number,
      Text agency,
      LocalDate due,
      boolean late,
      boolean review,
      boolean stuck) {}

  @GetMapping("/{municipality}/rettigheter")
  String list(
      PackId municipality,
      Actor actor,
      @RequestParam(required = false) @Nullable String fra,
      Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    RightsRequest before = fra == null ? null : find(pack, actor, fra).requests().getFirst();
    RequestDesk.Listed answered = desk.answered(pack, actor, before, PAGE + 1);
    List<Shown> done = shown(pack, answered);
    model.addAttribute("pack", pack);
    model.addAttribute("open", before == null ? shown(pack, desk.open(pack, actor)) : List.of());
    model.addAttribute(
        "review",
        before == null
            ? shown(pack, desk.found(pack, actor, answers.due(pack, actor)))
            : List.of());
    model.addAttribute("answered", done.stream().limit(PAGE).toList());
    model.addAttribute("next", done.size() > PAGE ? done.get(PAGE - 1).request().id() : null);
    return "rights/requests";
  }

  private List<Shown> shown(Pack pack, RequestDesk.Listed listed) {
    return shown(pack, listed, Set.of());
  }

  private List<Shown> shown(Pack pack, RequestDesk.Listed listed, Set<UUID> review) {
    Naming naming = new Naming(pack, people);
    LocalDate today = today();
    Set<UUID> stuck = desk.stuck(pack, people.directory(pack.id()).staff(), listed.requests());
    return listed.requests().stream()
        .map(one ->
            new Shown(
                one,
                listed.number(one),
                naming.agency(one.agency()),
                RequestRules.due(pack, one),
                RequestRules.isLate(pack, one, today),
                review.contains(one.id()),
                stuck.contains(one.id())))
        .toList();
  }

  private LocalDate today() {
    return NorwegianTime.day(clock.instant());
  }

  @GetMapping("/{municipality}/rettigheter/nytt")
  String begin(PackId municipality, Actor actor, HeldForm held, Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    return beginning(pack, actor, RequestForm.of(held), Map.of(), model);
  }

  @PostMapping("/{municipality}/rettigheter/nytt")
  String begun(
      PackId municipality,
      Actor actor,
      @ModelAttribute("form") RequestForm form,
      HttpServletResponse response,
      Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    Map<String, String> errors = new LinkedHashMap<>(Faults.inText("tekst", form.text()));
    if (errors.isEmpty()) {
      RequestDesk.Result result =
          desk.begin(pack, actor, form.received(), form.confirmed(), form.number(), form.text());
      if (result.refusals().isEmpty()) {
        return "redirect:/" + municipality + "/rettigheter/" + result.request() + "?gjort=" + BEGUN;
      }
      errors.putAll(errors(result.refusals()));
    }
    response.setStatus(Faults.status(errors));
    return beginning(pack, actor, form, errors, model);
  }

  private static String beginning(
      Pack pack, Actor actor, RequestForm form, Map<String, String> errors, Model model) {
    model.addAttribute("pack", pack);
    model.addAttribute(
        "agencies",
        pack.organisation().agencies().stream()
            .filter(agency -> RequestRules.agencies(pack, actor).contains(agency.id()))
            .sorted(Comparator.comparing((Agency agency) -> agency.label().bokmal()))
            .toList());
    model.addAttribute("kinds", Kind.values());
    model.addAttribute("askers", Asker.values());
    model.addAttribute("languages", Language.values());
    model.addAttribute("ways", Confirmed.values());
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "rights/request-new";
  }

  @GetMapping("/{municipality}/rettigheter/{id}")
  String read(
      PackId municipality,
      Actor actor,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String gjort,
      Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    Shown shown = shown(pack, find(pack, actor, id), answers.due(pack, actor)).getFirst();
    Naming naming = new Naming(pack, people);
    List<RequestNote> notes = desk.notes(pack, actor, shown.request());
    Map<String, String> names = new LinkedHashMap<>();
    notes.forEach(note -> names.put(note.by().value(), naming.known(note.by())));
    model.addAttribute("pack", pack);
    model.addAttribute("one", shown);
    model.addAttribute("police", Regime.of(pack, shown.request().agency()) == Regime.POLICE);
    model.addAttribute("notes", notes);
    model.addAttribute("names", names);
    model.addAttribute("offers", offers(pack, shown.request(), actor));
    boolean answers = RequestRules.answers(pack, shown.request(), actor);
    model.addAttribute("answers", answers);
    UUID caseId = shown.request().caseId();
    Optional<Set<ActKind>> open =
        answers && caseId != null
            ? restrictions.open(municipality.value(), actor, caseId)
            : Optional.empty();
    model.addAttribute("opens", open.isPresent());
    model.addAttribute(
        "inTheCase", answers ? inTheCase(pack, shown.request(), open.orElse(Set.of())) : null);
    model.addAttribute("lines", answers && Withheld.isAnswering(shown.request()));
    model.addAttribute("done", answers && gjort != null ? done(gjort, shown.request()) : null);
    return "rights/request";
  }

  /** What was done just now, and what is to be done then; null for what nobody does. */
  private static @Nullable String done(String act, RightsRequest request) {
    boolean known =
        act.equals(BEGUN) || Stream.of(RequestAct.values()).anyMatch(one -> one.name().equals(act));
    String of = act.equals(RequestAct.ANSWER.name()) && request.hasDocument() ? ".document" : "";
    return known ? "rights.request.done." + act + of : null;
  }

  /**
   * What stands in the case, and what can be done there for the request.
   *
   * @param restricts whether the request is about how the case is used
   * @param standing what restricts that now
   * @param ruled what came of the objection since the request came
   * @param done what was done in the case for the request
   * @param ways the acts that are open to the reader
   */
  record InTheCase(
      boolean restricts,
      List<Restriction.Reason> standing,
      List<Restrictions.Ruled> ruled,
      List<Corrections.Done> done,
      List<Way> ways) {}

  /**
   * An act in the case.
   *
   * @param path as the case's addresses have it
   */
  record Way(ActKind act, String path) {

    static Way of(ActKind act) {
      return new Way(act, act.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static Way of(ActKind act, EntryId about) {
      return new Way(act, of(act).path() + "/" + about);
    }
  }

  private @Nullable InTheCase inTheCase(Pack pack, RightsRequest request, Set<ActKind> open) {
    UUID id = request.caseId();
    if (id == null || !(request.kind().isOfOwner() || request.kind() == Kind.CORRECTION)) {
      return null;
    }
    List<Restrictions.Objection> objections = desk.objections(pack, request);
    boolean restricts = request.kind().isOfOwner();
    return new InTheCase(
        restricts,
        restricts ? desk.standing(pack, request).stream().sorted().toList() : List.of(),
        objections.stream().flatMap(one -> one.ruling().stream()).toList(),
        request.kind() == Kind.CORRECTION ? desk.done(pack, request) : List.of(),
        ways(request, objections).stream()
            .filter(way -> request.isOpen() && open.contains(way.act()))
            .toList());
  }

  /** An objection that was written down is decided, and is not written down again. */
  private static List<Way> ways(RightsRequest request, List<Restrictions.Objection> objections) {
    return switch (request.kind()) {
      case RESTRICTION -> List.of(Way.of(ActKind.RESTRICT));
      case OBJECTION ->
          objections.isEmpty()
              ? List.of(Way.of(ActKind.OBJECT))
              : objections.stream()
                  .filter(one -> one.ruling().isEmpty())
                  .map(one -> Way.of(ActKind.DECIDE_OBJECTION, one.id()))
                  .toList();
      case CORRECTION -> List.of(Way.of(ActKind.CORRECT), Way.of(ActKind.DISPUTE));
      case ACCESS, ERASURE -> List.of();
    };
  }

  private List<RequestAct> offers(Pack pack, RightsRequest request, Actor actor) {
    return RequestRules.offers(pack, request, actor, today()).stream().sorted().toList();
  }

  @GetMapping("/{municipality}/rettigheter/{id}/{act}")
  String act(
      PackId municipality,
      Actor actor,
      @PathVariable String id,
      @PathVariable String act,
      HeldForm held,
      Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    RequestDesk.Listed found = find(pack, actor, id);
    RequestAct kind = Addresses.named(RequestAct.class, act);
    return !held.isEmpty() || offers(pack, found.requests().getFirst(), actor).contains(kind)
        ? form(pack, found, kind, RequestForm.of(held), Map.of(), model)
        : "redirect:/" + municipality + "/rettigheter/" + Addresses.id(id);
  }

  @PostMapping("/{municipality}/rettigheter/{id}/{act}")
  String done(
      PackId municipality,
      Actor actor,
      @PathVariable String id,
      @PathVariable String act,
      @ModelAttribute("form") RequestForm form,
      HttpServletResponse response,
      Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    RequestAct kind = Addresses.named(RequestAct.class, act);
    RequestDesk.Listed found = find(pack, actor, id);
    Map<String, String> errors = new LinkedHashMap<>(Faults.inText("tekst", form.text()));
    if (errors.isEmpty()) {
      UUID caseId =
          desk.caseWith(pack, actor, found.requests().getFirst(), form.number()).orElse(null);
      RequestDesk.Result result =
          desk.act(
                  pack,
                  actor,
                  Addresses.id(id),
                  kind,
                  form.said(caseId),
                  form.text(),
                  (answered, draft) -> documents.written(pack, answered, draft, today()))
              .orElseThrow(Addresses::nowhere);
      if (result.refusals().isEmpty()) {
        return "redirect:/" + municipality + "/rettigheter/" + Addresses.id(id) + "?gjort=" + kind;
      }
      errors.putAll(errors(result.refusals()));
    }
    response.setStatus(Faults.status(errors));
    return form(pack, find(pack, actor, id), kind, form, errors, model);
  }

  private String form(
      Pack pack,
      RequestDesk.Listed found,
      RequestAct act,
      RequestForm form,
      Map<String, String> errors,
      Model model) {
    Shown shown = shown(pack, found).getFirst();
    model.addAttribute("pack", pack);
    model.addAttribute("one", shown);
    model.addAttribute("act", act.name());
    model.addAttribute("ways", Confirmed.values());
    model.addAttribute(
        "outcomes", act == RequestAct.ANSWER ? RequestRules.outcomes(shown.request()) : Set.of());
    model.addAttribute(
        "grounds",
        act == RequestAct.ANSWER
            ? Exemption.refusing(Regime.of(pack, shown.request().agency()), shown.request().kind())
            : List.of());
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "rights/request-act";
  }

  private static Map<String, String> errors(Set<RequestRefusal> refusals) {
    return Faults.of(refusals, RequestForm::field, "rights.request.refused.");
  }

  private RequestDesk.Listed find(Pack pack, Actor actor, String id) {
    return desk.find(pack, actor, Addresses.id(id)).orElseThrow(Addresses::nowhere);
  }
}
