package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people write on the same case at the same time, and neither loses a word. */
@OmtankeTest
final class RaceInBrowserTest {

  private static final String LATE = "Jeg har snakket med kontaktlæreren om <det samme>.";

  private static final String SEEN = "Trekker seg unna dem han kjente.";
  private static final String NAME = "Ingen Oppdiktet";

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
      assertThat(leader.main())
          .contains("Dette kan ikke gjøres nå", LATE)
          .contains("Har du en plikt", "112", "må den åpnes igjen først");
      leader.follows("Meld til barnevernet");
      assertThat(leader.address()).endsWith("/saker/ny?videre=inform-child-welfare");
    }
  }

  /** A duty does not rest on what she was told: she is led to where she can do it. */
  @Test
  void whoLosesWhatSheWasToldWhileSheWritesIsGivenHerWordsBackAndLedToTheDuty() {
    try (var teacher = new Colleague(port, "asker", "school-adviser");
        var nurse = new Colleague(port, "asker", "school-nurse");
        var coordinator = new Colleague(port, "asker", "slt-coordinator")) {
      String home = toldOnConsent(teacher, "Helse");
      nurse.opensHerCase();
      String hers = nurse.address().replaceFirst("\\?.*", "").substring("/asker/".length());
      String duty = hers + "/inform-child-welfare";
      nurse.goes(duty).writes("text", LATE);
      teacher.goes(home).chooses("samtykket er trukket");
      teacher.fillsTheRest().sends().done("");

      nurse.fillsTheRest().sends().looks("race-lapsed");
      assertThat(nurse.main())
          .contains("ikke lenger ditt å lese", LATE, "112", "Har du en plikt")
          .doesNotContain("åpnes igjen");
      assertThat(nurse.answers("/asker/" + duty)).as("the same on its own").isEqualTo(200);
      assertThat(nurse.main()).contains("ikke lenger ditt å lese");
      assertThat(coordinator.answers("/asker/" + duty)).as("to others").isEqualTo(404);
      nurse.follows("Meld til barnevernet");
      assertThat(nurse.main()).contains("kommer du rett til neste side: Meld til barnevernet");
    }
  }

  /** Whatever page she has open: her next click shows nothing more, and says why. */
  @Test
  void whoWasToldOnAConsentSeesNothingMoreOnceItIsTakenBackAndIsToldWhy() {
    try (var teacher = new Colleague(port, "asker", "school-adviser");
        var nurse = new Colleague(port, "asker", "school-nurse")) {
      String home = toldOnConsent(teacher, "Helse");
      nurse.opensHerCase();
      String hers = nurse.address().replaceFirst("\\?.*", "");
      String here = hers.substring("/asker/".length());
      assertThat(nurse.main()).contains(SEEN);
      nurse.goes(here + "/identitet").picks("purpose", "For å snakke").writes("reason", LATE);
      teacher.goes(home).chooses("samtykket er trukket");
      teacher.fillsTheRest().sends().done("");

      nurse.sends().looks("race-identity-lapsed");
      assertThat(nurse.main()).contains("ikke lenger ditt å lese", LATE).doesNotContain(NAME);
      assertThat(nurse.answers(hers + "/identitet")).isEqualTo(200);
      assertThat(nurse.main()).contains("ikke lenger ditt å lese");
      nurse.goes(here).looks("race-room-lapsed").prints("race-room-lapsed");
      assertThat(nurse.main()).contains("kan dere ikke lenger lese");
      assertThat(nurse.source()).doesNotContain(SEEN, NAME);
      assertThat(nurse.answers(hers + "/samtykkeskjema")).isEqualTo(404);
      String api = "/api/v1/municipalities/asker/cases/" + hers.replaceFirst(".*/", "");
      assertThat(nurse.answers(api)).isEqualTo(200);
      assertThat(nurse.source()).contains("\"lapsed\":true").doesNotContain(SEEN, NAME);
    }
  }

  /** The form stands open with the consent chosen, and the person takes it back meanwhile. */
  @Test
  void whoTellsOnAConsentThatWasTakenBackMeanwhileIsToldSoAndKeepsWhatSheWrote() {
    try (var teacher = new Colleague(port, "asker", "school-adviser");
        var again = new Colleague(port, "asker", "school-adviser")) {
      String home = toldOnConsent(teacher, "Helse");
      again.goes(home + "/disclose").selects("to", "Helse").picks("ground", "Samtykke");
      again.picks("entries", "Bekymring").writes("necessity", LATE);
      teacher.goes(home).chooses("samtykket er trukket");
      teacher.fillsTheRest().sends().done("");

      again.sends().looks("race-consent-withdrawn");
      assertThat(again.main())
          .contains("Ingenting er sendt ennå", "Samtykket er trukket", "fortell uten navn");
      assertThat(again.written("necessity")).isEqualTo(LATE);
      assertThat(again.picked("entries")).singleElement().asString().contains("Bekymring");
      assertThat(again.picked("ground")).as("nothing is chosen for her").isEmpty();
    }
  }

  /** A case of which the agency was told on a consent, and nothing else. */
  private static String toldOnConsent(Colleague teacher, String agency) {
    teacher.goes("saker/ny").writes("seen", SEEN).picks("age", "18 år");
    teacher.fillsTheRest().sends().done("");
    String home = teacher.address().replaceFirst("\\?.*", "").substring("/asker/".length());
    teacher.chooses("Skriv hva saken bygger på i loven").picksAll("basis");
    teacher.fillsTheRest().sends().done("");
    teacher.chooses("Skriv hvem det gjelder").writes("name", NAME).picks("age", "18 år");
    teacher.fillsTheRest().sends().done("");
    teacher.chooses("Skriv inn et samtykke").picks("giver", "Personen");
    teacher.picks("scope", "får vite").picks("toward", agency);
    teacher.fillsTheRest().sends().done("");
    teacher.chooses("Fortell noe videre").selects("to", agency).picks("ground", "Samtykke");
    teacher.picksAll("entries").fillsTheRest().sends().done("");
    return home;
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
