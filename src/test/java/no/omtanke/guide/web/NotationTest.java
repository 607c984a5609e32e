package no.omtanke.guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.omtanke.packs.Provision;
import no.omtanke.packs.ProvisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NotationTest {

  private final Notation words = new Notation(Locale.of("nb"));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          LOV-1967-02-10, § 13 b første ledd nr. 5, https://lovdata.no/lov/1967-02-10/%C2%A713b
          LOV-2005-05-20-28, § 196, https://lovdata.no/lov/2005-05-20-28/%C2%A7196
          LOV-2021-06-18-97, § 13-2, https://lovdata.no/lov/2021-06-18-97/%C2%A713-2
          LOV-1999-07-02-64, §§ 21-25, https://lovdata.no/lov/1999-07-02-64
          LOV-2023-06-09-30, kapittel 12 (§§ 12-2 til 12-4), https://lovdata.no/lov/2023-06-09-30
          FOR-2008-10-17-1119, §§ 6 og 7, https://lovdata.no/forskrift/2008-10-17-1119
          """)
  void aProvisionIsFoundAtLovdata(String act, String section, String address) {
    assertThat(words.lovdata(provision(act, section))).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({"22669050, 22 66 90 50", "116117, 116 117", "112, 112", "02800, 02800"})
  void aNumberIsWrittenAsItIsRead(String number, String written) {
    assertThat(words.phone(number)).isEqualTo(written);
  }

  @Test
  void aDayIsWrittenInTheReadersLanguage() {
    var day = LocalDate.of(2026, 10, 2);
    assertThat(words.day(day)).isEqualTo("2. oktober 2026");
    assertThat(new Notation(Locale.of("en")).day(day)).isEqualTo("2 October 2026");
  }

  private static Provision provision(String act, String section) {
    return new Provision(
        new ProvisionId("one"),
        act,
        "loven",
        section,
        null,
        null,
        Provision.Status.CURRENT,
        Provision.Effect.DUTY,
        List.of(),
        Provision.Needed.ALL,
        Set.of(),
        false,
        List.of(),
        "Sammendrag",
        null,
        false);
  }
}
