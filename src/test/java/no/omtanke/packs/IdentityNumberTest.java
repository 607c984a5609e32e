package no.omtanke.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The numbers here are made up: the check digits are right, the months are those of test persons.
 */
final class IdentityNumberTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 80})
  void aNumberWithRightCheckDigitsIsSeenMadeUpOnesToo(int added) {
    assertThat(IdentityNumber.isIn("hun er " + number("01", 1 + added, "90"))).isTrue();
  }

  @Test
  void itIsSeenHoweverItIsSpaced() {
    String number = number("01", 81, "90");
    String day = number.substring(0, 6);
    String rest = number.substring(6);
    for (String between :
        new String[] {" ", "-", " - ", "\u202f", "\u2009", "\u2013", "/", "_", "\n"}) {
      assertThat(IdentityNumber.isIn("x " + day + between + rest + " y")).isTrue();
    }
    assertThat(IdentityNumber.isIn("ring 3 " + number)).isTrue();
    assertThat(IdentityNumber.isIn(day.replaceAll("(..)(?=.)", "$1 ") + " " + rest)).isTrue();
    assertThat(IdentityNumber.isIn(day + " " + rest.replaceFirst("...", "$0 "))).isTrue();
    assertThat(IdentityNumber.isIn(number("05", 83, "20") + " 12")).isTrue();
    assertThat(IdentityNumber.isIn("f. 01.81.19" + day.substring(4) + " " + rest)).isTrue();
    assertThat(IdentityNumber.isIn("018119" + day.substring(4) + "-" + rest)).isTrue();
  }

  @Test
  void anAccountIsNotAsItIsWritten() {
    String account = number("01", 1, "90").replaceFirst("(....)(..)", "$1.$2.");
    assertThat(IdentityNumber.isIn("konto " + account)).isFalse();
  }

  @Test
  void elevenOtherDigitsAreNot() {
    assertThat(IdentityNumber.isIn("11111111111 og 99999999999")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "09.02.2025 - 01.06.2025",
        "18.01.2027 - 06.04.2027",
        "07.07.2025 16.10",
        "24.11.26 3.12.26",
        "24.11.2026, 3.12.26"
      })
  void datesAndHoursBesideEachOtherAreNot(String text) {
    assertThat(IdentityNumber.isIn(text)).isFalse();
  }

  /** The first serial number whose check digits exist. */
  private static String number(String day, int month, String year) {
    for (int serial = 100; serial < 500; serial++) {
      String nine = day + "%02d".formatted(month) + year + serial;
      int first = check(nine, new int[] {3, 7, 6, 1, 8, 9, 4, 5, 2});
      int second = first > 9 ? 10 : check(nine + first, new int[] {5, 4, 3, 2, 7, 6, 5, 4, 3, 2});
      if (first < 10 && second < 10) {
        return nine + first + second;
      }
    }
    throw new IllegalStateException("no such number");
  }

  private static int check(String digits, int[] weights) {
    int sum = 0;
    for (int at = 0; at < weights.length; at++) {
      sum += weights[at] * (digits.charAt(at) - '0');
    }
    return (11 - sum % 11) % 11;
  }
}
