package no.omtanke.packs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ages, in whole years, between which a person's lies; how exactly it is known.
 *
 * @param last the last of them; {@link #OPEN} where there is none
 */
public record AgeSpan(int first, int last) {

  /** Where no last age is set. */
  public static final int OPEN = Integer.MAX_VALUE;

  /** Nobody knows the age. */
  public static final AgeSpan UNKNOWN = new AgeSpan(0, OPEN);

  private static final Pattern KEY = Pattern.compile("(\\d{1,3})-(\\d{1,3})?");

  public AgeSpan {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("No age lies between " + first + " and " + last);
    }
  }

  /** The name an address writes it under: {@code 12-14}, {@code 18-}. */
  public String key() {
    return first + "-" + (last == OPEN ? "" : last);
  }

  /** Reads back a {@link #key()}; nothing for anything else. */
  public static Optional<AgeSpan> read(String key) {
    Matcher found = KEY.matcher(key);
    if (!found.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(found.group(1));
    int last = found.group(2) == null ? OPEN : Integer.parseInt(found.group(2));
    return last < first ? Optional.empty() : Optional.of(new AgeSpan(first, last));
  }

  /** Whether an age can lie in both. */
  public boolean meets(AgeSpan other) {
    return first <= other.last && other.first <= last;
  }
}
