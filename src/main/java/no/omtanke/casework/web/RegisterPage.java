package no.omtanke.casework.web;

import java.util.UUID;
import no.omtanke.casework.Disclosed;
import no.omtanke.casework.Informed;
import no.omtanke.casework.flow.DisclosureRegister;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.Ground;
import org.jspecify.annotations.Nullable;

/** Puts the register of what an agency has told into words for its reader. */
record RegisterPage(Words words) {

  /**
   * Something that was told, in words.
   *
   * @param caseName null where the case is not the reader's to name
   * @param href null where it is not hers to open
   */
  record Line(
      String at,
      String when,
      String to,
      @Nullable String caseName,
      @Nullable String href,
      String ground,
      boolean stands,
      String standing,
      String decided,
      @Nullable String informed) {}

  Line line(DisclosureRegister.Row row) {
    Words then = words.under(row.rulebook());
    ToldWords said = new ToldWords(then);
    Disclosed told = row.told();
    Disclosure disclosure = told.disclosure();
    UUID reference = told.reference();
    return new Line(
        disclosure.since().toString(),
        then.moment(disclosure.since()),
        then.recipient(disclosure.to()),
        name(row.number(), reference),
        reference == null ? null : "/" + words.municipality() + "/saker/" + reference,
        ground(then, disclosure.ground()),
        told.standing().stands(),
        said.standing(told.standing()),
        said.decided(told.decidedBy()),
        informed(said, told));
  }

  private @Nullable String name(@Nullable String number, @Nullable UUID reference) {
    return number == null && reference == null
        ? null
        : words.caseName(number, reference == null ? new UUID(0, 0) : reference);
  }

  private static String ground(Words words, Ground ground) {
    return switch (ground) {
      case Ground.InLaw it -> Words.sentence(words.provision(it.provision()));
      case Ground.ByConsent _, Ground.ToldAnonymously _ ->
          Words.sentence(words.say("casework.ground", ground.kind()));
    };
  }

  private @Nullable String informed(ToldWords said, Disclosed told) {
    Informed informed = told.informed();
    if (informed != null) {
      return said.informed(informed);
    }
    return told.untold() ? words.say("casework.disclosure.untold") : null;
  }
}
