package no.omtanke.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import no.omtanke.intake.Reception;
import no.omtanke.intake.Receptions;
import no.omtanke.intake.ReportWays;
import no.omtanke.intake.Subject;
import no.omtanke.organisation.Attendance;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.Text;
import no.omtanke.packs.WayInId;
import no.omtanke.platform.PublicFace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * A concern report from a resident: danger first, then what it is about, then the steps of writing.
 */
@PublicFace
@Controller
class ReportPages {

  private final PackLibrary packs;
  private final Attendance.Source staff;
  private final WritingSteps writing;

  ReportPages(PackLibrary packs, Attendance.Source staff, WritingSteps writing) {
    this.packs = packs;
    this.staff = staff;
    this.writing = writing;
  }

  /**
   * A choice on the first page.
   *
   * @param title the pack's own words; null where the kind says it
   */
  record Choice(
      @Nullable Text title, String kind, String address, Readers readers, AnswerTimes times) {}

  @GetMapping("/{municipality}/meld")
  String first(PackId municipality, Model model) {
    Pack pack = Municipality.of(packs, municipality);
    Attendance there = staff.attendance(municipality);
    List<Choice> choices =
        ReportWays.of(pack.routine()).stream()
            .flatMap(way ->
                Receptions.of(way.wayIn(), there).stream()
                    .map(reception -> choice(pack, way, reception)))
            .toList();
    model.addAttribute("pack", pack);
    model.addAttribute("choices", choices);
    return "intake/report";
  }

  private static Choice choice(Pack pack, ReportWays.Way way, Reception reception) {
    return new Choice(
        way.label(),
        way.kind().name(),
        address(pack, way),
        Readers.of(pack, reception),
        AnswerTimes.of(pack, reception));
  }

  private static String address(Pack pack, ReportWays.Way way) {
    return "/" + pack.id() + below(way);
  }

  private static String below(ReportWays.Way way) {
    return "/meld/" + way.wayIn().id() + "/" + way.kind().name().toLowerCase(Locale.ROOT);
  }

  @GetMapping("/{municipality}/meld/fare")
  String danger(PackId municipality, Model model) {
    model.addAttribute("pack", Municipality.of(packs, municipality));
    return "intake/danger";
  }

  @GetMapping("/{municipality}/meld/{wayIn}/{kind}")
  String write(
      PackId municipality, @PathVariable String wayIn, @PathVariable String kind, Model model) {
    return writing.begin(place(municipality, wayIn, kind), model);
  }

  @PostMapping("/{municipality}/meld/{wayIn}/{kind}")
  String step(
      PackId municipality,
      @PathVariable String wayIn,
      @PathVariable String kind,
      @ModelAttribute("form") WritingForm form,
      HttpServletResponse response,
      Model model) {
    return writing.step(place(municipality, wayIn, kind), form, response, model);
  }

  private WritingPlace place(PackId municipality, String wayIn, String kind) {
    Pack pack = Municipality.of(packs, municipality);
    ReportWays.Way way =
        ReportWays.find(pack.routine(), new WayInId(wayIn), kind).orElseThrow(Municipality::none);
    Reception reception =
        Receptions.of(way.wayIn(), staff.attendance(municipality)).orElseThrow(Municipality::none);
    return new WritingPlace(
        pack,
        new Subject.Report(way.wayIn().id(), way.kind()),
        reception,
        below(way),
        way.label(),
        AnswerTimes.of(pack, reception));
  }
}
