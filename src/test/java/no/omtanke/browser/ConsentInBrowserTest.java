package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Someone is asked for a consent on paper, and whatever the answer is, it is respected. */
@OmtankeTest
final class ConsentInBrowserTest {

  private static final String USE = "Så helsesykepleieren kan gi råd om søvn.";

  @LocalServerPort private int port;

  @Test
  void whoIsAskedIsGivenAFormToReadAndSignAndTheAnswerIsWrittenFromWhatWasAsked() {
    try (var teacher = new Colleague(port, "asker", "school-adviser")) {
      String home = asked(teacher, "16 eller 17");
      assertThat(teacher.main()).contains("Spurt", "Ikke svart ennå", "at Helse");
      teacher.follows("Skjema å lese").looks("consent-form").prints("consent-form");
      assertThat(teacher.main())
          .contains("Vil du samtykke?", USE, "Helse", "når som helst", "underskrift")
          .contains("Den det gjelder", "Forelder eller foresatt, som vet om det");
      String form = home + "/samtykkeskjema";
      assertThat(teacher.goes(form + "?lang=en").looks("consent-form-en").main())
          .contains("Will you consent?", "You can withdraw it at any time", USE);
      assertThat(teacher.goes(form + "?lang=nn").main()).contains("Vil du samtykkje?");
      teacher.goes(home + "?lang=nb").chooses("Skriv inn et samtykke");
      assertThat(teacher.picked("scope")).singleElement().asString().contains("får vite");
      assertThat(teacher.picked("toward")).singleElement().asString().contains("Helse");
      teacher.picks("giver", "Personen selv, og de foresatte").looks("consent-obtain");
      teacher.fillsTheRest().sends().done("Samtykket er lagret");
      assertThat(teacher.main()).doesNotContain("Ikke svart ennå");
      assertThat(teacher.answers("/asker/" + form)).as("it has been answered").isEqualTo(404);
      teacher.goes("min-dag").looks("day-consent-runs-out");
      assertThat(teacher.main()).contains("Et samtykke går snart ut", "siste dag det gjelder");
      teacher.goes(home).chooses("Forny et samtykke").looks("consent-renew");
      teacher.writes("until", Colleague.inDays(60).toString()).fillsTheRest().sends().done("");
      assertThat(teacher.goes("min-dag").main()).doesNotContain("Et samtykke går snart ut");
    }
  }

  @Test
  void afterANoNothingAsksAgainThoughThePersonMayChangeHisMind() {
    try (var teacher = new Colleague(port, "asker", "school-adviser")) {
      String home = asked(teacher, "16 eller 17");
      teacher.chooses("Skriv inn et nei").looks("consent-refuse");
      teacher.fillsTheRest().sends().done("Svaret er lagret");
      assertThat(teacher.looks("consent-refused").main())
          .contains("Sa nei", "til at Helse")
          .doesNotContain("Ikke svart ennå", "Skjema å lese");
      assertThat(teacher.page().locator("main .now > .acts, main .now > .next-up").allInnerTexts())
          .as("in front of her")
          .noneMatch(said -> said.contains("amtykke"));
      teacher.goes(home + "/ask-consent").looks("consent-ask-again");
      assertThat(teacher.main()).contains("Sa nei");
    }
  }

  @Test
  void aPupilOf15DoesNotSignThatOthersAreToldAndTheGuardiansDo() {
    try (var teacher = new Colleague(port, "asker", "school-adviser")) {
      asked(teacher, "15 år");
      teacher.follows("Skjema å lese").looks("consent-form-guardians");
      assertThat(teacher.main())
          .contains("Forelder eller foresatt")
          .doesNotContain("Den det gjelder", "som vet om det");
    }
  }

  /**
   * A case of the teacher's, in which a youth has been asked whether the health service may know.
   */
  private static String asked(Colleague teacher, String age) {
    teacher.goes("saker/ny").writes("seen", "Sover lite.").picks("age", age);
    teacher.fillsTheRest().sends().done("");
    String home = teacher.address().replaceFirst("\\?.*", "").substring("/asker/".length());
    teacher.chooses("Skriv hva saken bygger på i loven").picksAll("basis");
    teacher.fillsTheRest().sends().done("");
    teacher.chooses("Spør om samtykke").picks("scope", "får vite").picks("toward", "Helse");
    teacher.writes("text", USE).looks("consent-ask");
    teacher.fillsTheRest().sends().done("Det er lagret at dere har spurt");
    return home;
  }
}
