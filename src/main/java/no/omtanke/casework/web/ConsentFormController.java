package no.omtanke.casework.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.omtanke.casework.Asked;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.TextField;
import no.omtanke.casework.flow.CaseLooking;
import no.omtanke.casework.flow.CaseRoom;
import no.omtanke.confidentiality.Consent.Giver;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.Agency;
import no.omtanke.packs.PackId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The form on which a consent that was asked for is read and signed: who it is, by hand alone. */
@Controller
class ConsentFormController {

  private final CaseLooking looking;
  private final Speaking speaking;

  ConsentFormController(CaseLooking looking, Speaking speaking) {
    this.looking = looking;
    this.speaking = speaking;
  }

  @GetMapping("/{municipality}/saker/{reference}/samtykkeskjema")
  String form(
      PackId municipality,
      Actor actor,
      @PathVariable String reference,
      Locale locale,
      Model model) {
    CaseRoom room =
        looking
            .open(municipality.value(), actor, NotHere.reference(reference))
            .orElseThrow(NotHere::answer);
    Asked asked =
        room.view().asked().stream().filter(Asked::waits).findFirst().orElseThrow(NotHere::answer);
    Words words = speaking.words(municipality, room.rulebook(), locale);
    Agency agency = room.rulebook().organisation().agency(asked.by());
    LocalDate until = asked.terms().until();
    model.addAttribute("caseName", words.caseName(room.number(), room.reference()));
    model.addAttribute("back", new Links(words, room).home());
    model.addAttribute("agency", words.in(agency.label()));
    model.addAttribute("controller", agency.controller());
    model.addAttribute("asker", asker(words, room.view(), asked));
    model.addAttribute("asks", asks(words, asked));
    model.addAttribute("use", room.texts().getOrDefault(asked.id(), Map.of()).get(TextField.TEXT));
    model.addAttribute("until", until == null ? null : words.date(until));
    model.addAttribute("asked", words.day(asked.at()));
    model.addAttribute("signers", lines(room.view().signers()));
    return "casework/consent-form";
  }

  private static String asker(Words words, CaseView view, Asked asked) {
    return view.entries().stream()
        .map(CaseView.EntryView::entry)
        .filter(entry -> entry.id().equals(asked.id()))
        .findFirst()
        .map(entry -> words.person(entry.author()))
        .orElse("–");
  }

  private static List<String> asks(Words words, Asked asked) {
    return asked.terms().scope().stream()
        .sorted()
        .flatMap(scope ->
            switch (scope) {
              // to one he may say yes, and to another no
              case TELLING ->
                  asked.terms().toward().stream()
                      .map(words::recipient)
                      .sorted()
                      .map(to ->
                          words.say("casework.consent-form.telling", words.agency(asked.by()), to));
              case FOLLOW_UP ->
                  Stream.of(words.say("casework.consent-form.follow-up", words.agency(asked.by())));
            })
        .toList();
  }

  /** The lines to sign on, by who can give the consent; the keys of their words. */
  private static List<String> lines(Set<Giver> signers) {
    return signers.stream()
        .sorted()
        .flatMap(signer ->
            switch (signer) {
              case PERSON -> Stream.of("person");
              case PERSON_WITH_GUARDIANS -> Stream.of("guardian-knows");
              case ONE_GUARDIAN -> Stream.of("guardian");
              // the other one
              case BOTH_GUARDIANS -> Stream.of("guardian");
            })
        .toList();
  }
}
