package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import no.omtanke.casework.Whom.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who counts as the same person when it is asked whether there is a case. */
final class WhomTest {

  @ParameterizedTest
  @CsvSource({
    "Kari Nordmann, NORDMANN kari",
    "Kari Anne Nordmann, 'Nordmann, Kari-Anne'",
    "'Åse  Bø', 'A\u030Ase bø'",
    "Straße, STRASSE",
    "'Ｋａｒｉ', kari"
  })
  void aNameIsTheSameInAnyOrderCaseAndEncoding(String one, String other) {
    assertThat(Whom.of("", one, "2009")).isEqualTo(Whom.of("", other, "2009"));
  }

  @ParameterizedTest
  @CsvSource({"Mohamed Ali, Mohammed Ali", "André, Andre", "Kari Nordmann, Kari Anne Nordmann"})
  void anotherSpellingIsAnotherName(String one, String other) {
    assertThat(Whom.of("", one, "").words()).isNotEqualTo(Whom.of("", other, "").words());
  }

  @Test
  void aNumberIsTheSameHoweverItIsSpaced() {
    assertThat(Whom.of("010109 50012", "", "").number()).isEqualTo("01010950012");
    assertThat(Whom.of("f.nr. 01.01.09-50012", "", "").number()).isEqualTo("01010950012");
    assertThat(Whom.of("٠١٠١٠٩٥٠٠١٢", "", "").number()).isEqualTo("01010950012");
    assertThat(Whom.of("2009 123456 78", "", "").number()).as("DUF").isEqualTo("200912345678");
    assertThat(Whom.of("0101095001", "", "").number()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "01010949912, 1909", "01010950012, 2009", "41010950012, 2009", "01018550012, 1885",
    "01018590012, 1985", "01015049912, 1950", "01013990012, 2039", "200912345678, ''"
  })
  void theYearIsReadFromAnIdentityNumber(String number, String year) {
    assertThat(Whom.of(number, "", "").year()).isEqualTo(year);
  }

  @Test
  void theNumbersOwnYearIsTruerThanTheOneBesideIt() {
    assertThat(Whom.of("01010950012", "Kari", "2010"))
        .isEqualTo(Whom.of("01010950012", "Kari", ""));
  }

  @Test
  void aYearIsReadWhereOneIsWrittenAndNoOther() {
    assertThat(Whom.of("", "", "f. 2009").year()).isEqualTo("2009");
    assertThat(Whom.of("", "", "2009 eller 2010").year()).isEmpty();
    assertThat(Whom.of("", "", "20091").year()).isEmpty();
  }

  @Test
  void noTwoWaysOfBeingKnownHaveTheSameWords() {
    assertThat(Whom.of("01010950012", "Kari", "").words().values()).doesNotHaveDuplicates();
    assertThat(Whom.of("", "kari 2009", "").words().values())
        .doesNotContainAnyElementsOf(Whom.of("", "kari", "2009").words().values());
  }

  @Test
  void oneIsAskedForByNumberOrByNameAndYearAndTheOfficerAlsoByNameAlone() {
    assertThat(Whom.faults("", " ", "", false)).containsExactly(Fault.NOBODY);
    assertThat(Whom.faults("123", "Kari", "2009", false)).containsExactly(Fault.NUMBER_UNREADABLE);
    assertThat(Whom.faults("", "Kari", "", false)).containsExactly(Fault.YEAR_MISSING);
    assertThat(Whom.faults("", "Kari", "i fjor", false)).containsExactly(Fault.YEAR_UNREADABLE);
    assertThat(Whom.faults("", "Kari", "", true)).isEmpty();
    assertThat(Whom.faults("01010950012", "Kari", "", false)).isEmpty();
    assertThat(Whom.faults("", "Kari", "2009", false)).isEqualTo(Set.of());
  }

  @Test
  void itSaysNothingOfWhom() {
    assertThat(Whom.of("01010950012", "Kari", "").toString()).doesNotContain("ari", "0101");
  }
}
