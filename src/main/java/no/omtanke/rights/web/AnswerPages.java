package no.omtanke.rights.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.omtanke.casework.Entry;
import no.omtanke.casework.TextField;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.FreshLogIn;
import no.omtanke.organisation.HeldForm;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.Text;
import no.omtanke.rights.AccessAnswer;
import no.omtanke.rights.Exemption;
import no.omtanke.rights.LineId;
import no.omtanke.rights.Regime;
import no.omtanke.rights.RequestRefusal;
import no.omtanke.rights.RightsRequest;
import no.omtanke.rights.Withheld;
import no.omtanke.rights.flow.AnswerDesk;
import no.omtanke.rights.flow.RequestDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The answer to a request for access: gone through line by line, and read as one document. It says
 * who the person is, so whoever opens it shows who she is herself.
 */
@Controller
class AnswerPages {

  private final PackLibrary packs;
  private final RequestDesk requests;
  private final AnswerDesk desk;
  private final AnswerDocument documents;
  private final InstantSource clock;

  AnswerPages(
      PackLibrary packs,
      RequestDesk requests,
      AnswerDesk desk,
      AnswerDocument documents,
      InstantSource clock) {
    this.packs = packs;
    this.requests = requests;
    this.desk = desk;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * A line, as the one who answers goes through it.
   *
   * @param group the group that wrote it together; null for what is the agency's own
   * @param due whether that it is held back is to be looked at again
   */
  record Line(
      LineId id,
      Entry entry,
      @Nullable Text group,
      List<String> texts,
      @Nullable Withheld withheld,
      boolean due) {}

  private LocalDate today() {
    return NorwegianTime.day(clock.instant());
  }

  private RightsRequest request(Pack pack, Actor actor, String id) {
    return requests
        .find(pack, actor, Addresses.id(id))
        .orElseThrow(Addresses::nowhere)
        .requests()
        .getFirst();
  }

  private AnswerDesk.Draft draft(Pack pack, Actor actor, RightsRequest request) {
    return desk.draft(pack, actor, request).orElseThrow(Addresses::nowhere);
  }

  private Line line(AccessAnswer.Line line, AnswerDesk.Draft draft) {
    Withheld withheld = draft.withheld().get(line.id());
    Map<TextField, String> texts = new EnumMap<>(TextField.class);
    texts.putAll(line.texts());
    GroupId group = line.entry().group();
    return new Line(
        line.id(),
        line.entry(),
        group == null ? null : draft.opened().rulebook().organisation().group(group).label(),
        List.copyOf(texts.values()),
        withheld,
        withheld != null && withheld.isDue(today()));
  }

  /** Whose log-in ended as she let a line be shown, finds it among the others, as it was. */
  @FreshLogIn
  @GetMapping({
    "/{municipality}/rettigheter/{id}/linjer",
    "/{municipality}/rettigheter/{id}/linjer/{entry}/vis"
  })
  String lines(PackId municipality, Actor actor, @PathVariable String id, Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    RightsRequest request = request(pack, actor, id);
    AnswerDesk.Draft draft = draft(pack, actor, request);
    model.addAttribute("pack", pack);
    model.addAttribute("request", request);
    model.addAttribute("who", !draft.whole().who().isEmpty());
    model.addAttribute("hidden", draft.opened().hidden());
    model.addAttribute("lines", draft.whole().all().map(one -> line(one, draft)).toList());
    return "rights/lines";
  }

  @FreshLogIn
  @GetMapping("/{municipality}/rettigheter/{id}/linjer/{entry}")
  String withhold(
      PackId municipality,
      Actor actor,
      @PathVariable String id,
      @PathVariable String entry,
      HeldForm held,
      Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    return form(
        pack, actor, request(pack, actor, id), line(entry), RequestForm.of(held), Map.of(), model);
  }

  @FreshLogIn
  @PostMapping("/{municipality}/rettigheter/{id}/linjer/{entry}")
  String withheld(
      PackId municipality,
      Actor actor,
      @PathVariable String id,
      @PathVariable String entry,
      @ModelAttribute("form") RequestForm form,
      HttpServletResponse response,
      Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    LineId line = line(entry);
    Set<RequestRefusal> refusals =
        desk.withhold(pack, actor, Addresses.id(id), line, form.withheld())
            .orElseThrow(Addresses::nowhere);
    if (refusals.isEmpty()) {
      return lines(municipality, id, line);
    }
    Map<String, String> errors = Faults.of(refusals, RequestForm::field, "rights.request.refused.");
    response.setStatus(Faults.status(errors));
    return form(pack, actor, request(pack, actor, id), line, form, errors, model);
  }

  private static LineId line(String written) {
    return LineId.read(written).orElseThrow(Addresses::nowhere);
  }

  private static String lines(PackId municipality, String id, LineId line) {
    return "redirect:/" + municipality + "/rettigheter/" + Addresses.id(id) + "/linjer#l-" + line;
  }

  private String form(
      Pack pack,
      Actor actor,
      RightsRequest request,
      LineId line,
      RequestForm form,
      Map<String, String> errors,
      Model model) {
    AnswerDesk.Draft draft = draft(pack, actor, request);
    model.addAttribute("pack", pack);
    model.addAttribute("request", request);
    model.addAttribute(
        "line",
        draft
            .whole()
            .all()
            .filter(one -> one.id().equals(line))
            .findFirst()
            .map(one -> line(one, draft))
            .orElseThrow(Addresses::nowhere));
    model.addAttribute("grounds", Exemption.ofLines(Regime.of(pack, request.agency())));
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "rights/withhold";
  }

  @PostMapping("/{municipality}/rettigheter/{id}/linjer/{entry}/vis")
  String show(
      PackId municipality,
      Actor actor,
      @PathVariable String id,
      @PathVariable String entry,
      @ModelAttribute("form") RequestForm form) {
    LineId line = line(entry);
    // somebody who was there before her is seen on the page she comes back to
    if (desk.show(Addresses.pack(packs, municipality), actor, Addresses.id(id), line, form.seen())
        .isEmpty()) {
      throw Addresses.nowhere();
    }
    return lines(municipality, id, line);
  }

  /** As it went out last, or as it would be now. */
  private Optional<String> sent(Pack pack, Actor actor, RightsRequest request) {
    return request.isOpen() ? Optional.empty() : desk.sent(pack, actor, request);
  }

  private String document(Pack pack, Actor actor, RightsRequest request) {
    return sent(pack, actor, request)
        .orElseGet(() -> documents.written(pack, request, draft(pack, actor, request), today()));
  }

  @FreshLogIn
  @GetMapping("/{municipality}/rettigheter/{id}/svar")
  String answer(PackId municipality, Actor actor, @PathVariable String id, Model model) {
    Pack pack = Addresses.pack(packs, municipality);
    RightsRequest request = request(pack, actor, id);
    model.addAttribute("pack", pack);
    model.addAttribute("request", request);
    model.addAttribute("sent", !request.isOpen());
    model.addAttribute("document", document(pack, actor, request));
    return "rights/answer";
  }

  @FreshLogIn
  @GetMapping("/{municipality}/rettigheter/{id}/svar.pdf")
  ResponseEntity<byte[]> pdf(PackId municipality, Actor actor, @PathVariable String id) {
    Pack pack = Addresses.pack(packs, municipality);
    RightsRequest request = request(pack, actor, id);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "attachment; filename=\"innsyn.pdf\"")
        .body(documents.pdf(request, document(pack, actor, request)));
  }
}
