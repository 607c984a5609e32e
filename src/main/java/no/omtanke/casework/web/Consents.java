package no.omtanke.casework.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Asked;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.Refusal;
import no.omtanke.confidentiality.Consent;
import no.omtanke.confidentiality.Terms;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Recipient;
import org.jspecify.annotations.Nullable;

/** Says in words what was consented to, asked for and refused. */
record Consents(Words words, CaseView view) {

  /** All of it, a line each. */
  List<Room.Line> lines(LocalDate today) {
    return Stream.concat(
            view.consents().stream().map(consent -> line(consent, today)),
            view.asked().stream().map(one -> new Room.Line(asked(one), null)))
        .toList();
  }

  /** What was told, that the person is to know of. */
  Optional<String> told(String subject) {
    return view.disclosures().stream()
        .filter(told -> told.id().toString().equals(subject))
        .map(told -> words.recipient(told.to()) + ", " + words.day(told.since()))
        .findFirst();
  }

  /** The one consent that something is done with. */
  Optional<String> of(String subject) {
    return view.consents().stream()
        .filter(consent -> consent.id().toString().equals(subject))
        .map(consent -> {
          String given = Words.sentence(terms(consent.terms(), consent.heldBy()));
          LocalDate until = consent.until();
          return until == null
              ? given
              : given + ". " + words.say("casework.consent.until", words.date(until));
        })
        .findFirst();
  }

  private Room.Line line(Consent consent, LocalDate today) {
    String given =
        words.say(
            "casework.consent.stands",
            words.say("casework.giver", consent.giver()),
            terms(consent.terms(), consent.heldBy()));
    return new Room.Line(given, until(consent, today));
  }

  private @Nullable String until(Consent consent, LocalDate today) {
    LocalDate until = consent.until();
    Instant withdrawn = consent.withdrawn();
    if (withdrawn != null) {
      return words.say("casework.consent.withdrawn", words.day(withdrawn));
    }
    if (until == null) {
      return null;
    }
    String key = until.isBefore(today) ? "casework.consent.over" : "casework.consent.until";
    return words.say(key, words.date(until));
  }

  private String asked(Asked one) {
    Instant refused = one.refused();
    if (refused == null) {
      return words.say("casework.asked.waits", words.day(one.at()), terms(one.terms(), one.by()));
    }
    return one.terms().equals(Terms.NOT_SAID)
        ? words.say("casework.asked.refused-all", words.day(refused))
        : words.say("casework.asked.refused", words.day(refused), terms(one.terms(), one.by()));
  }

  /** To what: that some are told, that the agency follows up, or both. */
  String terms(Terms terms, AgencyId by) {
    return terms.scope().stream()
        .sorted()
        .map(scope ->
            switch (scope) {
              case TELLING ->
                  words.say("casework.scope.to-telling", words.recipients(terms.toward()));
              case FOLLOW_UP -> words.say("casework.scope.to-follow-up", words.agency(by));
            })
        .collect(Collectors.joining(words.say("casework.scope.and")));
  }

  /** The no's that stand, for whoever thinks of asking once more. */
  List<String> refusals(ActKind kind) {
    boolean asks = kind == ActKind.ASK_CONSENT || kind == ActKind.OBTAIN_CONSENT;
    return view.asked().stream().filter(one -> asks && !one.waits()).map(this::asked).toList();
  }

  /** What was asked for is chosen in the form of the answer, until something else is. */
  Typed answering(ActKind kind, Typed typed) {
    Optional<Terms> terms =
        view.asked().stream()
            .filter(one -> kind == ActKind.OBTAIN_CONSENT && one.waits())
            .map(Asked::terms)
            .filter(_ -> !typed.answered("scope") && !typed.answered("toward"))
            .findFirst();
    return terms
        .map(asked -> {
          LocalDate until = asked.until();
          Typed chosen =
              typed
                  .with("scope", asked.scope().stream().map(Terms.Scope::name).toList())
                  .with("toward", asked.toward().stream().map(Recipient::key).toList());
          return until == null ? chosen : chosen.with("until", until.toString());
        })
        .orElse(typed);
  }

  /** Why a consent that a form was made with can be chosen no more; nothing where it still can. */
  Optional<Refusal> lapsed(Typed typed, Instant now) {
    return view.consents().stream()
        .filter(consent -> typed.first("ground").equals("consent:" + consent.id()))
        .findFirst()
        .flatMap(consent -> Refusal.lapsed(consent, now));
  }
}
