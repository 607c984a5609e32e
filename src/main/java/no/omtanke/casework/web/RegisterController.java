package no.omtanke.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.omtanke.casework.Disclosed;
import no.omtanke.casework.flow.DisclosureRegister;
import no.omtanke.casework.flow.Rulebooks;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.Organisation;
import no.omtanke.packs.PackId;
import no.omtanke.packs.Recipient;
import no.omtanke.platform.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the reader's agency has told others, for those who answer for its cases. */
@Controller
class RegisterController {

  private static final int PAGE = 25;

  private final DisclosureRegister register;
  private final Rulebooks rulebooks;
  private final Speaking speaking;

  RegisterController(DisclosureRegister register, Rulebooks rulebooks, Speaking speaking) {
    this.register = register;
    this.rulebooks = rulebooks;
    this.speaking = speaking;
  }

  @GetMapping("/{municipality}/utleveringer")
  String register(
      PackId municipality,
      Actor actor,
      RegisterForm form,
      @RequestParam @Nullable String tid,
      @RequestParam @Nullable String rad,
      Locale locale,
      Model model) {
    Words words = speaking.words(municipality, rulebooks.current(municipality.value()), locale);
    if (!Disclosed.isFor(words.rulebook(), actor)) {
      throw NotHere.answer();
    }
    Map<String, String> faults = form.faults();
    model.addAttribute("form", form);
    model.addAttribute("faults", faults);
    model.addAttribute("agency", words.agency(actor.agency()));
    model.addAttribute("receivers", receivers(words, actor));
    if (faults.isEmpty()) {
      DisclosureRegister.Search search =
          new DisclosureRegister.Search(form.to(), form.from(), form.until());
      DisclosureRegister.Page page =
          register
              .page(municipality.value(), actor, search, after(tid, rad), PAGE)
              .orElseThrow(NotHere::answer);
      RegisterPage said = new RegisterPage(words);
      model.addAttribute("rows", page.rows().stream().map(said::line).toList());
      model.addAttribute("next", page.next());
    }
    return "casework/register";
  }

  /** Someone that can be told something, to choose. */
  record Receiver(String key, String label) {}

  private static List<Receiver> receivers(Words words, Actor actor) {
    Organisation organisation = words.rulebook().organisation();
    Stream<Recipient> agencies =
        organisation.agencies().stream()
            .filter(agency -> !agency.id().equals(actor.agency()) && !agency.receives().isEmpty())
            .map(agency -> new Recipient.ToAgency(agency.id()));
    Stream<Recipient> groups =
        organisation.groups().stream().map(group -> new Recipient.ToGroup(group.id()));
    return Stream.concat(agencies, groups)
        .map(to -> new Receiver(to.key(), words.recipient(to)))
        .toList();
  }

  private static DisclosureRegister.@Nullable After after(
      @Nullable String tid, @Nullable String rad) {
    if (tid == null || rad == null) {
      return null;
    }
    return new DisclosureRegister.After(
        Address.moment(tid).orElseThrow(NotHere::answer), new EntryId(NotHere.reference(rad)));
  }
}
