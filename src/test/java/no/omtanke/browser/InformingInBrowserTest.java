package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is told without asking the person comes back until the person knows. */
@OmtankeTest
final class InformingInBrowserTest {

  private static final String COMES_BACK = "Si til personen hva som er fortalt";

  @LocalServerPort private int port;

  @Test
  void whoToldSomethingIsRemindedOfThePersonAndWhoWasToldSeesNothingOfThat() {
    try (var teacher = new Colleague(port, "asker", "school-adviser");
        var nurse = new Colleague(port, "asker", "school-nurse")) {
      teacher.goes("saker/ny").writes("seen", "Spiser lite.").picks("age", "18 år");
      teacher.fillsTheRest().sends().done("");
      String home = teacher.address().replaceFirst("\\?.*", "").substring("/asker/".length());
      teacher.chooses("Fortell noe videre").selects("to", "Helse");
      teacher.picksTheFirstExceptionWithConditions().picksAll("entries");
      teacher.fillsTheRest().sends().done("Det er fortalt videre");
      assertThat(teacher.looks("told-unasked").main()).contains("Personen vet det ikke ennå.");
      assertThat(today(teacher, home)).anyMatch(row -> row.contains(COMES_BACK));
      teacher.looks("day-told-unasked");

      teacher.goes(home).chooses("Vent med å si det til personen").looks("put-off-informing");
      teacher.fillsTheRest().sends().done("Det er lagret hvorfor det venter");
      assertThat(teacher.main()).contains("Dere ser på det igjen");
      assertThat(today(teacher, home)).noneMatch(row -> row.contains(COMES_BACK));
      assertThat(nurse.opensHerCase().main())
          .contains("Spiser lite.")
          .doesNotContain("Dere ser på det igjen", "Personen vet det ikke", "Vent med å si det");

      teacher.goes(home).chooses("Skriv at personen har fått vite").looks("inform-person");
      teacher.fillsTheRest().sends().done("Det er lagret at personen vet det");
      assertThat(teacher.main()).contains("Personen fikk vite det");
    }
  }

  /** What the day's list says of the case. */
  private static List<String> today(Colleague teacher, String home) {
    return teacher
        .goes("min-dag")
        .page()
        .locator("a.case-row[href$='" + home + "']")
        .allInnerTexts();
  }
}
