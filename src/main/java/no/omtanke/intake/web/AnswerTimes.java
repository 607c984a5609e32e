package no.omtanke.intake.web;

import java.util.List;
import java.util.function.Function;
import no.omtanke.intake.Reception;
import no.omtanke.packs.Contact;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Text;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is there to read, and to answer, as the pack's contacts say it.
 *
 * @param confirmed whether the municipality has confirmed the contacts that say so
 */
record AnswerTimes(@Nullable Text hours, @Nullable Text answer, boolean confirmed) {

  static AnswerTimes of(Contact contact) {
    return of(List.of(contact));
  }

  /** Of the contacts that those who read are: nothing where these do not say the same. */
  static AnswerTimes of(Pack pack, Reception reception) {
    return of(pack.contacts().contacts().stream().filter(reception::answersAt).toList());
  }

  private static AnswerTimes of(List<Contact> contacts) {
    return new AnswerTimes(
        said(contacts, Contact::hours),
        said(
            contacts,
            contact -> {
              Contact.Anonymous anonymous = contact.anonymous();
              return anonymous == null ? null : anonymous.answer();
            }),
        contacts.stream().allMatch(contact -> contact.confirmed() != null));
  }

  private static @Nullable Text said(
      List<Contact> contacts, Function<Contact, @Nullable Text> what) {
    List<@Nullable Text> said = contacts.stream().<@Nullable Text>map(what).distinct().toList();
    return said.size() == 1 ? said.getFirst() : null;
  }

  /** Whether a reader must know that nobody has confirmed what is said. */
  public boolean unconfirmed() {
    return !confirmed && (hours != null || answer != null);
  }
}
