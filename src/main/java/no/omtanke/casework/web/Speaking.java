package no.omtanke.casework.web;

import java.util.Locale;
import no.omtanke.casework.Rulebook;
import no.omtanke.organisation.People;
import no.omtanke.packs.PackId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the words for a page. */
@Component
class Speaking {

  private final MessageSource messages;
  private final People people;

  Speaking(MessageSource messages, People people) {
    this.messages = messages;
    this.people = people;
  }

  Words words(PackId municipality, Rulebook rulebook, Locale locale) {
    return new Words(messages, people, municipality, rulebook, locale);
  }
}
