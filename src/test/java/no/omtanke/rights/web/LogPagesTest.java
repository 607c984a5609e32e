package no.omtanke.rights.web;

import static org.assertj.core.api.Assertions.assertThat;

import no.omtanke.organisation.web.Visitor;
import no.omtanke.platform.OmtankeTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The log is the officer's to search, and says in words what happened. */
@OmtankeTest
final class LogPagesTest {

  private static final String LOG = "/drammen/personvern/logg";

  @LocalServerPort private int port;

  private Visitor playing(String person) throws Exception {
    var visitor = new Visitor(port);
    visitor.playing("drammen-" + person);
    return visitor;
  }

  private static Document page(Visitor visitor, String path) throws Exception {
    var answer = visitor.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  @Test
  void itIsForTheOfficerAlone() throws Exception {
    assertThat(playing("teacher").get(LOG).statusCode()).isEqualTo(403);
    assertThat(playing("administrator").get(LOG).statusCode()).isEqualTo(403);
    assertThat(playing("data-protection-officer").get(LOG).statusCode()).isEqualTo(200);
  }

  @Test
  void aRowSaysWhoInWhichRoleAndServiceDidWhat() throws Exception {
    playing("health-worker").get("/drammen/min-dag");
    var rows = page(playing("data-protection-officer"), LOG).select(".log li");
    assertThat(rows.eachText())
        .anySatisfy(row -> assertThat(row).contains("Ansatt i helsetjenesten", "Så en "));
  }

  @ParameterizedTest
  @CsvSource({
    "sak=2026-00000, sak, Ingen sak hos din",
    "sak=<script>, sak, Ingen sak hos din",
    "fra=i+går, fra, Vi forstår ikke datoen",
    "til=2026-02-30, til, Vi forstår ikke datoen",
    "ansatt=ingen, ansatt, Velg en i listen",
    "tjeneste=police, tjeneste, Velg en tjeneste"
  })
  void whatCannotBeSearchedForIsSaidAtItsFieldAndNothingTypedIsLost(
      String query, String field, String said) throws Exception {
    var encoded = query.replace("<", "%3C").replace(">", "%3E").replace("å", "%C3%A5");
    var page = page(playing("data-protection-officer"), LOG + "?" + encoded);
    assertThat(page.select("#" + field + "-fault").text()).contains(said);
    assertThat(page.select("#" + field).attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select(".log li")).isEmpty();
    if (page.select("#" + field).is("input")) {
      assertThat(page.select("#" + field).val())
          .isEqualTo(query.substring(query.indexOf('=') + 1).replace('+', ' '));
    }
  }

  @Test
  void aNumberWithWhatNoNumberHasIsSaidAtItsField() throws Exception {
    var page = page(playing("data-protection-officer"), LOG + "?sak=2026%00");
    assertThat(page.select("#sak-fault").text()).contains("Ingen sak hos din");
  }

  @Test
  void aPlaceThatIsNoneOfTheLogsIsNotFound() throws Exception {
    var officer = playing("data-protection-officer");
    assertThat(officer.get(LOG + "?tid=igar&rad=1").statusCode()).isEqualTo(404);
    assertThat(officer.get(LOG + "?tid=2026-01-01T00:00:00Z&rad=x").statusCode()).isEqualTo(404);
  }

  @Test
  void itIsThereInTheReadersLanguage() throws Exception {
    var officer = playing("data-protection-officer");
    assertThat(page(officer, LOG + "?lang=en").text()).contains("Who has seen and done what");
    assertThat(page(officer, LOG + "?lang=nn").text()).contains("Kven som har sett og gjort kva");
  }
}
