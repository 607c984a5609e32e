package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of page a member of staff meets, on a wide and a narrow screen, by day and night. */
@OmtankeTest
final class EveryPageInBrowserTest {

  @LocalServerPort private int port;

  @Test
  void staffPagesAreAccessibleWideAndNarrowLightAndDark() {
    try (var worker = new Colleague(port, "drammen", "child-welfare-worker");
        var administrator = new Colleague(port, "drammen", "administrator")) {
      worker.goes("min-dag").looksInEveryLight("day");
      worker.goes("saker").looksInEveryLight("cases");
      worker.goes("innboks").looksInEveryLight("inbox");
      worker.goes("saker/ny").looksInEveryLight("ways");
      worker.goes("saker/ny/employee-concern").looksInEveryLight("concern");
      worker.sends().looksInEveryLight("concern-refused");
      worker.writes("seen", "Trekker seg unna.").picks("age", "16 eller 17").fillsTheRest();
      worker.sends().looksInEveryLight("room");
      for (var act : List.of("Skriv et notat", "Skriv hva saken bygger på", "Avslutt saken")) {
        var home = worker.address().replaceFirst("\\?.*", "");
        worker.chooses(act).looksInEveryLight("act");
        worker.sends().looksInEveryLight("act-refused");
        worker.goes(home.substring("/drammen/".length()));
      }
      worker.follows("Legg ved en fil").looks("file");
      worker.presses("Legg ved").looks("file-fault");
      worker.goes("saker/finnes-ikke").looksInEveryLight("not-found");
      worker.goes("oppsett").looksInEveryLight("denied");
      administrator.goes("oppsett").looksInEveryLight("set-up");
      administrator.goes("").looksInEveryLight("front");
      administrator.goes("..").looksInEveryLight("root");
      administrator.goes("../logg-inn").looksInEveryLight("municipalities");
    }
  }

  @Test
  void theStaffIsLookedAfterOnAccessiblePages() {
    try (var administrator = new Colleague(port, "drammen", "administrator")) {
      administrator.goes("oppsett").follows("Legg til en ansatt").looksInEveryLight("staff-agency");
      administrator.follows("Barneverntjenesten").looksInEveryLight("staff-new");
      administrator.presses("Legg til").looksInEveryLight("staff-refused");
      administrator.goes("oppsett").follows("Silje Demo").looksInEveryLight("staff-person");
      administrator.follows("Silje Demo slutter").looksInEveryLight("staff-leave");
      administrator.presses("Avslutt tilgangen").looksInEveryLight("staff-leave-refused");
    }
  }

  @Test
  void whatComesInIsAccessibleFromThePublicFormToTheAnswer() {
    try (var police = new Colleague(port, "drammen", "police-contact")) {
      police.goes("meld").looksInEveryLight("report");
      police.goes("droft").looksInEveryLight("discussion");
      police.opens("a[href$='/police-prevention-contact']").looksInEveryLight("write");
      police.page().fill("#text", "En gutt trekker seg unna.");
      police.opens("button[value=look]").looksInEveryLight("look");
      police.opens("button[value=receipt]").looksInEveryLight("receipt");
      police.page().check("input[name=kept]");
      police.opens("button[value=send]").looksInEveryLight("sent");
      police.goes("innboks").looksInEveryLight("inbox-new");
      police.opens(".inbox .new a").looksInEveryLight("inquiry");
      police.opens("a[href$='/ANSWER']").looksInEveryLight("answer");
    }
  }

  @Test
  void aFaultAndTheOfficersDayAreAccessible() {
    try (var officer = new Colleague(port, "drammen", "data-protection-officer");
        var worker = new Colleague(port, "drammen", "health-worker")) {
      officer.goes("personvern").looksInEveryLight("officer");
      worker.goes("min-dag").goes("saker/finnes-ikke");
      officer.follows("Loggen").looksInEveryLight("log");
      officer.page().fill("#sak", "2026-00000");
      officer.presses("Søk i loggen").looksInEveryLight("log-fault");
      officer.follows("Oppslag uten handling").looksInEveryLight("log-without-act");
      officer.goes("personvern/protokoll").looksInEveryLight("record");
      officer.goes("personvern/taushetserklaeringer").looks("declared");
      officer.goes("personvern/avtaler").looks("agreements");
      officer.goes("personvern/avtaler/police").looks("agreement");
      officer.presses("Før inn avtalen").looks("agreement-fault");
      officer.goes("personvern/brudd").looksInEveryLight("breaches");
      officer.goes("personvern/brudd/nytt").looksInEveryLight("breach-new");
      officer.presses("Skriv ned et brudd").looksInEveryLight("breach-fault");
      officer.goes("personvern/logg/kontroll").looksInEveryLight("check");
      officer.presses("Kontroller loggen nå").looksInEveryLight("checked");
      worker.goes("saker/try-out-fault").looksInEveryLight("fault");
    }
  }

  @Test
  void askingForAPersonIsAccessible() {
    try (var teacher = new Colleague(port, "drammen", "teacher");
        var officer = new Colleague(port, "drammen", "data-protection-officer")) {
      teacher.goes("saker/ny/employee-concern").follows("Usikker på om det alt finnes en sak");
      teacher.looksInEveryLight("person");
      teacher.presses("Spør").looksInEveryLight("person-fault");
      teacher.page().fill("#navn", "Kari Nordmann");
      teacher.page().fill("#aar", "2009");
      teacher.page().fill("#arbeid", "En bekymring");
      teacher.page().fill("#grunn", "For ikke å skrive to");
      teacher.presses("Spør").looksInEveryLight("person-answer");
      officer.goes("personvern").follows("Finn sakene en tjeneste har på en person");
      officer.looksInEveryLight("find-person");
      officer.presses("Finn sakene").looksInEveryLight("find-person-fault");
      officer.page().selectOption("#tjeneste", "school");
      officer.page().fill("#navn", "Kari Nordmann");
      officer.page().fill("#grunn", "Krav om innsyn");
      officer.presses("Finn sakene").looksInEveryLight("person-found");
    }
  }

