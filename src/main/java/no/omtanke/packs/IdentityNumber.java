package no.omtanke.packs;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * National identity numbers and D numbers: eleven digits whose last two follow from the rest; the
 * made-up ones of the tax administration and of NAV too, whose months are higher.
 */
public final class IdentityNumber {

  private static final int LENGTH = 11;

  /** A line may end there, and a word processor has dashes and spaces of its own. */
  private static final String BETWEEN = "[\\p{Zs}\\s./_\\-\\u2010-\\u2015\\u2212]";

  /**
   * The day in one or in three, then the five that follow, in one or in two; after a day with its
   * whole year in one alone, for else a date and a telephone number would be taken for it.
   */
  private static final Pattern WRITTEN =
      Pattern.compile(
          ("(?<!\\d)(?:(\\d{6}|\\d{2}%1$s\\d{2}%1$s\\d{2})%1$s{0,3}(\\d{5}|\\d{3}%1$s\\d{2}(?!%1$s?\\d))"
               + "|(\\d{2}%1$s\\d{2}%1$s|\\d{4})(?:19|20)(\\d{2}%1$s{0,3}\\d{5}))(?!\\d)")
              .formatted(BETWEEN));

  /** What may be added to the month: nothing, Tenor's, the tax administration's and NAV's own. */
  private static final List<Integer> ADDED = List.of(0, 80, 65, 40);

  /** What is added to the day in a D number. */
  private static final int D_NUMBER = 40;

  private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
  private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

  private IdentityNumber() {}

  /** Whether the eleven digits are such a number, as far as that can be seen of them. */
  public static boolean isOne(String digits) {
    return digits.length() == LENGTH
        && digits.chars().allMatch(sign -> sign >= '0' && sign <= '9')
        && isDay(Integer.parseInt(digits.substring(0, 2)))
        && isMonth(Integer.parseInt(digits.substring(2, 4)))
        && sum(digits, FIRST) % 11 == 0
        && sum(digits, SECOND) % 11 == 0;
  }

  /**
   * Whether one stands in the text, as they are written: a day and the five that follow. Two dates
   * beside each other are none.
   */
  public static boolean isIn(String text) {
    return WRITTEN
        .matcher(text)
        .results()
        .map(IdentityNumber::digits)
        .anyMatch(IdentityNumber::isOne);
  }

  private static String digits(MatchResult found) {
    return IntStream.rangeClosed(1, found.groupCount())
        .mapToObj(found::group)
        .filter(Objects::nonNull)
        .collect(Collectors.joining())
        .replaceAll("\\D", "");
  }

  private static boolean isDay(int day) {
    int ofMonth = day > D_NUMBER ? day - D_NUMBER : day;
    return ofMonth >= 1 && ofMonth <= 31;
  }

  private static boolean isMonth(int month) {
    return ADDED.stream().anyMatch(added -> month > added && month <= added + 12);
  }

  private static int sum(String digits, int[] weights) {
    int sum = 0;
    for (int at = 0; at < weights.length; at++) {
      sum += weights[at] * (digits.charAt(at) - '0');
    }
    return sum;
  }
}
