package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case that begins with a service without a task in law: it never knows whom it is about. */
@OmtankeTest
final class WithoutATaskInLawInBrowserTest {

  private static final String SEEN = "Naboen er alene.";

  @LocalServerPort private int port;

  @Test
  void theCoordinatorIsToldWhoCanFollowUpAndTheyBeginACaseOfTheirOwn() {
    try (var coordinator = new Colleague(port, "holmestrand", "slt-coordinator");
        var adviser = new Colleague(port, "holmestrand", "nav-adviser")) {
      coordinator.goes("saker/ny").writes("seen", SEEN).picks("age", "18 år");
      does(coordinator);
      assertThat(coordinator.looks("without-task").main())
          .contains("Slik kommer saken videre", "Barneverntjenesten i Holmestrand")
          .contains("NAV Holmestrand")
          .doesNotContain("Skriv først hva saken bygger på");

      does(
          coordinator
              .chooses("Fortell noe videre")
              .selects("to", "NAV")
              .picksTheFirstExceptionWithConditions()
              .picksAll("entries"));
      assertThat(coordinator.looks("without-task-told").main())
          .contains("Dere har fortalt det videre til NAV Holmestrand. Spør", "Avslutt saken");

      adviser.opensHerCase().looks("told-without-task");
      assertThat(adviser.main()).contains(SEEN, "begynner dere en egen");
      adviser.follows("Skriv ned en bekymring");
      assertThat(adviser.address()).startsWith("/holmestrand/saker/ny");

      does(coordinator.chooses("Avslutt saken").picks("closing", "En annen tjeneste"));
      adviser.goes("min-dag").looks("told-of-the-end");
      assertThat(adviser.main()).containsSubsequence("Nytt", "Saken er avsluttet");
      adviser.opensHerCase();
      assertThat(adviser.goes("min-dag").main()).doesNotContain("Saken er avsluttet");
    }
  }

  @Test
  void whatAsksForANameIsLeftOutAndTheTeamIsStillAsked() {
    try (var coordinator = new Colleague(port, "holmestrand", "slt-coordinator")) {
      coordinator.goes("saker/ny").writes("seen", SEEN).picks("age", "18 år");
      does(coordinator);
      coordinator.chooses("Drøft bekymringen").looks("discuss-alone");
      assertThat(coordinator.main())
          .as("she has no colleague to bring in")
          .doesNotContain("En kollega eller leder hos");
      does(coordinator.picks("partner", "kontaktpunkt"));
      coordinator.page().locator("details.not-yet summary").click();
      coordinator.looks("not-yet");
      assertThat(coordinator.page().locator(".not-yet dt").allInnerTexts())
          .as("what is missing is said once")
          .doesNotHaveDuplicates();
      coordinator.looks("without-task-discussed");
      does(coordinator.chooses("Hopp over: Hold samtalen"));
      does(coordinator.chooses("Vurder om enheten").picks("outcome", "Kommunens team trengs"));
      coordinator.chooses("Be kommunens team om hjelp");
      assertThat(coordinator.address()).contains("/report/ask-team");
    }
  }

  private static void does(Colleague form) {
    form.fillsTheRest().sends().done("");
  }
}
