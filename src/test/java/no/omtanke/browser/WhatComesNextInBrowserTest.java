package no.omtanke.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.util.Base64;
import java.util.List;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever opens her day or a case is led to what is hers to do next, and to nothing else. */
@OmtankeTest
final class WhatComesNextInBrowserTest {

  private static final String SEEN = "Snakker om hevn i friminuttene.";

  @LocalServerPort private int port;

  @Test
  void theRoutineShowsOneStepAsNowAndTheOthersThatCanBeTakenAsOpen() {
    try (var nurse = new Colleague(port, "holmestrand", "health-worker")) {
      nurse.goes("saker/ny").writes("seen", SEEN).picks("age", "18 år");
      does(nurse);
      does(nurse.chooses("Meld en konkret trussel"));
      assertThat(nurse.page().locator(".course li[aria-current=step]").allInnerTexts())
          .as("the page's first act lies there: %s", nurse.primary())
          .singleElement()
          .asString()
          .contains("Nå");
      assertThat(said(nurse)).containsOnlyOnce("Nå").contains("Kan gjøres");
      nurse.looksInEveryLight("course");
    }
  }

  private static List<String> said(Colleague who) {
    return who.page().locator(".course .said").allTextContents();
  }

  @Test
  void whoIsToldInAClosedCaseIsLedFromItToTheDutyInANewOne() {
    try (var nurse = new Colleague(port, "holmestrand", "health-worker");
        var adviser = new Colleague(port, "holmestrand", "nav-adviser")) {
      nurse.goes("saker/ny").writes("seen", SEEN).picks("age", "18 år");
      does(nurse);
      does(
          nurse
              .chooses("Fortell noe videre")
              .selects("to", "NAV")
              .picksTheFirstGroundWithConditions()
              .picksAll("entries"));
      does(nurse.chooses("Avslutt saken").picks("closing", "Det er ikke lenger"));
      for (Colleague who : List.of(nurse, adviser)) {
        who.goes("saker?avsluttet=true").opens("a.case-row");
        who.looks("closed-room");
        assertThat(who.main())
            .contains("Har du en plikt", "Fortell politiet for å avverge")
            .contains("112", "02800", "95 44 20 20");
        who.follows("Meld til barnevernet").looks("new-for-a-duty");
        assertThat(who.main()).contains("kommer du rett til neste side: Meld til barnevernet");
        who.writes("seen", SEEN).picks("age", "16 eller 17").presses("Lagre utkast");
        who.fillsTheRest().sends().done("Bekymringen er lagret");
        assertThat(who.address()).as("also from a draft").contains("/inform-child-welfare");
        who.looks("duty-at-once").picksAll("confirmed").fillsTheRest().sends();
        who.done("Barnevernet kan nå lese det");
      }
    }
  }

  @Test
  void aNewConcernLeadsOnToADutyAndToNothingElse() {
    try (var nurse = new Colleague(port, "holmestrand", "health-worker")) {
      for (String act : List.of("close", "raise-threat", "//example.org", "AVERT")) {
        nurse.goes("saker/ny?videre=" + act);
        assertThat(nurse.source()).as(act).doesNotContain("name=\"videre\"");
      }
      assertThat(nurse.goes("saker/ny?videre=avert").source()).contains("name=\"videre\"");
    }
  }

  @Test
  void anAnonymousTextLeadsToTheColleagueWhoMustConfirmItAndHerToIt() {
    try (var adviser = new Colleague(port, "baerum", "school-adviser");
        var leader = new Colleague(port, "baerum", "school-leader")) {
      adviser.goes("saker/ny/departure-known").writes("seen", SEEN).picks("age", "18 år");
      does(adviser);
      adviser.chooses("Skriv en tekst som kan fortelles anonymt").picksAll("checked");
      does(adviser);
      adviser.looks("unconfirmed-text");
      assertThat(adviser.main()).contains("Den anonyme teksten har du skrevet selv");
      adviser.follows("Ta med en kollega").selects("colleague", "Berit Demo");
      does(adviser);
      leader.goes("min-dag").opens("a.case-row");
      assertThat(leader.primary()).contains("Les og bekreft den anonyme teksten");
      does(leader.chooses("Les og bekreft den anonyme teksten"));
      adviser.goes("min-dag").opens("a.case-row");
      assertThat(adviser.main()).doesNotContain("Den anonyme teksten har du skrevet selv");
    }
  }

