package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One concern to its end in Holmestrand, Asker, Bærum and Oslo, each by its own routine and people.
 */
@OmtankeTest
final class FourRoutinesInBrowserTest {

  private static final String SEEN = "Sier at han ikke hører til noe sted lenger.";
  private static final String ANONYMOUS = "En ungdom har mistet venner og søker et nytt miljø.";
  private static final String ADVICE = "Gruppa mener at skolen har gjort det som trengs.";
  private static final String TOLD = "Vi ber om en samtale og råd.";

  @LocalServerPort private int port;

  @Test
  void inHolmestrandTheUnitFollowsUpAndThePoliceSeeOnlyTheReport() {
    try (var teacher = new Colleague(port, "holmestrand", "teacher");
        var leader = new Colleague(port, "holmestrand", "leader");
        var police = new Colleague(port, "holmestrand", "police-contact")) {
      worry(teacher);
      does(
          teacher
              .chooses("Drøft bekymringen")
              .picks("partner", "En leder")
              .selects("with", "Bjørn"));
      assertThat(teacher.primary())
          .as("the plan has the conversation next, and the basis before it")
          .isEqualTo("Skriv hva saken bygger på i loven");
      basis(teacher);
      assertThat(teacher.primary()).isEqualTo("Hold samtalen sammen med lederen");
      does(
          teacher
              .chooses("Hold samtalen sammen med lederen")
              .picks("present", "Bjørn")
              .picks("guardians", "Ja"));
      does(teacher.chooses("Vurder om enheten").picks("outcome", "Enheten følger opp selv"));
      assertThat(teacher.primary()).isEqualTo("Skriv inn et samtykke");
      does(
          teacher
              .chooses("Skriv inn et samtykke")
              .picks("giver", "Personen")
              .picks("scope", "får vite")
              .picks("toward", "politi"));
      does(teacher.chooses("Lag en plan for tiltak").selects("responsible", "Bjørn"));
      assertThat(leader.opensHerCase().primary()).isEqualTo("Følg opp tiltaket");
      assertThat(teacher.looks("measure-of-another").main())
          .as("she can, but it is another's to do")
          .contains("Følg opp tiltaket")
          .doesNotContain("Det neste er: Følg opp tiltaket");
      assertThat(teacher.page().locator("main a.first-act").allInnerTexts())
          .doesNotContain("Følg opp tiltaket");
      does(
          teacher
              .chooses("Send melding til politiet")
              .picksTheFirstExceptionWithConditions()
              .writes("text", TOLD));
      police.opensHerCase().looks("police-room");
      assertThat(police.source()).contains(TOLD).doesNotContain(SEEN);
      does(teacher.opensHerCase().chooses("Følg opp tiltaket"));
      does(teacher.chooses("Vurder og avslutt tiltaket").picks("outcome", "Målene er nådd"));
      assertThat(teacher.main())
          .as("the journal says what was chosen")
          .contains("Utfall: Enheten følger opp selv", "Utfall: Målene er nådd");
      close(teacher);
      assertThat(teacher.main()).contains("Utfall: Fulgt opp, og målet er nådd");
      does(teacher.chooses("Åpne saken igjen"));
      assertThat(teacher.looks("reopened").primary())
          .as("she opened it to go on")
          .isEqualTo("Drøft bekymringen");
      assertThat(teacher.main()).contains("Det neste er: Drøft bekymringen");
      assertThat(teacher.source()).as("in its drawer").contains("Avslutt saken");
      assertThat(teacher.goes("min-dag").main())
          .contains("Drøft bekymringen")
          .doesNotContain("Avslutt saken");
    }
  }

  @Test
  void inHolmestrandThePoliceComeFirstOnceThereIsAConcreteThreat() {
    try (var teacher = new Colleague(port, "holmestrand", "teacher")) {
      worry(teacher);
      assertThat(teacher.primary()).isEqualTo("Drøft bekymringen");
      does(teacher.chooses("Meld en konkret trussel"));
      assertThat(teacher.primary()).isEqualTo("Send melding til politiet");
    }
  }

