package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed to find a case is read as people write it, and a person's number never. */
final class CaseNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-K7Q4M", " 2026-k7q4m ", "Sak 2026-K7Q4M", "2026 K7Q4M", "2026K7Q4M"})
  void aNumberIsReadHoweverItIsTyped(String typed) {
    assertThat(CaseName.read(typed, "drammen")).contains(new CaseName("2026-K7Q4M"));
  }

  @Test
  void whatAReceiverCallsItIsReadInHerOwnMunicipality() {
    CaseName own = CaseName.of(null, UUID.randomUUID(), "drammen");
    assertThat(own.text()).matches("DR-[2-9A-HJ-NP-Z]{4}");
    assertThat(CaseName.read("sak " + own.text().toLowerCase(Locale.ROOT), "drammen"))
        .contains(own);
    assertThat(CaseName.read(own.text(), "oslo")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kari Nordmann", "Anna", "", "2026", "2026-K7Q4", "\u0000"})
  void nothingElseIsWhatACaseIsCalled(String typed) {
    assertThat(CaseName.read(typed, "drammen")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"01010950012", "010109 50012", "010109-50012", "fnr. 01010950012"})
  void elevenDigitsAreAPersonsNumber(String typed) {
    assertThat(CaseName.isOfAPerson(typed)).isTrue();
    assertThat(CaseName.isOfAPerson("2026-12345")).isFalse();
  }
}
