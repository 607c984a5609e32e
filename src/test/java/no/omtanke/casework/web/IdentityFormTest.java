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
    String home = does(teacher, NEW, Map.of("seen", "Noe", "age", "ADULT", "next", next));
    String basis = home + "/record-basis";
    String inLaw = form(teacher, basis).select("input[name=basis]").attr("value");
    does(teacher, basis, Map.of("basis", inLaw, "reason", "Skolens oppgave."));

    String identity = home + "/write-identity";
    Document open = form(teacher, identity);
    assertThat(open.select("main form input[name=name]")).as("it is open to her").hasSize(1);
    assertThat(open.select("[hx-post], [name=utkast]")).isEmpty();
    var kept = teacher.post(identity, identity, Map.of("utkast", "lagre", "name", "Kari"));
    assertThat(kept.statusCode()).isEqualTo(404);
    assertThat(form(teacher, identity).select("main form input[name=name]").val()).isEmpty();

    Document note = form(teacher, home + "/write-note");
    assertThat(note.select("form[hx-post]")).as("a note is").hasSize(1);
    assertThat(note.select("button[name=utkast]")).hasSize(1);
  }

  /** Where it leads on to, without what was done. */
  private static String does(Visitor teacher, String form, Map<String, String> typed)
      throws Exception {
    Map<String, String> fields = new HashMap<>(typed);
    form(teacher, form)
        .select("main form input[type=hidden]:not([name=_csrf])")
        .forEach(field -> fields.putIfAbsent(field.attr("name"), field.val()));
    var sent = teacher.post(form, form, fields);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    return Visitor.leadsTo(sent).replaceFirst("\\?.*", "");
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
