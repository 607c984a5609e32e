package no.omtanke.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import no.omtanke.intake.Reception;
import no.omtanke.intake.Receptions;
import no.omtanke.intake.Subject;
import no.omtanke.organisation.Attendance;
import no.omtanke.packs.Contact;
import no.omtanke.packs.ContactId;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.platform.PublicFace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Anonymous discussion: with whom, who reads it and when, and then the steps of writing. */
@PublicFace
@Controller
class DiscussionPages {

  private final PackLibrary packs;
  private final Attendance.Source staff;
  private final WritingSteps writing;

  DiscussionPages(PackLibrary packs, Attendance.Source staff, WritingSteps writing) {
    this.packs = packs;
    this.staff = staff;
    this.writing = writing;
  }

  /**
   * A contact point on the first page.
   *
   * @param readers null where nobody is there to read, so that it is closed
   */
  record Point(Contact contact, @Nullable Readers readers) {

    public AnswerTimes times() {
      return AnswerTimes.of(contact);
    }
  }

  @GetMapping("/{municipality}/droft")
  String first(PackId municipality, Model model) {
    Pack pack = Municipality.of(packs, municipality);
    Attendance there = staff.attendance(municipality);
    List<Point> points =
        pack.contacts().anonymous().stream().map(contact -> point(pack, contact, there)).toList();
    model.addAttribute("pack", pack);
    model.addAttribute("open", points.stream().filter(it -> it.readers() != null).toList());
    model.addAttribute("shut", points.stream().filter(it -> it.readers() == null).toList());
    return "intake/discussion";
  }

  private static Point point(Pack pack, Contact contact, Attendance there) {
    Optional<Reception> reception = Receptions.of(contact, there);
    return new Point(contact, reception.map(it -> Readers.of(pack, it)).orElse(null));
  }

  @GetMapping("/{municipality}/droft/{contact}")
  String write(PackId municipality, @PathVariable String contact, Model model) {
    return place(municipality, contact)
        .map(place -> writing.begin(place, model))
        .orElse("redirect:/" + municipality + "/droft");
  }

  @PostMapping("/{municipality}/droft/{contact}")
  String step(
      PackId municipality,
      @PathVariable String contact,
      @ModelAttribute("form") WritingForm form,
      HttpServletResponse response,
      Model model) {
    return place(municipality, contact)
        .map(place -> writing.step(place, form, response, model))
        .orElse("redirect:/" + municipality + "/droft");
  }

  /** Nothing where the contact point takes nothing now; the first page says what is open. */
  private Optional<WritingPlace> place(PackId municipality, String id) {
    Pack pack = Municipality.of(packs, municipality);
    Contact contact = pack.contacts().contact(new ContactId(id)).orElseThrow(Municipality::none);
    if (contact.anonymous() == null) {
      throw Municipality.none();
    }
    return Receptions.of(contact, staff.attendance(municipality))
        .map(reception ->
            new WritingPlace(
                pack,
                new Subject.Discussion(contact.id()),
                reception,
                "/droft/" + contact.id(),
                contact.label(),
                AnswerTimes.of(contact)));
  }
}
