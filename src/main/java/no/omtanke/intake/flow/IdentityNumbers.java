package no.omtanke.intake.flow;

import java.util.List;
import java.util.Set;
import no.bekk.bekkopen.person.FodselsnummerValidator;
import no.omtanke.intake.Traces;
import no.omtanke.platform.PublicFace;
import org.springframework.stereotype.Component;

/**
 * Finds what gives someone away, national identity numbers by their check digits; made-up ones too.
 */
@PublicFace
@Component
public class IdentityNumbers {

  /** What is added to the month of a made-up number: the tax administration's, and NAV's own. */
  private static final List<Integer> ADDED = List.of(80, 65, 40);

  /** The traces in a text. */
  public Set<Traces.Trace> tracesIn(String text) {
    return Traces.in(text, IdentityNumbers::valid);
  }

  /** A real number, or a made-up one, whose month is higher. */
  static boolean valid(String digits) {
    return FodselsnummerValidator.isValid(digits) || synthetic(digits);
  }

  /** The check digits say nothing of the month, so they are asked of the number as it stands. */
  private static boolean synthetic(String digits) {
    int month = Integer.parseInt(digits.substring(2, 4));
    int day = Integer.parseInt(digits.substring(0, 2)) % 40;
    return ADDED.stream().anyMatch(added -> month > added && month <= added + 12)
        && day >= 1
        && day <= 31
        && Checksum.holds(digits);
  }

  private static final class Checksum {
    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    static boolean holds(String digits) {
      return sum(digits, FIRST) % 11 == 0 && sum(digits, SECOND) % 11 == 0;
    }

    private static int sum(String digits, int[] weights) {
      int sum = 0;
      for (int at = 0; at < weights.length; at++) {
        sum += weights[at] * Character.digit(digits.charAt(at), 10);
      }
      return sum;
    }
  }
}
