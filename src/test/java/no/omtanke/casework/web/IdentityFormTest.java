package no.omtanke.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.OmtankeTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who the person is, lies apart from the first letter that is typed. */
@OmtankeTest
final class IdentityFormTest {

  private static final String NEW = "/drammen/saker/ny/employee-concern";

  @LocalServerPort private int port;

  @Test
  void whoThePersonIsIsKeptInNoDraft() throws Exception {
    var teacher = new Visitor(port);
    teacher.playing("drammen-teacher");
    String next = LocalDate.now(NorwegianTime.ZONE).plusMonths(1).toString();
    Map<String, String> concern =
        new HashMap<>(Map.of("seen", "Noe", "age", "ADULT", "next", next));
    form(teacher, NEW)
        .select("main form input[type=hidden]:not([name=_csrf])")
        .forEach(field -> concern.putIfAbsent(field.attr("name"), field.val()));
    var begun = teacher.post(NEW, NEW, concern);
    String home = Visitor.leadsTo(begun).replaceFirst("\\?.*", "");

    String identity = home + "/write-identity";
    assertThat(form(teacher, identity).select("[hx-post], [name=utkast]")).isEmpty();
    var kept = teacher.post(identity, identity, Map.of("utkast", "lagre", "name", "Kari"));
    assertThat(kept.statusCode()).isEqualTo(404);
    assertThat(form(teacher, identity).select("#name").val()).isEmpty();

    Document note = form(teacher, home + "/write-note");
    assertThat(note.select("form[hx-post]")).as("a note is").hasSize(1);
    assertThat(note.select("button[name=utkast]")).hasSize(1);
  }

  @Test
  void thatAnIdentityNumberStandsInATextIsSaidWithAllElseThatIsWrong() throws Exception {
    var teacher = new Visitor(port);
    teacher.playing("drammen-teacher");
    var refused = teacher.post(NEW, NEW, Map.of("seen", "Hun er 018190 10001."));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.body()).select("main").text())
        .contains(
            "Det står et fødselsnummer i «Hva har du sett eller hørt?»",
            "Svar på «Omtrent hvor gammel er personen?»",
            "Svar på «Når skal dette følges opp?»");
  }

  private static Document form(Visitor teacher, String path) throws Exception {
    return Jsoup.parse(teacher.get(path).body());
  }
}
