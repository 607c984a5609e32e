package no.omtanke.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.omtanke.casework.AgeBand;
import no.omtanke.casework.CaseView;
import no.omtanke.casework.Opening;
import no.omtanke.casework.Question;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Leads from a form that asks for a ground to the adviser that is open to all, with what the form
 * knows filled in: kinds of service and a span of ages, and nothing of which case it is.
 */
record AdviserLink(Words words, Actor actor, CaseView view) {

  /** Where it leads; nothing for a form that asks for no ground. */
  Optional<String> from(List<Question> questions, @Nullable Recipient to) {
    return questions.stream()
        .filter(question -> question.about() == Question.About.GROUND)
        .findFirst()
        .map(_ -> address(to));
  }

  private String address(@Nullable Recipient to) {
    var address =
        UriComponentsBuilder.fromPath("/" + words.municipality() + "/taushetspliktveileder")
            .queryParam("arbeider", sector(actor.agency()));
    if (to != null) {
      address.queryParam(
          "til", to instanceof Recipient.ToAgency it ? sector(it.agency()) : to.key());
    }
    return address.queryParam("alder", age().span().key()).build().encode().toUriString();
  }

  /** As far as she may know it: who does not see how the case began asks without it. */
  private AgeBand age() {
    Opening opening = view.opening();
    return opening == null ? AgeBand.UNKNOWN : opening.age();
  }

  private String sector(AgencyId agency) {
    return words
        .rulebook()
        .organisation()
        .agency(agency)
        .sector()
        .name()
        .toLowerCase(Locale.ROOT)
        .replace('_', '-');
  }
}
