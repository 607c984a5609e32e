package no.omtanke.casework.flow;

import java.security.SecureRandom;
import java.time.Instant;
import no.omtanke.packs.NorwegianTime;

/**
 * Draws short numbers such as {@code 2026-K7Q4M}: the year, and five of 32 signs that are not
 * mistaken for each other on the telephone. 33 million a year and municipality; one that is taken
 * is drawn again.
 */
final class CaseNumbers {

  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final SecureRandom chance = new SecureRandom();

  String draw(Instant now) {
    StringBuilder number = new StringBuilder();
    number.append(NorwegianTime.day(now).getYear()).append('-');
    chance.ints(5, 0, SIGNS.length()).forEach(sign -> number.append(SIGNS.charAt(sign)));
    return number.toString();
  }
}
