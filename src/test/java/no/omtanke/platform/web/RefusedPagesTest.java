package no.omtanke.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import no.omtanke.organisation.web.Visitor;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is not done is told of as what it is, with what to do, and not as a fault of ours. */
@OmtankeTest
final class RefusedPagesTest {

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          409 | Noen var her før deg         | last siden på nytt
          412 | Noen var her før deg         | last siden på nytt
          413 | Det du sendte, er for stort  | Gjør det kortere
          414 | Det du sendte, er for stort  | Gjør det kortere
          429 | Litt for mye på en gang      | Vent et minutt
          408 | Det tok for lang tid         | prøv igjen
          415 | Dette kunne vi ikke ta imot  | bruk skjemaet der
          406 | Dette kunne vi ikke ta imot  | bruk skjemaet der
          422 | Dette kunne vi ikke ta imot  | bruk skjemaet der
          """)
  void whatIsNotTakenIsCalledWhatItIs(int status, String title, String todo) throws Exception {
    Visitor coordinator = new Visitor(port);
    coordinator.playing("drammen-slt-coordinator");
    var page = coordinator.get("/drammen/saker/try-out-refusal/" + status);
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body())
        .contains(title, todo, "Min dag")
        .doesNotContain("Noe gikk galt hos oss");
  }
}
