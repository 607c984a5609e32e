package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
              .picksTheFirstExceptionWithConditions()
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
      leader.opensHerCase();
      assertThat(leader.primary()).contains("Les og bekreft den anonyme teksten");
      does(leader.chooses("Les og bekreft den anonyme teksten"));
      adviser.opensHerCase();
      assertThat(adviser.main()).doesNotContain("Den anonyme teksten har du skrevet selv");
    }
  }

  private static void does(Colleague form) {
    form.fillsTheRest().sends().done("");
  }
}