  @Test
  void inAskerTheCoreGroupAdvisesOnWhatItIsToldAnonymously() {
    try (var teacher = new Colleague(port, "asker", "teacher");
        var leader = new Colleague(port, "asker", "school-leader");
        var coordinator = new Colleague(port, "asker", "slt-coordinator");
        var member = new Colleague(port, "asker", "core-group-member")) {
      worry(teacher);
      discussAndTalk(teacher);
      does(
          teacher
              .chooses("Er dere fortsatt bekymret?")
              .picks("outcome", "Ja, bekymringen er alvorlig"));
      extract(teacher, leader);
      does(
          teacher
              .opensHerCase()
              .chooses("Legg saken fram for kjernegruppen")
              .picks("ground", "Fortalt anonymt"));
      coordinator.opensHerCase().looks("core-group-room");
      assertThat(coordinator.source()).contains(ANONYMOUS).doesNotContain(SEEN);
      coordinator.chooses("Kjernegruppen gir råd og samordner").looks("core-group-advises");
      assertThat(coordinator.main())
          .as("the pack has the group advise, and not decide")
          .contains("Lagre rådet")
          .doesNotContain("eslutning");
      does(coordinator.picks("present", "Erik Demo").picks("outcome", "Ingen videre tiltak"));
      assertThat(coordinator.main()).contains("Rådet er lagret");
      assertThat(coordinator.primary())
          .as("nobody else tells the school")
          .isEqualTo("Fortell den som meldte, hva gruppa kom til");
      assertThat(coordinator.goes("min-dag").main()).contains("Fortell den som meldte");
      teacher.opensHerCase().chooses("Vurder og avslutt tiltaket").looks("evaluate");
      assertThat(teacher.main()).as("the measure is quoted").contains("Berit Demo", "Skrevet av");
      does(teacher);
      asksWhatTheGroupCameTo(teacher);
      member.opensHerCase();
      assertThat(member.main())
          .as("any of the group can tell it")
          .contains("Fortell den som meldte");
      assertThat(teacher.goes("min-dag").main()).doesNotContain("Les det som er fortalt dere");
      coordinator.opensHerCase().looks("core-group-decided").chooses("Fortell den som meldte");
      answersTheSchool(coordinator);
      assertThat(coordinator.main()).doesNotContain("Fortell den som meldte");
      assertThat(member.opensHerCase().main()).doesNotContain("Fortell den som meldte");
      assertThat(teacher.goes("min-dag").looks("group-answered").main())
          .contains("Nytt", "Les det som er fortalt dere");
      assertThat(teacher.opensHerCase().main()).contains(ADVICE, "Utfall: Ingen videre tiltak");
      assertThat(teacher.primary()).isEqualTo("Avslutt saken");
      close(teacher);
    }
  }

  /**
   * Whom to tell is chosen, and what; another receiver is a step away, and a mistake loses none.
   */
  private static void answersTheSchool(Colleague coordinator) {
    coordinator.looks("core-group-answers");
    assertThat(coordinator.main())
        .contains("Fortell den som meldte, hva gruppa kom til", "Skolene")
        .doesNotContain("PST");
    assertThat(coordinator.page().locator("input[name=entries]:checked").count()).isEqualTo(1);
    coordinator.writes("necessity", ADVICE).sends();
    assertThat(coordinator.looks("core-group-answers-errors").main())
        .contains("Velg en annen mottaker")
        .doesNotContain("PST");
    coordinator.follows("Velg en annen mottaker");
    assertThat(coordinator.main()).contains("PST");
    coordinator.opensHerCase().chooses("Fortell den som meldte");
    does(coordinator.picksTheFirstExceptionWithConditions().writes("necessity", ADVICE));
  }

  /** Nobody has told the school: until then it is not led to end the case. */
  private static void asksWhatTheGroupCameTo(Colleague teacher) {
    assertThat(teacher.looks("group-silent").main())
        .contains("har ikke fortalt dere hva det ble til. Spør SLT-koordinator")
        .doesNotContain("Det neste er: Avslutt saken");
    assertThat(teacher.page().locator("main a.first-act").count()).isZero();
    assertThat(teacher.source()).as("in its drawer").contains("Avslutt saken");
    assertThat(teacher.goes("min-dag").main())
        .contains("Spør hva det ble til: Kjernegruppen i Asker")
        .doesNotContain("Avslutt saken");
  }

  @Test
  void inAskerADutyIsDoneOnWhatIsConfirmedAndTheRestStandsAsNotConfirmed() {
    try (var nurse = new Colleague(port, "asker", "school-nurse");
        var police = new Colleague(port, "asker", "police-radicalisation-contact")) {
      worry(nurse);
      does(
          nurse
              .chooses("Fortell politiet for å avverge")
              .looks("avert")
              .picks("confirmed", "Det er fortsatt mulig å hindre")
              .writes("text", TOLD));
      String confirmed = "Bekreftet\nDet er fortsatt mulig å hindre";
      String not = "Ikke bekreftet\nLovbruddet står på listen";
      assertThat(nurse.looks("room-averted").main()).contains(confirmed, not);
      police.opensHerCase().looks("police-room-averted");
      assertThat(police.main()).contains(TOLD, confirmed, not);
    }
  }

