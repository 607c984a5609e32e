package no.omtanke.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of text that an act can carry; what is typed there lies encrypted, apart from the
 * facts.
 */
public enum TextField {
  /** What was seen or heard, in words; facts, not judgements. */
  SEEN,
  /** What was done, agreed or told. */
  TEXT,
  /** Why. */
  REASON,
  /** Why the receiver needs to know just this. */
  NECESSITY,
  /**
   * The child's own view before something is told (Grunnloven § 104), or why it was not obtained.
   */
  CHILDS_VIEW,
  /**
   * Why it is told while it is restricted: a legal claim, another person, the public's interest.
   */
  DESPITE,
  /** How the person was told before it is used again. */
  TOLD_HOW,
  /** The person's name. */
  NAME,
  /** The person's national identity number. */
  IDENTITY_NUMBER,
  /** The year the person was born, where no identity number says it. */
  BIRTH_YEAR,
  /** How to reach the person. */
  CONTACT;

  /** What the question that asks for it is called. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of that key, in whatever case it is written; nothing where no act has it. */
  public static Optional<TextField> of(String key) {
    return Arrays.stream(values()).filter(field -> field.name().equalsIgnoreCase(key)).findFirst();
  }

  /** Whether it says who the person is, and so lies under keys of its own. */
  public boolean identity() {
    return switch (this) {
      case NAME, IDENTITY_NUMBER, BIRTH_YEAR, CONTACT -> true;
      case SEEN, TEXT, REASON, NECESSITY, CHILDS_VIEW, DESPITE, TOLD_HOW -> false;
    };
  }
}
