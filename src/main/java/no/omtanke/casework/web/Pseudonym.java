package no.omtanke.casework.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case is called on the page: its number for those whose case it is; for others four signs
 * of their own reference, from which neither case nor person can be told.
 */
final class Pseudonym {

  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 4;

  private Pseudonym() {}

  static String of(@Nullable String number, UUID reference, String municipality) {
    return number == null ? made(reference, municipality) : number;
  }

  private static String made(UUID reference, String municipality) {
    StringBuilder made = new StringBuilder(municipality.substring(0, 2).toUpperCase(Locale.ROOT));
    made.append('-');
    long bits = reference.getMostSignificantBits();
    for (int i = 0; i < LENGTH; i++) {
      made.append(SIGNS.charAt((int) (bits & 31)));
      bits >>>= 16;
    }
    return made.toString();
  }
}
