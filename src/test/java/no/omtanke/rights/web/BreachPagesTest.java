package no.omtanke.rights.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.OmtankeTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The officer writes a breach down, sees the clock, and says what was decided. */
@OmtankeTest
final class BreachPagesTest {

  private static final String LIST = "/drammen/personvern/brudd";
  private static final String NEW = LIST + "/nytt";

  @LocalServerPort private int port;

  private Visitor playing(String person) throws Exception {
    var visitor = new Visitor(port);
    visitor.playing(person);
    return visitor;
  }

  private Visitor officer() throws Exception {
    return playing("drammen-data-protection-officer");
  }

  private static String hoursAgo(int hours) {
    return LocalDateTime.now(NorwegianTime.ZONE)
        .minusHours(hours)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  private static String written(Visitor officer, int hours) throws Exception {
    HttpResponse<String> answer =
        officer.post(
            NEW,
            NEW,
            Map.of(
                "slag",
                "CONFIDENTIALITY",
                "tid",
                hoursAgo(hours),
                "tekst",
                "Feil mottaker fikk brevet."));
    assertThat(answer.statusCode()).isEqualTo(302);
    return Visitor.leadsTo(answer);
  }

  private static Document page(Visitor visitor, String path) throws Exception {
    HttpResponse<String> answer = visitor.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  @Test
  void itIsForTheOfficerAloneAndAnotherMunicipalitysFindsNone() throws Exception {
    String breach = written(officer(), 1);
    assertThat(playing("drammen-leader").get(LIST).statusCode()).isEqualTo(403);
    assertThat(playing("drammen-administrator").get(LIST).statusCode()).isEqualTo(403);
    var other = playing("holmestrand-data-protection-officer");
    assertThat(other.get(breach).statusCode()).isEqualTo(404);
    assertThat(other.get(breach.replace("/drammen/", "/holmestrand/")).statusCode()).isEqualTo(404);
  }

  @Test
  void fromTheFirstWordsToTheEndTheClockIsShownAndWhatWasDecided() throws Exception {
    var officer = officer();
    String breach = written(officer, 1);
    assertThat(page(officer, breach).text())
        .contains("Meldes til Datatilsynet innen", "Feil mottaker fikk brevet.");
    assertThat(page(officer, breach).select("a[href$=/CLOSE]")).isEmpty();
    post(officer, breach, "REPORT", Map.of("sett", "0", "tid", hoursAgo(0)));
    post(officer, breach, "TELL_NOT", Map.of("sett", "1", "tekst", "Brevet var ikke åpnet."));
    post(officer, breach, "CLOSE", Map.of("sett", "2"));
    assertThat(page(officer, breach).text())
        .contains("Datatilsynet har fått beskjed", "Brevet var ikke åpnet.", "Avsluttet")
        .doesNotContain("Meldes til Datatilsynet innen");
    assertThat(page(officer, breach).select("main a[href*=/brudd/]")).isEmpty();
    assertThat(page(officer, LIST).select(".breaches a[href=" + breach + "]")).hasSize(1);
  }

  private static void post(Visitor officer, String breach, String act, Map<String, String> fields)
      throws Exception {
    String path = breach + "/" + act;
    assertThat(officer.post(path, path, fields).statusCode()).as(act).isEqualTo(302);
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
    var officer = officer();
    var answer = officer.post(NEW, NEW, Map.of("tid", "i går", "tekst", "Noe skjedde."));
    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("#slag-fault, #tid-fault")).hasSize(2);
    assertThat(page.select("#tid").val()).isEqualTo("i går");
    assertThat(page.select("#tekst").val()).isEqualTo("Noe skjedde.");
    String late = written(officer, 80);
    assertThat(page(officer, late).select(".amiss").text()).contains("Skulle vært meldt");
    var without =
        officer.post(late + "/REPORT", late + "/REPORT", Map.of("sett", "0", "tid", hoursAgo(0)));
    assertThat(Jsoup.parse(without.body()).select("#tekst-fault").text()).contains("72 timer");
    var stale = officer.post(late + "/ADD", late + "/ADD", Map.of("sett", "7", "tekst", "Mer."));
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(stale.body()).select("#tekst").val()).isEqualTo("Mer.");
  }
}
