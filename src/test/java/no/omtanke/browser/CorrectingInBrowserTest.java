package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is wrong is corrected for everyone who reads it, and what the person says stands there. */
@OmtankeTest
final class CorrectingInBrowserTest {

  @LocalServerPort private int port;

  @Test
  void whoWasToldSeesTheCorrectionAndThatThePersonDisagreesAndNotWhatStoodBefore() {
    try (var teacher = new Colleague(port, "asker", "school-adviser");
        var nurse = new Colleague(port, "asker", "school-nurse")) {
      teacher.goes("saker/ny").writes("seen", "Spiser lite.").picks("age", "18 år");
      teacher.fillsTheRest().sends().done("");
      String home = teacher.address().replaceFirst("\\?.*", "").substring("/asker/".length());
      teacher.chooses("Fortell noe videre").selects("to", "Helse");
      teacher.picksTheFirstExceptionWithConditions().picksAll("entries");
      teacher.fillsTheRest().sends().done("Det er fortalt videre");

      teacher.goes(home).chooses("Rett noe som er skrevet").looks("correct");
      teacher.picks("entry", "Spiser lite.").writes("text", "Spiser lite på skolen.");
      teacher.sends().done("Det er rettet");
      teacher.chooses("Skriv inn at personen er uenig").looks("dispute");
      teacher.picks("entry", "Spiser lite på skolen.").writes("text", "Jeg spiser hjemme.");
      teacher.sends().done("Det er merket at personen er uenig");
      assertThat(teacher.looks("corrected").main())
          .contains("Rettet", "Omstridt", "Spiser lite på skolen.", "Jeg spiser hjemme.")
          .contains("Slik sto det før");
      assertThat(teacher.page().locator(".journal details").first().textContent())
          .contains("Spiser lite.");

      assertThat(nurse.opensHerCase().looks("corrected-as-told").main())
          .contains("Rettet", "Omstridt", "Spiser lite på skolen.", "Jeg spiser hjemme.")
          .doesNotContain("Slik sto det før", "Spiser lite.");
    }
  }
}
