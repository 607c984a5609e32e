package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is held back from those who read and use a case, and by what it is opened again. */
@OmtankeTest
final class HeldBackInBrowserTest {

  @LocalServerPort private int port;

  private static void begins(Colleague teacher, String seen) {
    teacher.goes("saker/ny").writes("seen", seen).picks("age", "16 eller 17").setsTheNextDate();
    teacher.sends().done("Bekymringen er lagret");
  }

  private static String home(Colleague colleague) {
    return colleague.address().replaceFirst("\\?.*", "").substring("/drammen/".length());
  }

  private static void tells(Colleague teller, String to) {
    teller.chooses("Fortell noe videre").selects("to", to);
    teller.picksTheFirstExceptionWithConditions().picksAll("entries").fillsTheRest();
  }

  @Test
  void whatThePoliceTellUnderImposedConfidentialityIsReadOnceItIsAcknowledged() {
    try (var teacher = new Colleague(port, "drammen", "teacher");
        var police = new Colleague(port, "drammen", "police-contact")) {
      begins(teacher, "Sier at noe skal skje.");
      String home = home(teacher);
      tells(teacher, "Politiet i Drammen");
      teacher.sends().done("Det er fortalt videre");
      police.opensHerCase().chooses("Skriv et notat").picks("nature", "Fakta");
      police.writes("text", "Vi følger med på stedet.").sends().done("");
      tells(police, "Skolene");
      police.picksAll("imposed").looks("impose").sends().done("Det er fortalt videre");
      assertThat(police.looks("imposed").main())
          .contains("Taushetsplikt er pålagt", "Ingen har bekreftet det ennå");

      assertThat(teacher.goes(home).looks("held").main())
          .contains("Noe er fortalt med pålagt taushetsplikt", "Taushetsplikt er pålagt")
          .doesNotContain("Vi følger med på stedet.");
      teacher.chooses("Les det du er pålagt taushetsplikt om").looks("acknowledge").sends();
      teacher.done("Du har bekreftet taushetsplikten");
      assertThat(teacher.looks("acknowledged").main()).contains("Vi følger med på stedet.");
      assertThat(police.opensHerCase().main()).contains("Bekreftet hos: Skolene");
    }
  }

  @Test
  void whatIsRestrictedIsReadAndTheWayOutOfItIsShown() {
    try (var teacher = new Colleague(port, "drammen", "teacher")) {
      begins(teacher, "Har vært mye borte.");
      String home = home(teacher);
      teacher.chooses("Begrens bruken av det som er skrevet").looks("restrict");
      teacher.picks("restrictedBy", "Personen mener").fillsTheRest().sends();
      teacher.done("Bruken er begrenset");
      assertThat(teacher.looks("restricted").main())
          .contains("Har vært mye borte.", "Bruken er begrenset", "Opphev begrensningen");
      teacher.chooses("Opphev begrensningen");
      teacher.writes("informed", LocalDate.now(NorwegianTime.ZONE).toString());
      teacher.fillsTheRest().looks("lift").sends().done("Begrensningen er opphevet");
      teacher.goes(home).chooses("Skriv inn at personen protesterer").fillsTheRest().sends();
      teacher.done("Protesten er lagret").chooses("Avgjør protesten");
      teacher.picks("ruling", "Personen får medhold");
      teacher.writes("informed", LocalDate.now(NorwegianTime.ZONE).toString());
      teacher.fillsTheRest().looks("decide-objection").sends().done("Protesten er avgjort");
      assertThat(teacher.looks("upheld").primary()).contains("Avslutt");
    }
  }

  @Test
  void aConcernAboutAColleagueIsShutToHerFromItsFirstMoment() {
    try (var teacher = new Colleague(port, "drammen", "teacher");
        var leader = new Colleague(port, "drammen", "leader")) {
      teacher.goes("saker/ny").looks("new-about-anybody");
      teacher.page().locator("main form details summary").click();
      teacher.writes("seen", "Noe som ble sagt på pauserommet.").picks("age", "18 år");
      teacher.selects("concerned", "Ola Demo").setsTheNextDate().looks("new-about-a-colleague");
      teacher.sends().done("Bekymringen er lagret");
      assertThat(teacher.looks("about-a-colleague").main()).contains("Holdt utenfor", "Ola Demo");
      assertThat(leader.answers("/drammen/" + home(teacher))).isEqualTo(404);
    }
  }