  @Test
  void whoFormsAGroupIsLedToTellItAndItsMembersAreToldThatNobodyHasYet() {
    try (var teacher = new Colleague(port, "drammen", "teacher");
        var member = new Colleague(port, "drammen", "strategic-member-school");
        var nurse = new Colleague(port, "drammen", "health-worker")) {
      reportsToTheStrategicGroup(teacher);
      member.opensHerCase().chooses("Strategisk gruppe bestemmer").picks("present", "Anne Demo");
      does(member.picks("outcome", "Behovene er sammensatte"));
      forms(member);
      waits(nurse);
      tells(member, nurse);
      assertThat(teacher.opensHerCase().main())
          .as("the owner knows who is at work")
          .contains("Hanne Demo", "Ingrid Demo")
          .doesNotContain(FOR_THE_GROUP);
    }
  }

  private static final String FOR_THE_GROUP = "Han trenger noen å snakke med hver uke.";

  private static void reportsToTheStrategicGroup(Colleague teacher) {
    teacher.goes("saker/ny").writes("seen", SEEN).picks("age", "18 år");
    does(teacher);
    does(teacher.chooses("Skriv hva saken bygger på i loven").picksAll("basis"));
    does(teacher.chooses("Hopp over: Drøft bekymringen"));
    does(teacher.chooses("Hopp over: Hold oppfølgingssamtalen"));
    does(teacher.chooses("Vurder egen kompetanse").picks("outcome", "meldes til strategisk"));
    does(teacher.chooses("Meld til strategisk gruppe").picksTheFirstGroundWithConditions());
  }

  private static void forms(Colleague member) {
    member.chooses("Opprett operativ gruppe").picks("members", "Hanne Demo");
    assertThat(member.main()).contains("SLT-koordinator leder gruppa etter planen");
    member
        .picks("members", "Geir Demo")
        .writes("reason", FOR_THE_GROUP)
        .fillsTheRest()
        .sends()
        .looks("group-without-its-leader");
    assertThat(member.page().locator("#f-members").innerText())
        .contains("Planen sier at SLT-koordinator leder Tverrfaglig operativ gruppe");
    does(member.picks("members", "Ingrid Demo"));
    member.looks("group-formed");
    assertThat(member.main()).contains("Det neste er: Fortell gruppa det den trenger å vite");
    assertThat(member.primary()).isEqualTo("Fortell gruppa det den trenger å vite");
    assertThat(member.goes("min-dag").main()).contains("Fortell gruppa det den trenger å vite");
  }

  private static void waits(Colleague nurse) {
    nurse.opensHerCase().looks("group-untold");
    assertThat(nurse.main())
        .contains("Dere har ikke fått vite noe om saken ennå", "Strategisk gruppe for utenforskap")
        .contains("Ingrid Demo, SLT-koordinator, SLT i Drammen", "Geir Demo, veileder i NAV")
        .doesNotContain("Per Demo", "Kari Demo", SEEN, FOR_THE_GROUP);
    assertThat(read(nurse))
        .as("by the API too")
        .containsPattern(
            "\"groups\":\\[\\{\"id\":\"operative-group\",\"members\":\\[(\"[^\"]+\",?){3}],"
                + "\"formedBy\":null,\"told\":false}]");
  }

  /** The case that she has open, as the API gives it to her. */
  private static String read(Colleague nurse) {
    String api = nurse.page().url().replace("/drammen/saker/", API).replaceFirst("\\?.*", "");
    return nurse
        .page()
        .request()
        .get(
            api,
            RequestOptions.create()
                .setHeader(
                    "Authorization",
                    "Basic "
                        + Base64.getEncoder()
                            .encodeToString("drammen-health-worker:demo".getBytes(UTF_8))))
        .text();
  }

  private static final String API = "/api/v1/municipalities/drammen/cases/";

  private static void tells(Colleague member, Colleague nurse) {
    member.opensHerCase().chooses("Fortell gruppa det den trenger å vite").looks("tell-the-group");
    assertThat(member.written("to")).isEqualTo("group:operative-group");
    does(member.picksAll("entries").picksTheFirstGroundWithConditions());
    assertThat(member.main()).doesNotContain("Fortell gruppa det den trenger");
    assertThat(nurse.opensHerCase().main())
        .contains(FOR_THE_GROUP)
        .doesNotContain("Dere har ikke fått vite noe");
  }

  private static void does(Colleague form) {
    form.fillsTheRest().sends().done("");
  }
}
