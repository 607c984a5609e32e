package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import no.omtanke.organisation.DemoStaff;
import no.omtanke.organisation.People;
import no.omtanke.packs.PackId;
import no.omtanke.platform.OmtankeTest;
import no.omtanke.platform.Tenancy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is responsible leaves, and whoever answers for the cases takes hers over. */
@OmtankeTest
final class UnattendedInBrowserTest {

  @LocalServerPort private int port;
  @Autowired private Tenancy tenancy;
  @Autowired private JdbcClient jdbc;
  @Autowired private People people;

  /** The other tests meet her in the same town. */
  @AfterEach
  void sheIsBack() {
    tenancy.runIn(
        "oslo",
        () ->
            jdbc.sql("update staff set left_on = null where subject = :subject")
                .param("subject", DemoStaff.subject("oslo-district-employee"))
                .update());
    people.changed(new PackId("oslo"));
  }

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
