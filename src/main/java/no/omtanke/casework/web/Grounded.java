package no.omtanke.casework.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.Entry;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;

/**
 * Says a ground in words: the statute and what was confirmed of it, the consent, or that it was
 * told anonymously.
 */
record Grounded(Words words, CaseView view) {

  String say(Ground ground) {
    return switch (ground) {
      case Ground.ByConsent it -> consent(it.consent());
      case Ground.ByException it -> words.provision(it.provision());
      case Ground.ByDuty it -> words.provision(it.provision());
      case Ground.ToldAnonymously it ->
          when(it.extract())
              .map(at -> words.say("casework.ground.anonymous.of", words.day(at)))
              .orElseGet(() -> words.say("casework.ground", ground.kind()));
    };
  }

  /** The conditions of a ground in law that were confirmed, or those that were not. */
  List<String> conditions(Ground ground, boolean confirmed) {
    if (!(ground instanceof Ground.InLaw inLaw)) {
      return List.of();
    }
    return words.rulebook().law().provision(inLaw.provision()).stream()
        .flatMap(provision -> {
          Set<Integer> unconfirmed = provision.unconfirmed(inLaw.confirmed());
          return IntStream.range(0, provision.conditions().size())
              .filter(number -> confirmed != unconfirmed.contains(number))
              .mapToObj(provision.conditions()::get);
        })
        .toList();
  }

  private String consent(EntryId id) {
    Optional<Consent> known =
        view.consents().stream().filter(consent -> consent.id().equals(id)).findFirst();
    return known
        .map(consent ->
            words.say(
                "casework.ground.consent.given",
                Words.lower(words.say("casework.giver", consent.giver())),
                when(id).map(words::day).orElse("–")))
        .orElseGet(() -> words.say("casework.ground.CONSENT"));
  }

  private Optional<Instant> when(EntryId id) {
    return view.entries().stream()
        .map(CaseView.EntryView::entry)
        .filter(entry -> entry.id().equals(id))
        .map(Entry::at)
        .findFirst();
  }
}
