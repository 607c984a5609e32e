package no.omtanke.intake;

import static org.assertj.core.api.Assertions.assertThat;

import no.omtanke.intake.Traces.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TracesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ring 91234567",
        "912 34 567",
        "91 23 45 67",
        "+47 91234567",
        "0047 912 34 567",
        "+46 70 123 45 67"
      })
  void aPhoneNumberIsSeen(String text) {
    assertThat(Traces.in(text)).containsExactly(Trace.PHONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20.11.2026",
        "2026-11-21",
        "20261121",
        "klokka 12 og 13",
        "1.500.000 kroner",
        "i 2025 og 2026",
        "112"
      })
  void aDateAnAmountOrAYearIsNoTrace(String text) {
    assertThat(Traces.in(text)).isEmpty();
  }

  @Test
  void anAddressIsSeenAndAnAtSignAloneIsNot() {
    assertThat(Traces.in("skriv til kari.demo@eksempel.no da")).containsExactly(Trace.EMAIL);
    assertThat(Traces.in("@kari på nett, og a@b")).isEmpty();
  }

  @Test
  void aMillionDigitsOrLettersAreReadInATime() {
    assertThat(Traces.in("a".repeat(1_000_000))).isEmpty();
    assertThat(Traces.in("1".repeat(1_000_000))).isEmpty();
  }
}
