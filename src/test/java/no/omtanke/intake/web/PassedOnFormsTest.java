package no.omtanke.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.OmtankeTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Before a report is passed on or made a case, the page says what kind of case it becomes. */
@OmtankeTest
final class PassedOnFormsTest {

  @LocalServerPort private int port;

  @Test
  void aResidentsConcernThatIsPassedOnIsStillAResidentsWhenItBecomesACase() throws Exception {
    Visitor coordinator = received("drammen", "resident-concern/person", "slt-coordinator");
    passedOn(coordinator, "drammen", "school");
    Visitor leader = playing("drammen-leader");
    String inquiry = InboxFormsTest.undecided(leader, "drammen");
    String act = inquiry + "/TO_CASE";
    Element page = main(leader, act);
    assertThat(page.select("input[name=wayIn]").eachAttr("value"))
        .containsExactly("resident-concern");
    assertThat(page.select("#wayIn").text()).contains("En innbygger er bekymret for noen");
    assertThat(page.text()).doesNotContain("registrert på en annen måte");
    leader.post(
        act,
        act,
        Map.of(
            "seen", page.select("input[name=seen]").val(),
            "text", "En uro",
            "reason", "Fordi",
            "wayIn", "resident-concern",
            "next", LocalDate.now(NorwegianTime.ZONE).plusMonths(1).toString()));
    String theCase = main(leader, inquiry).select("a[href*='/saker/']").attr("href");
    assertThat(main(leader, theCase).text()).contains("Rådfør deg uten navn");
  }

  @Test
  void whereThePlanGivesTheServiceNoSuchWayInThePageSaysWhatItBecomesAndWhy() throws Exception {
    Visitor coordinator = received("holmestrand", "resident-concern/person", "slt-coordinator");
    String passing = InboxFormsTest.undecided(coordinator, "holmestrand") + "/TO_UNIT";
    assertThat(unit(main(coordinator, passing), "school"))
        .contains("Etter planen blir en sak der registrert som «En leder er bekymret»");
    assertThat(unit(main(coordinator, passing), "nav")).doesNotContain("registrert som");
    passedOn(coordinator, "holmestrand", "school");
    Visitor leader = playing("holmestrand-leader");
    Element page = main(leader, InboxFormsTest.undecided(leader, "holmestrand") + "/TO_CASE");
    assertThat(page.select(".note").text())
        .contains("Meldingen kom som «En privatperson er bekymret for noen»")
        .contains("Planen nevner ikke Skolene i Holmestrand blant dem som registrerer slike saker");
    assertThat(page.select("#wayIn").text()).contains("En leder er bekymret");
  }

  @Test
  void whereTheServiceCanMakeNoCaseOfItBothWhoPassesItOnAndWhoReceivesItAreTold() throws Exception {
    Visitor worker = received("oslo", "self-request/self_help", "follow-up-worker");
    String passing = InboxFormsTest.undecided(worker, "oslo") + "/TO_UNIT";
    assertThat(unit(main(worker, passing), "school"))
        .contains("Etter planen kan den ikke bli en sak der");
    passedOn(worker, "oslo", "school");
    Visitor leader = playing("oslo-school-leader");
    String inquiry = InboxFormsTest.undecided(leader, "oslo");
    Element page = main(leader, inquiry);
    assertThat(page.text())
        .contains("Planen nevner ikke", "blant dem som kan gjøre en slik melding til en sak");
    assertThat(page.select("a[href$='/TO_CASE']")).isEmpty();
  }

  private Visitor received(String municipality, String way, String reader) throws Exception {
    PublicFormsTest.sent(
        new Visitor(port),
        "/" + municipality + "/meld/" + way,
        "En uro " + PublicFormsTest.unique());
    return playing(municipality + "-" + reader);
  }

  private Visitor playing(String person) throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.playing(person);
    return visitor;
  }

  private static void passedOn(Visitor reader, String municipality, String unit) throws Exception {
    String act = InboxFormsTest.undecided(reader, municipality) + "/TO_UNIT";
    String seen = main(reader, act).select("input[name=seen]").val();
    reader.post(act, act, Map.of("seen", seen, "unit", unit, "reason", "De kjenner eleven"));
  }

  private static String unit(Element page, String unit) {
    return page.expectFirst("label:has(input[value=" + unit + "])").text();
  }

  private static Element main(Visitor reader, String address) throws Exception {
    return Jsoup.parse(reader.get(address).body()).expectFirst("main");
  }
}
