package no.omtanke.guide.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.omtanke.packs.Guide.Advice;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Step;
import no.omtanke.platform.PublicFace;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pages that show a part of the pack as it is. */
@PublicFace
@Controller
class GuidePages {

  @GetMapping("/{municipality:[a-z-]+}")
  String front() {
    return "guide/front";
  }

  @GetMapping("/{municipality}/tegn")
  String signs() {
    return "guide/signs";
  }

  @GetMapping("/{municipality}/faktorer")
  String factors() {
    return "guide/factors";
  }

  @GetMapping("/{municipality}/begreper")
  String definitions() {
    return "guide/definitions";
  }

  @GetMapping("/{municipality}/samtale")
  String conversation(@ModelAttribute("pack") Pack pack, Model model) {
    Map<String, List<Advice>> byMoment = new LinkedHashMap<>();
    for (String moment : List.of("before", "during", "after", "any")) {
      byMoment.put(
          moment,
          pack.guide().conversation().stream()
              .filter(advice -> moment.equals(moment(advice)))
              .toList());
    }
    model.addAttribute("byMoment", byMoment);
    return "guide/conversation";
  }

  @GetMapping("/{municipality}/trinnene")
  String steps(@ModelAttribute("pack") Pack pack, Model model) {
    model.addAttribute(
        "steps", pack.routine().steps().stream().map(step -> StepView.of(pack, step)).toList());
    model.addAttribute(
        "ways",
        pack.routine().waysIn().stream().map(way -> StepView.WayView.of(pack, way)).toList());
    model.addAttribute(
        "audiences",
        pack.routine().steps().stream()
            .collect(
                Collectors.toMap(
                    Step::id,
                    step -> step.audiences().stream().sorted().map(Asked::word).toList())));
    return "guide/steps";
  }

  @GetMapping("/{municipality}/hvem-kan-hjelpe")
  String contacts() {
    return "guide/contacts";
  }

  @GetMapping("/{municipality}/kunnskap")
  String knowledge() {
    return "guide/knowledge";
  }

  @GetMapping("/{municipality}/tilgjengelighet")
  String accessibility() {
    return "platform/accessibility";
  }

  @GetMapping("/{municipality}/personvernerklaering")
  String privacy() {
    return "guide/privacy";
  }

  private static String moment(Advice advice) {
    return advice.moment() == null ? "any" : Asked.word(advice.moment());
  }

  /** The municipality's own colour: a style sheet, for no page may carry a style of its own. */
  @GetMapping("/{municipality}/farge.css")
  ResponseEntity<byte[]> colour(@ModelAttribute("pack") Pack pack) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body((":root{--municipality:" + pack.colour() + "}").getBytes(StandardCharsets.UTF_8));
  }
}
