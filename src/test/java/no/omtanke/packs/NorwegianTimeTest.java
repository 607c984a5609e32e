package no.omtanke.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NorwegianTimeTest {

  private static final Instant LATE = Instant.parse("2026-11-20T23:30:00Z");

  @Test
  void aDayBeginsAtMidnightInNorway() {
    assertThat(NorwegianTime.day(LATE)).isEqualTo(LocalDate.of(2026, 11, 21));
  }

  @Test
  void aDayThatIsTypedIsOneThatSomebodyMeans() {
    assertThat(NorwegianTime.typed(" 2026-11-21 ")).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(NorwegianTime.typed("21.11.2026")).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(NorwegianTime.typed(" 1.2.2026 ")).isEqualTo(LocalDate.of(2026, 2, 1));
    assertThat(NorwegianTime.typed(null)).isNull();
    for (String none :
        List.of(
            "",
            " ",
            "21/11/2026",
            "30.2.2026",
            "21.11.26",
            "2026-02-30",
            "1899-12-31",
            "9999-01-01",
            "+99999-01-01")) {
      assertThat(NorwegianTime.typed(none)).as(none).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({"nb, 21. november 2026", "nn, 21. november 2026", "en, 21 November 2026"})
  void theDayStandsFirstInEveryLanguage(Locale reader, String day) {
    assertThat(NorwegianTime.day(NorwegianTime.day(LATE), reader)).isEqualTo(day);
    assertThat(NorwegianTime.moment(LATE, reader)).isEqualTo(day + ", 00:30");
    assertThat(NorwegianTime.time(LATE, reader)).isEqualTo("00:30");
  }
}
