package no.omtanke.casework;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a case is called aloud: its number by those whose case it is; by others four signs of their
 * own reference, from which neither case nor person can be told.
 */
public record CaseName(String text) {

  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 4;

  private static final Pattern NUMBER = Pattern.compile("(\\d{4})-?([0-9A-Z]{5})");
  private static final Pattern OWN = Pattern.compile("[A-Z]{2}-[2-9A-HJ-NP-Z]{4}");
  private static final Pattern BEFORE = Pattern.compile("^SAK\\s+");
  private static final Pattern BETWEEN = Pattern.compile("[\\s–-]+");
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s.–-]+(?=\\d)");
  private static final Pattern IDENTITY_NUMBER = Pattern.compile("(?<!\\d)\\d{11}(?!\\d)");

  /** As its reader calls it: by the number, or without one by her own reference. */
  public static CaseName of(@Nullable String number, UUID reference, String municipality) {
    return new CaseName(number == null ? made(reference, municipality) : number);
  }

  /** What was typed, however; nothing where no case of the municipality is called so. */
  public static Optional<CaseName> read(String typed, String municipality) {
    String written =
        BETWEEN
            .matcher(BEFORE.matcher(typed.strip().toUpperCase(Locale.ROOT)).replaceFirst(""))
            .replaceAll("-");
    Matcher number = NUMBER.matcher(written);
    if (number.matches()) {
      return Optional.of(new CaseName(number.group(1) + '-' + number.group(2)));
    }
    return OWN.matcher(written).matches() && written.startsWith(prefix(municipality))
        ? Optional.of(new CaseName(written))
        : Optional.empty();
  }

  /** Whether it is, or holds, what the state knows a person by, which is no way to find a case. */
  public static boolean isOfAPerson(String typed) {
    return IDENTITY_NUMBER.matcher(BETWEEN_DIGITS.matcher(typed).replaceAll("")).find();
  }

  /** Whether it is what the owner's people call it. */
  public boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  /** Those that are the reference's own. */
  public String signs() {
    return text.substring(text.length() - LENGTH);
  }

  private static String made(UUID reference, String municipality) {
    StringBuilder made = new StringBuilder(prefix(municipality));
    long bits = reference.getMostSignificantBits();
    for (int i = 0; i < LENGTH; i++) {
      made.append(SIGNS.charAt((int) (bits & 31)));
      bits >>>= 16;
    }
    return made.toString();
  }

  private static String prefix(String municipality) {
    return municipality.substring(0, 2).toUpperCase(Locale.ROOT) + '-';
  }
}
