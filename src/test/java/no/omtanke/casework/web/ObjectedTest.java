package no.omtanke.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.OmtankeTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the forms of a case say that somebody objects to: who comes second is told so and has her
 * words to copy, and whoever closes it knows what waits, and what it is the end of.
 */
@OmtankeTest
final class ObjectedTest {

  private static final String NEW = "/drammen/saker/ny/employee-concern";
  private static final String OWN = "Mine egne ord om <dette>.";

  @LocalServerPort private int port;
  private Visitor teacher = new Visitor(0);
  private String home = "";

  @BeforeEach
  void somebodyHasObjected() throws Exception {
    teacher = new Visitor(port);
    teacher.playing("drammen-teacher");
    home = does(NEW, Map.of("seen", "Noe", "age", "ADULT", "next", today().plusMonths(1) + ""));
    does(home + "/object", Map.of("text", "Vil ikke."));
  }

  private static LocalDate today() {
    return LocalDate.now(NorwegianTime.ZONE);
  }

  /** Where it leads on to, without what was done. */
  private String does(String form, Map<String, String> typed) throws Exception {
    HttpResponse<String> sent = sends(form, typed);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    return Visitor.leadsTo(sent).replaceFirst("\\?.*", "");
  }

  private HttpResponse<String> sends(String form, Map<String, String> typed) throws Exception {
    return teacher.post(form, form, filled(form, typed));
  }

  private Map<String, String> filled(String form, Map<String, String> typed) throws Exception {
    Map<String, String> fields = new HashMap<>(typed);
    Jsoup.parse(teacher.get(form).body())
        .select("main form input[type=hidden]:not([name=_csrf])")
        .forEach(field -> fields.putIfAbsent(field.attr("name"), field.val()));
    return fields;
  }

  private String way(String act) throws Exception {
    return Jsoup.parse(teacher.get(home).body()).select("main a[href*=/" + act + "/]").attr("href");
  }

  private static Map<String, String> decision(String reason) {
    return decision("OVERRULED", reason);
  }

  private static Map<String, String> decision(String ruling, String reason) {
    return Map.of(
        "ruling", ruling, "reason", reason, "told_how", "I brev.", "informed", today() + "");
  }

  @Test
  void whoDecidesAnObjectionSecondKeepsHerWordsWhateverTheFormWasAbout() throws Exception {
    String decide = way("decide-objection");
    Map<String, String> hers = filled(decide, decision(OWN));
    does(decide, decision("Vi avgjorde det først."));

    String never = home + "/decide-objection/" + UUID.randomUUID();
    for (String form :
        new String[] {decide, never, home + "/lift-restriction/" + UUID.randomUUID()}) {
      HttpResponse<String> second = teacher.post(home, form, hers);
      assertThat(second.statusCode()).as(form).isEqualTo(409);
      assertThat(Jsoup.parse(second.body()).select("main").text())
          .as(form)
          .contains("Dette kan ikke gjøres nå", "noen andre var her først", OWN, "I brev.")
          .doesNotContain("Vi avgjorde det først.");
      assertThat(teacher.get(form).statusCode()).as("with nothing written").isEqualTo(404);
    }
  }

  @Test
  void whatWasGoneOnceHerLogInHadEndedIsGivenBackAllTheSame() throws Exception {
    String decide = way("decide-objection");
    Map<String, String> hers = filled(decide, decision(OWN));
    does(decide, decision("Vi avgjorde det først."));
    teacher.loseSession();
    HttpResponse<String> met = teacher.post("/drammen/logg-inn", decide, hers);
    String held = Jsoup.parse(met.body()).select("input[name=held]").val();
    teacher.playing("drammen-teacher");
    assertThat(Jsoup.parse(teacher.post(decide, Map.of("held", held)).body()).text())
        .contains("noen andre var her først", OWN);
  }

  @Test
  void whoeverClosesItIsToldThatTheObjectionWaitsAndThatOneUpheldIsTheEnd() throws Exception {
    assertThat(closing()).contains("protesten venter på å bli avgjort", "før den åpnes igjen");
    does(way("decide-objection"), decision("UPHELD", "Vi har ingen tvingende grunner."));
    assertThat(closing())
        .contains("åpnes ikke igjen")
        .doesNotContain("protesten venter", "før den åpnes igjen");
  }

  private String closing() throws Exception {
    return Jsoup.parse(teacher.get(home + "/close").body()).select("main").text();
  }

  @Test
  void toWhoeverSeesNoSuchCaseThereIsNothing() throws Exception {
    String decide = way("decide-objection");
    Visitor other = new Visitor(port);
    other.playing("drammen-police-contact");
    assertThat(other.post("/drammen/min-dag", decide, decision(OWN)).statusCode()).isEqualTo(404);
  }
}
