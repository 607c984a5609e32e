package no.omtanke.rights.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.platform.OmtankeTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The officer finds which agreements there must be, a draft of each, and where the signed lie. */
@OmtankeTest
final class AgreementPagesTest {

  private static final String LIST = "/oslo/personvern/avtaler";

  @LocalServerPort private int port;

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

  @Test
  void thereIsOneWithThePoliceAndOneWithWhoeverRunsTheSystem() throws Exception {
    Visitor officer = playing("oslo-data-protection-officer");
    Document list = page(officer, LIST);
    assertThat(list.select("main").text())
        .contains("Oslo politidistrikt: hvem som svarer for hva", "Databehandleravtale");
    String police = list.select("main a:contains(politidistrikt)").attr("href");
    assertThat(page(officer, police).select("main").text())
        .contains("Avtale mellom behandlingsansvarlige", "Fra Oslo politidistrikt, på")
        .doesNotContain("Databehandleren");
    assertThat(page(officer, LIST + "/drift").select("main").text())
        .contains("senest innen 24 timer")
        .doesNotContain("Hvem svarer for hva");
    assertThat(officer.get(LIST + "/nobody").statusCode()).isEqualTo(404);
    assertThat(playing("oslo-leader").get(LIST).statusCode()).isIn(403, 302);
  }

  @Test
  void whereThePackSaysThatTheTaskMustBeFilledInThatStandsBesideIt() throws Exception {
    var officer = new Visitor(port);
    officer.playing("drammen-data-protection-officer");
    String agreements = "/drammen/personvern/avtaler";
    String police =
        page(officer, agreements).select("main a:contains(politidistrikt)").attr("href");
    for (String path : new String[] {"/drammen/personvern/protokoll", police}) {
      assertThat(page(officer, path).select("main").text())
          .as(path)
          .contains("Oppgaven står i sosialtjenesteloven", "må føres inn av kommunen");
    }
  }

  @Test
  void theSignedOneIsNotedAndWhatIsMissingIsToldBesideItsField() throws Exception {
    Visitor officer = playing("oslo-data-protection-officer");
    String draft = LIST + "/drift";
    var wrong = officer.post(draft, draft, Map.of("fra", "i går", "til", "2020-01-01", "sted", ""));
    assertThat(wrong.statusCode()).isEqualTo(422);
    Document form = Jsoup.parse(wrong.body());
    assertThat(form.select("#fra-fault, #sted-fault")).hasSize(2);
    assertThat(form.select("input[name=til]").attr("value")).isEqualTo("2020-01-01");
    var before =
        officer.post(draft, draft, Map.of("fra", "2026-01-01", "til", "2025-01-01", "sted", "x"));
    assertThat(Jsoup.parse(before.body()).select("#til-fault")).hasSize(1);

    var made =
        officer.post(draft, draft, Map.of("fra", "2026-01-01", "til", "", "sted", "26/01234-5"));
    assertThat(Visitor.leadsTo(made)).isEqualTo(LIST);
    assertThat(page(officer, LIST).select("main li:has(a[href$=drift])").text())
        .contains("Gjelder fra 1. januar 2026");
    assertThat(page(officer, draft).select("main").text()).contains("26/01234-5");
  }
}
