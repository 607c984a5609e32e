package no.omtanke.packs;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact point: a function, never a person's own name.
 *
 * @param anonymous how it answers those who do not say who they are; null where it does not
 * @param confirmed the day somebody last confirmed that it is right; null until someone has
 */
public record Contact(
    ContactId id,
    Text label,
    @Nullable RoleId role,
    @Nullable AgencyId agency,
    @Nullable Text area,
    List<String> phones,
    @Nullable String email,
    @Nullable String url,
    @Nullable Text hours,
    @Nullable Text note,
    @Nullable Anonymous anonymous,
    @Nullable LocalDate confirmed,
    String source) {

  public Contact {
    phones = List.copyOf(phones);
  }

  /**
   * That one can discuss a worry here without saying who one is.
   *
   * @param readBy the role that reads it
   * @param deputy the role that reads it when the first does not
   * @param answer when to expect an answer
   */
  public record Anonymous(RoleId readBy, @Nullable RoleId deputy, @Nullable Text answer) {}
}
