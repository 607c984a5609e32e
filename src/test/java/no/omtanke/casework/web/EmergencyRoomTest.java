package no.omtanke.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.OmtankeTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever reads in an emergency is told what she is not shown, and where a duty can be met. */
@OmtankeTest
final class EmergencyRoomTest {

  @LocalServerPort private int port;

  @Test
  void whatIsNotShownIsNotSaidToBeMissing() throws Exception {
    Visitor teacher = playing("drammen-teacher");
    String form = "/drammen/saker/ny/employee-concern";
    Document blank = page(teacher, form);
    var begun =
        teacher.post(
            form,
            form,
            Map.of(
                "id", blank.select("[name=id]").val(),
                "version", "0",
                "age", "AGE_16_TO_17",
                "seen", "Trekker seg unna.",
                "next", LocalDate.now(NorwegianTime.ZONE).plusDays(3).toString()));
    assertThat(begun.statusCode()).isEqualTo(302);
    String home = Visitor.leadsTo(begun).replaceAll("\\?.*", "");
    String number = page(teacher, home).select("h1").text().replaceAll(".*(\\d{4}-\\w+).*", "$1");

    Visitor leader = playing("drammen-leader");
    String ask = "/drammen/nodtilgang";
    var granted = leader.post(ask, ask, Map.of("number", number, "reason", "Haster", "hours", "3"));
    assertThat(granted.statusCode()).as(granted.body()).isEqualTo(302);
    assertThat(page(leader, Visitor.leadsTo(granted)).select(".done").text())
        .as("who reads why she opened it")
        .contains("får vite at du åpnet den")
        .doesNotContain("Det du skrev");
    Document room = page(leader, home);
    assertThat(room.select(".beside").text())
        .contains("Vises ikke når du leser i en nødssituasjon.")
        .doesNotContain("Ingenting er fortalt videre", "ikke fått noe samtykke");
    assertThat(room.text()).contains("Trekker seg unna.").doesNotContain("Ikke satt");
    assertThat(room.text()).as("the duties that she has herself").contains("Meld til barnevernet");
  }

  private Visitor playing(String person) throws Exception {
    var visitor = new Visitor(port);
    visitor.playing(person);
    return visitor;
  }

  private static Document page(Visitor visitor, String path) throws Exception {
    var answer = visitor.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