  /** One person, one log-in, two municipalities that know nothing of each other. */
  @Test
  void thePoliceContactOfAskerAndBaerumSeesInEachOnlyWhatWasToldThere() {
    try (var nurse = new Colleague(port, "asker", "school-nurse");
        var teacher = new Colleague(port, "baerum", "teacher");
        var police = new Colleague(port, "asker", "police-radicalisation-contact")) {
      police.worksIn("baerum");
      worry(nurse);
      averts(nurse, "Fortalt i Asker");
      teacher.goes("saker/ny").chooses("Jeg er ansatt og bekymret for en person");
      does(teacher.writes("seen", SEEN).picks("age", "16 eller 17"));
      averts(teacher, "Fortalt i Bærum");

      police.opensHerCase().looks("police-in-baerum");
      assertThat(police.source()).contains("Fortalt i Bærum").doesNotContain("i Asker", SEEN);
      String here = police.address().replaceFirst(".*/saker/", "saker/").replaceFirst("[?#].*", "");
      police.isBackIn("asker").opensHerCase().looks("police-in-asker");
      assertThat(police.source()).contains("Fortalt i Asker").doesNotContain("i Bærum", SEEN);
      assertThat(police.answers("/asker/" + here)).as("the other's case").isEqualTo(404);
    }
  }

  private void averts(Colleague someone, String what) {
    does(
        someone
            .chooses("Fortell politiet for å avverge")
            .picks("confirmed", "Det er fortsatt mulig å hindre")
            .writes("text", what));
  }

  @Test
  void inBaerumTheRadicalisationContactIsToldAndTheSchoolFollowsUp() {
    try (var teacher = new Colleague(port, "baerum", "teacher");
        var police = new Colleague(port, "baerum", "police-radicalisation-contact")) {
      teacher.goes("saker/ny").chooses("Jeg er ansatt og bekymret for en person");
      does(teacher.writes("seen", SEEN).picks("age", "16 eller 17"));
      discussAndTalk(teacher);
      does(teacher.chooses("Er dere fortsatt bekymret?").picks("outcome", "Vi følger opp selv"));
      does(
          teacher
              .chooses("Varsle politiets radikaliseringskontakt")
              .picksTheFirstExceptionWithConditions()
              .writes("text", TOLD));
      police.opensHerCase().looks("police-room");
      assertThat(police.source()).contains(TOLD).doesNotContain(SEEN);
      does(police.chooses("Vurder meldingen").picks("outcome", "Politiet følger opp selv"));
      does(teacher.opensHerCase().chooses("Vurder og avslutt tiltaket"));
      close(teacher);
    }
  }

  @Test
  void inOsloThePoliceReceiveAndTheDistrictOffersFollowUpThatIsDeclined() {
    try (var police = new Colleague(port, "oslo", "police-radicalisation-contact");
        var district = new Colleague(port, "oslo", "follow-up-worker")) {
      police.goes("saker/ny");
      police.chooses("En innbygger er bekymret for noen");
      does(police.writes("seen", SEEN).picks("age", "18 år"));
      does(
          police
              .chooses("Ta imot og vurder bekymringen")
              .picks("outcome", "Bydelen bør tilby frivillig oppfølging"));
      basis(police);
      does(
          police
              .chooses("Spør fagpersonen i bydelen")
              .picksTheFirstExceptionWithConditions()
              .writes("text", TOLD));
      district.opensHerCase().looks("district-room");
      assertThat(district.source()).contains(TOLD).doesNotContain(SEEN);
      basis(district);
      does(district.chooses("Skriv inn et nei til samtykke"));
      does(district.chooses("Hva ønsker personen?").picks("outcome", "Personen takker nei"));
      police.opensHerCase();
      close(police);
    }
  }

  private static void worry(Colleague teacher) {
    does(teacher.goes("saker/ny").writes("seen", SEEN).picks("age", "16 eller 17"));
  }

  /** Steps 1 to 3 of the guide that Asker and Bærum share. */
  private static void discussAndTalk(Colleague teacher) {
    does(teacher.chooses("Sett ord på bekymringen"));
    does(
        teacher
            .chooses("Drøft med en kollega")
            .picks("partner", "En kollega")
            .selects("with", "Ola"));
    does(
        teacher
            .chooses("drøft med skolens ledelse")
            .picks("partner", "En leder")
            .selects("with", "Berit"));
    basis(teacher);
    does(teacher.chooses("Avtal hvem som følger opp").selects("responsible", "Berit"));
    does(teacher.chooses("Snakk med personen").picks("present", "Berit").picks("guardians", "Ja"));
  }

  private static void basis(Colleague who) {
    does(who.chooses("Skriv hva saken bygger på i loven").picksAll("basis"));
  }

  private static void extract(Colleague author, Colleague second) {
    does(
        author
            .chooses("Skriv en tekst som kan fortelles anonymt")
            .writes("text", ANONYMOUS)
            .picksAll("checked"));
    does(second.opensHerCase().chooses("Les og bekreft den anonyme teksten"));
  }

  private static void close(Colleague owner) {
    does(owner.chooses("Avslutt saken").picks("closing", "Fulgt opp").fillsTheRest());
    assertThat(owner.looks("closed").main()).contains("Saken er avsluttet");
  }

  private static void does(Colleague form) {
    form.fillsTheRest().sends().done("");
  }
}
