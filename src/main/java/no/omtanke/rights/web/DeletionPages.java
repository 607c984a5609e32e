package no.omtanke.rights.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.HeldForm;
import no.omtanke.organisation.People;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.RetentionClass;
import no.omtanke.packs.Text;
import no.omtanke.rights.Certificate;
import no.omtanke.rights.Deletion;
import no.omtanke.rights.DeletionAct.Kind;
import no.omtanke.rights.DeletionRefusal;
import no.omtanke.rights.DeletionRules;
import no.omtanke.rights.Hold;
import no.omtanke.rights.flow.DeletionDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of what is to be destroyed, each act with it on a page of its own, and what is left. */
@Controller
class DeletionPages {

  private static final int PAGE = 25;
  private static final int CERTIFICATES = 10;
  private static final Set<String> DONE = Set.of("SEE", "TRANSFER", "HOLD", DeletionDesk.RELEASE);

  private final PackLibrary packs;
  private final People people;
  private final DeletionDesk desk;
  private final MessageSource messages;
  private final InstantSource clock;

  DeletionPages(
      PackLibrary packs,
      People people,
      DeletionDesk desk,
      MessageSource messages,
      InstantSource clock) {
    this.packs = packs;
    this.people = people;
    this.desk = desk;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * Something on the list, as the page shows it.
   *
   * @param number what the owner's people call the case; null for what is no case
   * @param retention the class it falls under, in the pack's words; null where there is none now
   * @param seen the names of those who have seen it
   * @param lacking what there still is to do
   */
  record Shown(
      Deletion deletion,
      @Nullable String number,
      Text owner,
      @Nullable RetentionClass retention,
      List<String> seen,
      Set<DeletionRules.Lack> lacking,
      Set<Kind> offers,
      boolean overlooked) {}

  /** A hold, as the page shows it. */
  record Held(
      Hold hold,
      @Nullable String number,
      Text owner,
      String by,
      @Nullable String reason,
      boolean hers) {}

  /** Whose log-in ended as she lifted a hold, finds it on the list, as it was. */
  @GetMapping({"/{municipality}/sletting", "/{municipality}/sletting/{id}/opphev"})
  String list(
      PackId municipality,
      Actor actor,
      @RequestParam(required = false) @Nullable String gjort,
      @RequestParam(required = false) @Nullable String satt,
      @RequestParam(required = false) @Nullable String fra,
      Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    DeletionDesk.Page page = desk.list(pack, actor, place(satt, fra), PAGE);
    DeletionDesk.Held held = desk.held(pack, actor);
    Naming naming = new Naming(pack, people);
    model.addAttribute("pack", pack);
    model.addAttribute("done", gjort != null && DONE.contains(gjort) ? gjort : null);
    model.addAttribute("count", desk.count(pack, actor));
    model.addAttribute(
        "shown",
        page.deletions().stream()
            .map(one -> shown(pack, actor, one, page.numbers(), naming))
            .toList());
    model.addAttribute("next", page.next());
    model.addAttribute(
        "held",
        held.holds().stream().map(one -> held(pack, actor, one, held.numbers(), naming)).toList());
    model.addAttribute("holds", DeletionRules.answersForCases(pack, actor));
    List<Certificate> certificates = desk.certificates(pack, actor, null, CERTIFICATES + 1);
    model.addAttribute("certificates", certificates.stream().limit(CERTIFICATES).toList());
    model.addAttribute("moreCertificates", certificates.size() > CERTIFICATES);
    return "rights/deletions";
  }

  private Shown shown(
      Pack pack, Actor actor, Deletion one, Map<UUID, Optional<String>> numbers, Naming naming) {
    return new Shown(
        one,
        number(numbers, one.ended().id()),
        naming.agency(one.ended().owner()),
        one.retention(pack).orElse(null),
        one.seen().stream().map(seen -> naming.known(seen.by())).toList(),
        DeletionRules.lacking(pack, one),
        DeletionRules.offers(pack, one, actor),
        DeletionRules.overlooked(one, clock.instant()));
  }

  private Held held(
      Pack pack, Actor actor, Hold hold, Map<UUID, Optional<String>> numbers, Naming naming) {
    return new Held(
        hold,
        number(numbers, hold.id()),
        naming.agency(hold.owner()),
        naming.known(hold.by()),
        desk.reason(pack, actor, hold).orElse(null),
        DeletionRules.mayRelease(pack, hold, actor));
  }

  private static @Nullable String number(Map<UUID, Optional<String>> numbers, UUID id) {
    return numbers.getOrDefault(id, Optional.empty()).orElse(null);
  }

  @GetMapping("/{municipality}/sletting/{id}/{act}")
  String act(
      PackId municipality,
      Actor actor,
      @PathVariable String id,
      @PathVariable String act,
      HeldForm held,
      Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    Deletion deletion = desk.find(pack, actor, Addresses.id(id)).orElseThrow(Addresses::nowhere);
    Kind kind = Addresses.named(Kind.class, act);
    if (held.isEmpty() && !DeletionRules.offers(pack, deletion, actor).contains(kind)) {
      return "redirect:/" + municipality + "/sletting";
    }
    return act(pack, actor, deletion, kind, DeletionForm.of(held), Map.of(), model);
  }

  private String act(
      Pack pack,
      Actor actor,
      Deletion deletion,
      Kind kind,
      DeletionForm form,
      Map<String, String> errors,
      Model model) {
    model.addAttribute("pack", pack);
    model.addAttribute("act", kind.name());
    model.addAttribute(
        "one",
        shown(
            pack,
            actor,
            deletion,
            desk.numbers(pack, actor, deletion.ended().id()),
            new Naming(pack, people)));
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "rights/deletion";
  }

  @PostMapping("/{municipality}/sletting/{id}/{act}")
  String done(
      PackId municipality,
      Actor actor,
      @PathVariable String id,
      @PathVariable String act,
      @ModelAttribute("form") DeletionForm form,
      HttpServletResponse response,
      Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    Kind kind = Addresses.named(Kind.class, act);
    Map<String, String> errors =
        errors(
            form,
            () ->
                desk.act(
                    pack, actor, Addresses.id(id), form.seen(), form.asks(kind), form.reason()));
    if (errors.isEmpty()) {
      return "redirect:/" + municipality + "/sletting?gjort=" + kind;
    }
    Deletion deletion = desk.find(pack, actor, Addresses.id(id)).orElseThrow(Addresses::nowhere);
    response.setStatus(Faults.status(errors));
    return act(pack, actor, deletion, kind, form, errors, model);
  }

  @GetMapping("/{municipality}/sletting/hold-tilbake")
  String hold(PackId municipality, Actor actor, HeldForm held, Model model) {
    return hold(Addresses.pack(packs, municipality), actor, DeletionForm.of(held), Map.of(), model);
  }

  private static String hold(
      Pack pack, Actor actor, DeletionForm form, Map<String, String> errors, Model model) {
    if (!DeletionRules.answersForCases(pack, actor)) {
      throw Addresses.nowhere();
    }
    model.addAttribute("pack", pack);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "rights/hold";
  }

  @PostMapping("/{municipality}/sletting/hold-tilbake")
  String held(
      PackId municipality,
      Actor actor,
      @ModelAttribute("form") DeletionForm form,
      HttpServletResponse response,
      Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    Map<String, String> errors =
        errors(form, () -> desk.hold(pack, actor, form.number(), form.hold(), form.reason()));
    if (errors.isEmpty()) {
      return "redirect:/" + municipality + "/sletting?gjort=HOLD";
    }
    response.setStatus(Faults.status(errors));
    return hold(pack, actor, form, errors, model);
  }

  @PostMapping("/{municipality}/sletting/{id}/opphev")
  String release(PackId municipality, Actor actor, @PathVariable UUID id) {
    if (!desk.release(Addresses.pack(packs, municipality), actor, id).isEmpty()) {
      throw Addresses.nowhere();
    }
    return "redirect:/" + municipality + "/sletting?gjort=" + DeletionDesk.RELEASE;
  }

  @GetMapping("/{municipality}/sletting/attester")
  String certificates(
      PackId municipality,
      Actor actor,
      @RequestParam(required = false) @Nullable String fra,
      Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    Certificate before =
        fra == null
            ? null
            : desk.certificate(pack, actor, Addresses.id(fra)).orElseThrow(Addresses::nowhere);
    List<Certificate> found = desk.certificates(pack, actor, before, PAGE + 1);
    model.addAttribute("pack", pack);
    model.addAttribute("certificates", found.stream().limit(PAGE).toList());
    model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
    return "rights/certificates";
  }

  @GetMapping("/{municipality}/sletting/attester/{id}")
  String certificate(
      PackId municipality, Actor actor, @PathVariable String id, Locale locale, Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    Certificate certificate =
        desk.certificate(pack, actor, Addresses.id(id)).orElseThrow(Addresses::nowhere);
    model.addAttribute("pack", pack);
    model.addAttribute("certificate", certificate);
    model.addAttribute("holds", desk.holds(certificate));
    model.addAttribute(
        "lines", new CertificateWords(pack, people, messages, locale).of(certificate));
    return "rights/certificate";
  }

  private static Map<String, String> errors(
      DeletionForm form, Supplier<Set<DeletionRefusal>> work) {
    Map<String, String> unfit = Faults.inText("grunn", form.reason());
    return unfit.isEmpty()
        ? Faults.of(work.get(), DeletionForm::field, "rights.deletion.refused.")
        : unfit;
  }

  private static Deletion.@Nullable Place place(@Nullable String listed, @Nullable String id) {
    return listed == null || id == null
        ? null
        : new Deletion.Place(Addresses.moment(listed), Addresses.id(id));
  }
}
