package no.omtanke.packs;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom one can turn to: the plan's contacts, and who answers when they do not. */
public record Contacts(List<Contact> contacts, List<OutOfHours> outOfHours) {

  public Contacts {
    contacts = List.copyOf(contacts);
    outOfHours = List.copyOf(outOfHours);
  }

  /** The contact, or nothing where the pack has none of that name. */
  public Optional<Contact> contact(ContactId id) {
    return contacts.stream().filter(contact -> contact.id().equals(id)).findFirst();
  }

  /** The contacts that can be asked without saying who one is. */
  public List<Contact> anonymous() {
    return contacts.stream().filter(contact -> contact.anonymous() != null).toList();
  }

  /** Someone who answers at night and in weekends. */
  public record OutOfHours(
      String id, Text label, List<String> phones, @Nullable Text text, String source) {
    public OutOfHours {
      phones = List.copyOf(phones);
    }
  }
}
