package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case is found again by its number, and by what is chosen; a word in it by what is written. */
@OmtankeTest
@ExtendWith(OutputCaptureExtension.class)
final class SearchInBrowserTest {

  private static final String IDENTITY_NUMBER = "018109 50087";

  @LocalServerPort private int port;

  @Test
  void sheFindsHerCaseByItsNumberAndByWhatSheChoosesAndTakesAChoiceAway() {
    try (var worker = new Colleague(port, "drammen", "child-welfare-worker");
        var other = new Colleague(port, "drammen", "teacher")) {
      var number = begins(worker);
      worker.goes("saker").page().locator(".find summary").click();
      worker.page().fill("#sok", number);
      worker.presses("Søk").looksInEveryLight("search-found");
      assertThat(worker.main()).contains("Én sak passer.", number);
      worker.page().selectOption("#frist", "none");
      worker.presses("Søk").looksInEveryLight("search-nothing");
      assertThat(worker.main()).contains("Ingen sak du kan lese, passer.", "skrevet rett");
      worker.page().locator(".asked a:has-text('Uten dato')").click();
      assertThat(worker.main()).contains("Én sak passer.");
      assertThat(worker.page().inputValue("#sok")).as("what was typed is kept").isEqualTo(number);

      other.goes("saker?sok=" + number);
      var theirs = other.main();
      other.goes("saker?sok=2026-00000");
      assertThat(theirs.replace(number, "2026-00000"))
          .as("one that is not hers is as one that is not there")
          .isEqualTo(other.main());
    }
  }

  @Test
  void aPersonsNumberIsRefusedBesideTheFieldAndKeptNowhere(CapturedOutput said) {
    try (var worker = new Colleague(port, "drammen", "child-welfare-worker")) {
      worker.goes("saker").page().locator(".find summary").click();
      worker.page().selectOption("#frist", "week");
      worker.page().fill("#sok", IDENTITY_NUMBER);
      worker.presses("Søk").looksInEveryLight("search-person");
      assertThat(worker.main()).contains("Fødselsnummer skal ikke skrives her");
      assertThat(worker.address()).doesNotContain("50012").contains("frist=week");
      assertThat(worker.source()).doesNotContain("50012");
      worker.follows("Finnes det en sak alt?");
      assertThat(worker.address()).endsWith("/finnes-saken");
      worker.goes("saker?sok=Kari+Nordmann").looks("search-name");
      assertThat(worker.main()).contains("Her kan du ikke søke på navn");
      begins(worker);
      worker.page().fill("#sok", IDENTITY_NUMBER);
      worker.presses("Søk").looks("search-person-in-a-case");
      assertThat(worker.main()).contains("Fødselsnummer skal ikke skrives her");
      assertThat(worker.address() + worker.source()).doesNotContain("50012");
      assertThat(said.getAll()).doesNotContain("50012");
    }
  }

  @Test
  void aWordIsFoundInTheJournalAndMarked() {
    try (var worker = new Colleague(port, "drammen", "child-welfare-worker")) {
      begins(worker);
      worker.chooses("Skriv et notat").writes("text", "Fotball hver <onsdag>.");
      worker.picks("nature", "Fakta").fillsTheRest().sends().done("");
      worker.page().fill("#sok", "FOTBALL <onsdag>");
      worker.presses("Søk").looksInEveryLight("search-words");
      assertThat(worker.page().locator(".journal mark").allTextContents())
          .containsExactly("Fotball", "<onsdag>");
      assertThat(worker.address()).doesNotContainIgnoringCase("fotball");
      assertThat(worker.main()).contains("Ett innlegg passer.").doesNotContain("Spiser alene.");
      worker.follows("Vis hele journalen");
      assertThat(worker.main()).contains("Spiser alene.");
      worker.page().fill("#sok", "håndball");
      worker.presses("Søk");
      assertThat(worker.main()).contains("Ingen innlegg passer.");
    }
  }

  /** The number of a case that she begins. */
  private static String begins(Colleague worker) {
    worker.goes("saker/ny/employee-concern").writes("seen", "Spiser alene.");
    worker.picks("age", "16 eller 17").fillsTheRest().sends().done("Bekymringen er lagret");
    return worker.page().locator("h1").textContent().replaceAll(".*(\\d{4}-\\w{5}).*", "$1");
  }
}
