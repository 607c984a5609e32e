package no.omtanke.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.OmtankeTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an agency has told others, before those who answer for its cases: as a page and as JSON. */
@OmtankeTest
final class RegisterPagesTest {

  private static final String NURSE = "drammen-health-worker";
  private static final String API = "/api/v1/municipalities/drammen";

  @LocalServerPort private int port;
  private String reference = "";

  @BeforeEach
  void theNurseHasToldChildWelfare() throws Exception {
    LocalDate soon = LocalDate.now(NorwegianTime.ZONE).plusDays(7);
    String begun =
        post(
            "/cases",
            """
            {"kind":"REGISTER_CONCERN","subject":"employee-concern","seen":0,"next":"%s",
             "answers":{"age":["AGE_16_TO_17"]},"texts":{"seen":"Trekker seg unna."}}\
            """
                .formatted(soon));
    reference = first("\"reference\":\"([0-9a-f-]{36})\"", begun);
    String room = get(NURSE, "/cases/" + reference).body();
    String condition =
        first("\"kind\":\"INFORM_CHILD_WELFARE\".*?\"choices\":\\[\"([^\"]+)\"", room);
    post(
        "/cases/" + reference + "/acts",
        """
        {"kind":"INFORM_CHILD_WELFARE","seen":%s,"answers":{"confirmed":["%s"]},
         "texts":{"text":"Gutten er redd hjemme."}}\
        """
            .formatted(first("\"version\":(\\d+)", room), condition));
  }

  private static String first(String pattern, String in) {
    Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(in);
    assertThat(found.find()).as(in).isTrue();
    return found.group(1);
  }

  private String post(String path, String body) throws Exception {
    HttpResponse<String> answer =
        send(request(NURSE, path).POST(HttpRequest.BodyPublishers.ofString(body)).build());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    return answer.body();
  }

  private HttpResponse<String> get(String who, String path) throws Exception {
    return send(request(who, path).GET().build());
  }

  private HttpRequest.Builder request(String who, String path) {
    byte[] credentials = (who + ":demo").getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + API + path))
        .header("Content-Type", "application/json")
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private Document page(String person, String path) throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.playing("drammen-" + person);
    HttpResponse<String> answer = visitor.get("/drammen/" + path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  @Test
  void thePageSaysToWhomOnWhatGroundWhetherItStandsAndWhetherThePersonKnows() throws Exception {
    assertThat(page("health-worker", "utleveringer").select("ol.log > li").getFirst().text())
        .contains("Til Barneverntjenesten", "Barnevernsloven § 13-2", "Kan fortsatt leses der.")
        .contains("Personen vet det ikke ennå.");
    assertThat(page("health-worker", "utleveringer").select("a[href$=" + reference + "]"))
        .hasSize(1);
    assertThat(page("health-worker", "saker").select("a[href$=/utleveringer]")).hasSize(1);
  }

  @Test
  void whoWasToldHasItNotInHerRegisterAndOtherRolesHaveNoRegister() throws Exception {
    assertThat(page("child-welfare-worker", "utleveringer").text()).doesNotContain("Til Barnevern");
    Visitor teacher = new Visitor(port);
    teacher.playing("drammen-teacher");
    assertThat(teacher.get("/drammen/utleveringer").statusCode()).isEqualTo(404);
    assertThat(get("drammen-teacher", "/disclosures").statusCode()).isEqualTo(403);
    assertThat(page("teacher", "saker").select("a[href$=/utleveringer]")).isEmpty();
  }

  @Test
  void theApiSaysTheSameAndIsSearchedTheSame() throws Exception {
    assertThat(get(NURSE, "/disclosures").body())
        .contains(reference, "\"ground\":\"DUTY\"", "\"standing\":\"STANDS\"");
    assertThat(get(NURSE, "/disclosures?to=agency:police").body()).isEqualTo("[]");
    assertThat(get(NURSE, "/disclosures?from=2099-01-01").body()).isEqualTo("[]");
    for (String odd : new String[] {"to=nobody", "from=yesterday", "before=x&after=y"}) {
      assertThat(get(NURSE, "/disclosures?" + odd).statusCode()).as(odd).isEqualTo(400);
    }
  }

  @Test
  void aDateThatIsNoneIsSaidAtItsField() throws Exception {
    assertThat(page("health-worker", "utleveringer?fra=i-gaar").select("#fra-fault").text())
        .contains("Vi forstår ikke datoen");
  }
}
