package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever is responsible leaves, and whoever answers for the cases takes hers over. */
@OmtankeTest
final class UnattendedInBrowserTest {

  @LocalServerPort private int port;

  @Test
  void whoeverAnswersForTheCasesFindsWhatSheWhoLeftWasResponsibleForAndTakesItOver() {
    try (var employee = new Colleague(port, "oslo", "district-employee");
        var leader = new Colleague(port, "oslo", "unit-leader");
        var administrator = new Colleague(port, "oslo", "administrator")) {
      employee
          .goes("saker/ny/employee-concern")
          .writes("seen", "Spiser lite.")
          .picks("age", "18 år");
      employee.fillsTheRest().sends();
      administrator.goes("oppsett");
      String employed =
          administrator
              .page()
              .locator("a[href*='/oppsett/ansatte/']:has-text('Tone Demo')")
              .getAttribute("href");
      administrator.goes(employed.substring("/oslo/".length()) + "/slutt").looks("staff-leave");
      assertThat(administrator.main()).contains("får de en ny ansvarlig");
      administrator.fillsTheRest().sends();
      leader.goes("min-dag").looks("day-unattended");
      assertThat(leader.main()).contains("Ingen ansvarlig").doesNotContain("Spiser lite.");
      leader.follows("ta over eller gi videre").looks("unattended");
      assertThat(leader.main()).doesNotContain("Spiser lite.");
      leader.sends().looks("unattended-nobody-chosen");
      leader.page().locator(".ds-field:has-text('(deg)') input[name=to]").check();
      leader.sends().done("Saken har fått en ansvarlig");
      assertThat(leader.looks("unattended-taken").main()).contains("Spiser lite.");
      assertThat(leader.goes("min-dag").main()).doesNotContain("ta over eller gi videre");
    }
  }
}
