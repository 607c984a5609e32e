package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people write on the same case at the same time, and neither loses a word. */
@OmtankeTest
final class RaceInBrowserTest {

  private static final String LATE = "Jeg har snakket med kontaktlæreren om <det samme>.";

  @LocalServerPort private int port;

  @Test
  void whoComesSecondIsToldOfTheFirstKeepsWhatSheWroteAndSendsAgain() {
    try (var teacher = new Colleague(port, "drammen", "teacher");
        var leader = new Colleague(port, "drammen", "leader")) {
      String home = sharedCase(teacher);
      leader.goes(home + "/write-note").picks("nature", "Vurdering").writes("text", LATE);
      teacher
          .goes(home + "/write-note")
          .picks("nature", "Fakta")
          .writes("text", "Han var ikke på skolen i dag.")
          .sends()
          .done("");

      leader.sends().looks("race-second");
      assertThat(leader.main())
          .contains("Noen var her før deg", "Ingenting er sendt ennå", "Notat, Kari Demo");
      assertThat(leader.written("text")).isEqualTo(LATE);
      assertThat(leader.picked("nature")).singleElement().asString().contains("Vurdering");
      leader.isAt("changed"); // told at once, by voice too

      leader.sends().done("");
      assertThat(leader.main()).contains(LATE, "Han var ikke på skolen i dag.");
      closes(teacher, home);
    }
  }

  @Test
  void whoHasSomethingToMendFirstIsToldOfTheOtherAllTheSame() {
    try (var teacher = new Colleague(port, "drammen", "teacher");
        var leader = new Colleague(port, "drammen", "leader")) {
      String home = sharedCase(teacher);
      leader.goes(home + "/write-note").picks("nature", "Vurdering");
      teacher.goes(home + "/write-note").picks("nature", "Fakta").writes("text", LATE).sends();

      leader.sends();
      assertThat(leader.main()).contains("Dette må rettes").doesNotContain("Noen var her før deg");
      leader.writes("text", "Skrevet etterpå.").sends();
      assertThat(leader.main()).contains("Noen var her før deg", "Notat, Kari Demo");
      leader.sends().done("");
      closes(teacher, home);
    }
  }

  /** What was done meanwhile may have shut the form: then the words are given back to be copied. */
  @Test
  void whereTheFirstHasClosedTheCaseTheSecondIsGivenHerWordsBack() {
    try (var teacher = new Colleague(port, "drammen", "teacher");
        var leader = new Colleague(port, "drammen", "leader")) {
      String home = sharedCase(teacher);
      leader.goes(home + "/write-note").picks("nature", "Vurdering").writes("text", LATE);
      closes(teacher, home);

      leader.sends().looks("race-shut");
      assertThat(leader.main()).contains("Dette kan ikke gjøres nå", LATE);
    }
  }

  private static String sharedCase(Colleague teacher) {
    teacher
        .goes("saker/ny")
        .writes("seen", "Trekker seg unna.")
        .picks("age", "16 eller 17")
        .fillsTheRest()
        .sends()
        .done("Bekymringen er lagret");
    teacher
        .chooses("Drøft bekymringen med en leder")
        .picks("partner", "En leder")
        .selects("with", "Ola Demo")
        .fillsTheRest()
        .sends()
        .done("Drøftingen er lagret");
    return teacher.address().replaceFirst("\\?.*", "").substring("/drammen/".length());
  }

  private static void closes(Colleague teacher, String home) {
    teacher
        .goes(home + "/close")
        .picks("closing", "Fulgt opp")
        .fillsTheRest()
        .sends()
        .done("Saken er avsluttet");
  }
}
