package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A slip in who the person is, is said at once. The numbers are made up: no register has them, or
 * they have the months of test persons.
 */
final class IdentificationTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  private static List<Refusal> number(String typed) {
    return Identification.unlikely(Texts.of(TextField.IDENTITY_NUMBER, typed), TODAY);
  }

  private static List<Refusal> year(String typed) {
    return Identification.unlikely(Texts.of(TextField.BIRTH_YEAR, typed), TODAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01010950011",
        "010109 50011",
        "41010950005",
        "01810950087",
        "01660950040",
        "01410950185",
        "2009 123456 78"
      })
  void identityNumbersDNumbersTestPersonsAndDufNumbersAreTaken(String typed) {
    assertThat(number(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123",
        "1",
        "01010950012",
        "00010950011",
        "01130950087",
        "11111111111",
        "00000000000",
        "vet ikke"
      })
  void whatIsNoNumberIsToldOf(String typed) {
    assertThat(number(typed)).containsExactly(new Refusal.IdentityNumberWrong());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900", "2009", "2026", "f. 2009"})
  void aYearThatSomebodyWhoLivesWasBornIsTaken(String typed) {
    assertThat(year(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1850", "1899", "2027", "209", "2009 eller 2010", "i fjor"})
  void aYearThatNobodyWhoLivesWasBornIsToldOf(String typed) {
    assertThat(year(typed)).containsExactly(new Refusal.BirthYearWrong());
  }

  @Test
  void bothAreToldOfAtOnceAndNothingOfOtherTexts() {
    assertThat(
            Identification.unlikely(
                new Texts(Map.of(TextField.IDENTITY_NUMBER, "123", TextField.BIRTH_YEAR, "1850")),
                TODAY))
        .containsExactly(new Refusal.IdentityNumberWrong(), new Refusal.BirthYearWrong());
    assertThat(Identification.unlikely(Texts.of(TextField.NAME, "123"), TODAY)).isEmpty();
    assertThat(Identification.unlikely(Texts.NONE, TODAY)).isEmpty();
  }
}