  @Test
  void theListOfWhatIsToBeDestroyedIsAccessible() {
    try (var leader = new Colleague(port, "drammen", "leader")) {
      leader.goes("sletting").looksInEveryLight("deletion");
      leader.follows("Hold en sak tilbake").looksInEveryLight("hold-back");
      leader.presses("Hold den tilbake").looksInEveryLight("hold-back-fault");
    }
  }

  @Test
  void thePersonsRequestIsAccessibleFromReceiptToAnswer() {
    try (var nurse = new Colleague(port, "drammen", "health-worker")) {
      nurse.goes("saker/ny/employee-concern").writes("seen", "Trekker seg unna.");
      nurse.picks("age", "16 eller 17").fillsTheRest().sends().done("Bekymringen er lagret");
      var number = nurse.page().locator("h1").textContent().replaceAll(".*(\\d{4}-\\w{5}).*", "$1");
      nurse.chooses("Skriv hva saken bygger på").picksAll("basis").fillsTheRest().sends().done("");
      nurse.chooses("Skriv hvem det gjelder").picks("age", "16 eller 17");
      nurse.writes("name", "Nora Eksempel").writes("contact", "Storgata 1");
      nurse.picks("hidden", "Fortrolig adresse").sends().done("kryptert");
      nurse.goes("rettigheter").looksInEveryLight("requests-none");
      nurse.follows("Skriv ned et krav").looksInEveryLight("request-new");
      nurse.presses("Skriv ned et krav").looksInEveryLight("request-new-fault");
      for (var choice : List.of("krav", "hvem", "sprak", "bekreftet")) {
        nurse.page().locator("input[name=" + choice + "]").first().check();
      }
      nurse.page().fill("#dag", LocalDate.now(NorwegianTime.ZONE).toString());
      nurse.page().fill("#nummer", number);
      nurse.page().fill("#tekst", "Vil se alt som er skrevet.");
      nurse.presses("Skriv ned et krav").looksInEveryLight("request");
      nurse.follows("Gå gjennom").looksInEveryLight("request-lines");
      nurse.follows("Hold tilbake").looksInEveryLight("request-withhold");
      nurse.presses("Hold tilbake").looksInEveryLight("request-withhold-fault");
      nurse.follows("Til det dere har skrevet").follows("Se svaret");
      assertThat(nurse.looksInEveryLight("request-answer").main())
          .contains("Nora Eksempel")
          .doesNotContain("Storgata 1", "skjult");
      nurse.follows("Til kravet").opens("a[href$='/ANSWER']").looksInEveryLight("request-act");
      nurse.page().check("input[name=utfall][value=MET]");
      nurse.presses("Svar").looksInEveryLight("request-answered");
      nurse.goes("rettigheter").looksInEveryLight("requests");
    }
  }

  @Test
  void theRegisterOfWhatWasToldIsAccessible() {
    try (var nurse = new Colleague(port, "drammen", "health-worker")) {
      nurse.goes("saker/ny/employee-concern").writes("seen", "Trekker seg unna.");
      nurse.picks("age", "16 eller 17").fillsTheRest().sends().done("Bekymringen er lagret");
      nurse.chooses("Meld til barnevernet").picksAll("confirmed").fillsTheRest().sends().done("");
      nurse.goes("saker").follows("Hva dere har fortalt videre").looksInEveryLight("register");
      nurse.page().fill("#fra", "2030-01-01");
      nurse.presses("Vis").looksInEveryLight("register-empty");
      nurse.goes("utleveringer?fra=igår").looksInEveryLight("register-fault");
    }
  }

  @Test
  void aCaseIsPrintedWithoutMenuAndButtons() {
    try (var worker = new Colleague(port, "drammen", "teacher")) {
      worker.goes("saker/ny").writes("seen", "Trekker seg unna.").picks("age", "16 eller 17");
      worker.fillsTheRest().sends().done("Bekymringen er lagret").prints("room");
    }
  }

  @Test
  void theRarerPagesOfACaseAreAccessible() {
    try (var worker = new Colleague(port, "drammen", "child-welfare-worker");
        var herOtherTab = new Colleague(port, "drammen", "child-welfare-worker")) {
      worker.goes("saker/ny/employee-concern").writes("seen", "Trekker seg unna.");
      worker.picks("age", "16 eller 17").fillsTheRest().sends().done("Bekymringen er lagret");
      var home = worker.address().replaceFirst("\\?.*", "").substring("/drammen/".length());
      worker.chooses("Skriv hva saken bygger på").picksAll("basis").fillsTheRest().sends().done("");
      worker.chooses("Skriv hvem det gjelder").picks("age", "16 eller 17").writes("name", "Ukjent");
      worker.sends().done("kryptert");
      worker.chooses("Åpne identitet").looksInEveryLight("open-identity");
      worker.picks("purpose", "snakke med personen").fillsTheRest();
      worker.sends().looksInEveryLight("identity");
      worker.goes(home + "/write-note").picks("nature", "Fakta").fillsTheRest();
      herOtherTab.goes(home + "/write-note").picks("nature", "Fakta").fillsTheRest();
      herOtherTab.sends().done("");
      worker.sends().looksInEveryLight("someone-was-here");
      herOtherTab.goes(home + "/close").picks("closing", "Fulgt opp").fillsTheRest();
      herOtherTab.sends().done("Saken er avsluttet");
      worker.sends().looksInEveryLight("cannot-be-done-now");
    }
  }
}
