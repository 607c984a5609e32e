package no.omtanke.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import no.omtanke.intake.Reception;
import no.omtanke.intake.Receptions;
import no.omtanke.intake.Subject;
import no.omtanke.organisation.Directory;
import no.omtanke.organisation.People;
import no.omtanke.packs.Contact;
import no.omtanke.packs.ContactId;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Anonymous discussion: with whom, who reads it and when, and then the steps of writing. */
@Controller
class DiscussionPages {

  private final PackLibrary packs;
  private final People people;
  private final WritingSteps writing;

  DiscussionPages(PackLibrary packs, People people, WritingSteps writing) {
    this.packs = packs;
    this.people = people;
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
    Directory directory = people.directory(municipality);
    List<Point> points =
        pack.contacts().anonymous().stream()
            .map(contact -> point(pack, contact, directory))
            .toList();
    model.addAttribute("pack", pack);
    model.addAttribute("open", points.stream().filter(it -> it.readers() != null).toList());
    model.addAttribute("shut", points.stream().filter(it -> it.readers() == null).toList());
    return "intake/discussion";
  }

  private static Point point(Pack pack, Contact contact, Directory directory) {
    Optional<Reception> reception = Receptions.of(contact, directory);
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
    return Receptions.of(contact, people.directory(municipality))
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