  @Test
  void aHiddenAddressIsShownToOneWhoAskedOnceAColleagueHasDecidedIt() {
    try (var teacher = new Colleague(port, "drammen", "teacher");
        var leader = new Colleague(port, "drammen", "leader")) {
      begins(teacher, "Er redd for noen.");
      String home = home(teacher);
      teacher.chooses("Ta med en kollega").selects("colleague", "Ola Demo").sends().done("");
      teacher.chooses("Skriv hva saken bygger på i loven").picksAll("basis").fillsTheRest();
      teacher.sends().done("");
      teacher.chooses("Skriv hvem det gjelder").writes("name", "Nora Eksempel");
      teacher.picks("age", "16 eller 17").picks("hidden", "Fortrolig adresse");
      teacher.writes("contact", "Storgata 1").looks("write-hidden").sends().done("");
      opensIdentity(teacher, home);
      assertThat(teacher.looks("hidden-address").main())
          .contains("Nora Eksempel", "Personen har skjult adresse")
          .doesNotContain("Storgata 1");
      teacher.chooses("Be om å få se adressen").fillsTheRest().looks("ask-for-address");
      teacher.sends().done("Du har bedt om å få se adressen");
      assertThat(teacher.main()).doesNotContain("anonyme teksten");
      leader.goes("min-dag");
      assertThat(leader.main()).contains("En kollega ber om å få se en skjult adresse");
      leader.goes(home).looks("asked-for-address").chooses("Avgjør om en kollega får se adressen");
      leader.fillsTheRest().looks("open-address").sends().done("Kollegaen kan åpne adressen");
      opensIdentity(leader, home);
      assertThat(leader.main()).doesNotContain("Storgata 1");
      opensIdentity(teacher, home);
      assertThat(teacher.main()).contains("Storgata 1");
    }
  }

  @Test
  void theRequestLeadsToTheActInTheCaseAndIsNotMetBeforeIt() {
    try (var teacher = new Colleague(port, "drammen", "teacher");
        var leader = new Colleague(port, "drammen", "leader");
        var officer = new Colleague(port, "drammen", "data-protection-officer")) {
      begins(teacher, "Vil ikke at det brukes.");
      teacher.chooses("Ta med en kollega").selects("colleague", "Ola Demo").sends().done("");
      String number = teacher.main().replaceFirst("(?s).*?(20\\d{2}-[0-9A-Z]{5}).*", "$1");
      asks(leader, "RESTRICTION", number).looks("request-to-restrict");
      assertThat(leader.main()).contains("Bruken av det som er skrevet, er ikke begrenset");
      leader.follows("Begrens bruken av det som er skrevet");
      leader.picks("restrictedBy", "Personen mener").fillsTheRest().sends();
      leader.done("Bruken er begrenset");
      assertThat(officer.goes("personvern").looks("officer-alone").main())
          .contains("Du er alene om dette");
    }
  }

  @Test
  void theRequestLeadsToTheCorrectionAndTellsThatItWasDone() {
    try (var teacher = new Colleague(port, "drammen", "teacher");
        var leader = new Colleague(port, "drammen", "leader")) {
      begins(teacher, "Kommer for sent.");
      teacher.chooses("Ta med en kollega").selects("colleague", "Ola Demo").sends().done("");
      String number = teacher.main().replaceFirst("(?s).*?(20\\d{2}-[0-9A-Z]{5}).*", "$1");
      String request = asks(leader, "CORRECTION", number).looks("request-to-correct").address();
      leader.follows("Rett noe som er skrevet").picks("entry", "Bekymring");
      leader.writes("text", "Kom for sent én gang.").sends().done("Det er rettet");
      leader.goes(request.substring(request.indexOf("rettigheter/")));
      assertThat(leader.looks("request-corrected").main())
          .contains("Rettet ")
          .doesNotContain("Ingenting er rettet");
    }
  }

  /** Writes down what the person asks for. */
  private static Colleague asks(Colleague leader, String what, String number) {
    leader.goes("rettigheter/nytt");
    var page = leader.page();
    page.locator("main input[name=krav][value=" + what + "]").check();
    page.locator("main input[name=hvem][value=PERSON]").check();
    page.locator("main input[name=sprak][value=NB]").check();
    page.locator("main input[name=bekreftet][value=SHOWED_PAPERS]").check();
    page.locator("main input[name=dag]").fill(LocalDate.now(NorwegianTime.ZONE).toString());
    page.locator("main input[name=nummer]").fill(number);
    return leader.sends();
  }

  private static void opensIdentity(Colleague colleague, String home) {
    colleague.goes(home + "/identitet").picks("purpose", "For å snakke").fillsTheRest().sends();
  }
}
