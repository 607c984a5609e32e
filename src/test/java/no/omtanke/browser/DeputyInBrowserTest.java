package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever will be away names her deputy, who has her cases on her day for as long as it lasts. */
@OmtankeTest
final class DeputyInBrowserTest {

  @LocalServerPort private int port;

  @Test
  void theDeputyHasTheCasesOnHerDayWhileTheirResponsibleIsAway() {
    var today = LocalDate.now(NorwegianTime.ZONE);
    try (var away = new Colleague(port, "holmestrand", "teacher");
        var deputy = new Colleague(port, "holmestrand", "leader")) {
      begins(away, "Sover i timen.");
      var case_ = away.page().locator("h1").textContent();
      away.goes("min-dag").follows("Skal du være borte?").looksInEveryLight("absence");
      away.presses("Velg stedfortreder").looksInEveryLight("absence-refused");
      assertThat(away.main()).contains("Velg hvem som er stedfortreder.");
      away.page().locator("label.tick:has-text('Bjørn Demo') input").check();
      away.page().fill("#fra", today.toString());
      away.page().fill("#til", today.plusDays(7).toString());
      away.presses("Velg stedfortreder").looksInEveryLight("absence-saved");

      deputy.goes("min-dag").looksInEveryLight("day-deputy");
      assertThat(deputy.main()).contains("Du er stedfortreder for", case_, "Du er stedfortreder.");
      deputy.page().locator("a.case-row:has-text('" + case_ + "')").click();
      assertThat(deputy.looksInEveryLight("room-deputy").main())
          .contains("Sover i timen.", "borte,");

      away.goes("fravaer").presses("Ikke borte likevel");
      assertThat(away.looks("absence-ended").main()).contains("ingen stedfortreder lenger");
      assertThat(deputy.goes("min-dag").main()).doesNotContain("Du er stedfortreder", case_);
    }
  }

  @Test
  void theAdministratorNamesADeputyForAnother() {
    try (var administrator = new Colleague(port, "holmestrand", "administrator");
        var teacher = new Colleague(port, "holmestrand", "teacher")) {
      administrator.goes("oppsett").follows("Astrid Demo").follows("Stedfortreder når");
      assertThat(administrator.looksInEveryLight("absence-of-another").main())
          .contains("Når Astrid Demo er borte");
      assertThat(administrator.answers("/holmestrand/fravaer"))
          .as("has no cases herself")
          .isEqualTo(404);
      assertThat(teacher.answers("/holmestrand/oppsett")).isEqualTo(403);
    }
  }

  private static void begins(Colleague person, String seen) {
    person.goes("saker/ny").writes("seen", seen).picks("age", "16 eller 17");
    person.fillsTheRest().sends().done("Bekymringen er lagret");
  }
}
