package no.omtanke.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.OmtankeTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands in a form is the writer's own, whatever link led there. */
@OmtankeTest
final class LinkedFormTest {

  private static final String NEW = "/drammen/saker/ny/employee-concern";
  private static final String OWN = "Mine egne ord";

  @LocalServerPort private int port;

  @Test
  void aLinkPutsNoWordsIntoAForm() throws Exception {
    Visitor teacher = new Visitor(port);
    teacher.playing("drammen-teacher");
    for (String form :
        new String[] {NEW + "?seen=Plantet", begun(teacher) + "/write-note?text=Plantet"}) {
      var met = teacher.get(form);
      assertThat(met.statusCode()).as(form).isEqualTo(200);
      assertThat(met.body()).contains("<textarea").doesNotContain("Plantet</textarea>");
    }
  }

  @Test
  void aLinkHidesNoDraft() throws Exception {
    Visitor teacher = new Visitor(port);
    teacher.playing("drammen-teacher");
    String note = begun(teacher) + "/write-note";
    teacher.post(note, note, Map.of("utkast", "lagre", "text", OWN));
    assertThat(teacher.get(note + "?text=Plantet&nature=FACT").body())
        .contains(OWN + "</textarea>");
  }

  @Test
  void aLinkChoosesNobodyToTellWhomTheCaseDoesNotLeadTo() throws Exception {
    Visitor teacher = new Visitor(port);
    teacher.playing("drammen-teacher");
    for (String to : new String[] {"agency:police", "group:operative-group"}) {
      assertThat(teacher.get(begun(teacher) + "/disclose?til=" + to).body())
          .as(to)
          .contains("value=\"" + to + "\"")
          .doesNotContain("selected");
    }
  }

  @Test
  void theAdviserIsLedToWithWhatTheFormKnowsAndNotWithTheCase() throws Exception {
    Visitor teacher = new Visitor(port);
    teacher.playing("drammen-teacher");
    String home = begun(teacher);
    String tell = home + "/disclose";
    assertThat(adviser(teacher.get(tell).body()))
        .isEqualTo("/drammen/taushetspliktveileder?arbeider=school&alder=18-");
    String chosen = adviser(teacher.post(tell, tell, Map.of("to", "agency:police")).body());
    assertThat(chosen)
        .isEqualTo("/drammen/taushetspliktveileder?arbeider=school&til=police&alder=18-");
    assertThat(teacher.get(chosen).body())
        .contains("§ 13 b første ledd nr. 6")
        .doesNotContain(home.substring(home.lastIndexOf('/') + 1));
    assertThat(teacher.get(home + "/write-note").body())
        .as("a note needs no ground")
        .doesNotContain("taushetspliktveileder?");
  }

  @Test
  void whatTheLawSaysIsMarkedAsTheBokmalThatItIsGivenIn() throws Exception {
    Visitor teacher = new Visitor(port);
    teacher.playing("drammen-teacher");
    Document tell = Jsoup.parse(teacher.get(begun(teacher) + "/disclose?lang=en").body());
    Elements inLaw = tell.select(".choice:has(input[value^=exception:])");
    assertThat(inLaw).hasSizeGreaterThan(1);
    for (Element ground : inLaw) {
      assertThat(ground.select("label").not("[lang=nb]")).as(ground.text()).isEmpty();
      assertThat(ground.select("[data-field=description] > [lang=nb]")).hasSize(1);
    }
    assertThat(tell.select(".conditions label")).isNotEmpty();
    assertThat(tell.select("label:not([lang])")).as("and what we say is English").isNotEmpty();
    Document own = Jsoup.parse(teacher.get(begun(teacher) + "/disclose?lang=nb").body());
    assertThat(own.select(".choice [lang]")).isEmpty();
  }

  private static String adviser(String page) {
    int at = page.indexOf("/drammen/taushetspliktveileder?");
    assertThat(at).as("the link to the adviser on %s", page).isPositive();
    return page.substring(at, page.indexOf('"', at)).replace("&amp;", "&");
  }

  private static String begun(Visitor teacher) throws Exception {
    var sent =
        teacher.post(
            NEW,
            NEW,
            Map.of(
                "version",
                "0",
                "seen",
                "Noe",
                "age",
                "ADULT",
                "next",
                LocalDate.now(NorwegianTime.ZONE).plusMonths(1).toString()));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    return Visitor.leadsTo(sent).replaceFirst("\\?.*", "");
  }
}
