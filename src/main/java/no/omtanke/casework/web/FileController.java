package no.omtanke.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.Attached;
import no.omtanke.casework.Attaching;
import no.omtanke.casework.Entry;
import no.omtanke.casework.flow.CaseLooking;
import no.omtanke.casework.flow.CaseRoom;
import no.omtanke.casework.flow.Files;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.PackId;
import no.omtanke.platform.Download;
import no.omtanke.platform.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files with what is written: put there, and taken out as downloads that no browser opens. */
@Controller
class FileController {

  private static final String PAGE = "/{municipality}/saker/{reference}/vedlegg";
  private static final int OPENING = 80;

  private final CaseLooking looking;
  private final Files files;
  private final Speaking speaking;

  FileController(CaseLooking looking, Files files, Speaking speaking) {
    this.looking = looking;
    this.files = files;
    this.speaking = speaking;
  }

  /** An entry that a file can be put with. */
  record Choice(String id, String label, @Nullable String opening) {}

  @GetMapping(PAGE)
  String form(
      PackId municipality,
      Actor actor,
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable String til,
      Locale locale,
      Model model) {
    return form(municipality, actor, NotHere.reference(reference), til, Set.of(), locale, model);
  }

  @PostMapping(PAGE)
  String attach(
      PackId municipality,
      Actor actor,
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable String til,
      @RequestParam(required = false) @Nullable MultipartFile fil,
      Locale locale,
      HttpServletResponse response,
      Model model)
      throws IOException {
    UUID id = NotHere.reference(reference);
    Set<Attached.Refusal> wrong =
        files
            .attach(municipality.value(), actor, id, entry(til), Upload.of(fil))
            .orElseThrow(NotHere::answer)
            .wrong();
    if (wrong.isEmpty()) {
      return "redirect:/" + municipality + "/saker/" + id + "#e-" + til;
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return form(municipality, actor, id, til, wrong, locale, model);
  }

  private static @Nullable EntryId entry(@Nullable String chosen) {
    try {
      return chosen == null ? null : new EntryId(UUID.fromString(chosen));
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  private String form(
      PackId municipality,
      Actor actor,
      UUID reference,
      @Nullable String chosen,
      Set<Attached.Refusal> wrong,
      Locale locale,
      Model model) {
    CaseRoom room =
        looking.open(municipality.value(), actor, reference).orElseThrow(NotHere::answer);
    List<Entry> entries = Attaching.to(room.view(), actor);
    if (entries.isEmpty()) {
      throw NotHere.answer();
    }
    Words words = speaking.words(municipality, room.rulebook(), locale);
    Titles titles = new Titles(words);
    Openings openings = new Openings(room);
    Map<String, String> errors = new LinkedHashMap<>();
    wrong.forEach(one ->
        errors.put(
            one == Attached.Refusal.ENTRY ? "til" : "fil",
            words.say("casework.file.refused." + one)));
    model.addAttribute("back", "/" + municipality + "/saker/" + reference);
    model.addAttribute(
        "choices",
        entries.stream()
            .map(entry ->
                new Choice(
                    entry.id().toString(),
                    titles.of(entry) + ", " + words.moment(entry.at()),
                    openings.of(entry.id(), OPENING).orElse(null)))
            .toList());
    model.addAttribute("chosen", entries.size() == 1 ? entries.getFirst().id() : chosen);
    model.addAttribute("errors", errors);
    return "casework/file";
  }

  @GetMapping(PAGE + "/{file}")
  ResponseEntity<Resource> download(
      PackId municipality, Actor actor, @PathVariable String reference, @PathVariable String file) {
    Optional<Files.Opened> opened =
        files.open(
            municipality.value(), actor, NotHere.reference(reference), NotHere.reference(file));
    Files.Opened it = opened.orElseThrow(NotHere::answer);
    return Download.of(it.name(), it.content());
  }
}
