package no.omtanke.casework.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The API as another system meets it: over HTTP, with the walk of docs/api.md as it stands there.
 */
@OmtankeTest
class CaseApiTest {

  private static final String CONCERN =
      """
      {"kind":"REGISTER_CONCERN","subject":"employee-concern","seen":0,"next":"2099-01-01",
       "answers":{"age":["ADULT"]},"texts":{"seen":"Noe som ble sett"}}\
      """;

  @LocalServerPort int port;

  @Test
  void theWalkInTheDocumentationEndsInAClosedCase() throws Exception {
    String page = Files.readString(Path.of("docs/api.md"));
    String script = page.substring(page.indexOf("set -euo"), page.lastIndexOf("```"));
    ProcessBuilder walk = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
    walk.environment().put("OMTANKE", "http://localhost:" + port);
    Process process = walk.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).endsWith("\"stage\":\"CLOSED\"\n");
  }

  @Test
  void aCaseThatIsNotOnesOwnIsToldOfJustAsOneThatDoesNotExist() throws Exception {
    String mine = register("drammen-teacher");
    String none = UUID.randomUUID().toString();
    assertThat(nameless(get("drammen-nav-adviser", "/" + mine), mine))
        .isEqualTo(nameless(get("drammen-nav-adviser", "/" + none), none));
    HttpResponse<String> tried = post("drammen-nav-adviser", "/" + mine + "/acts", note(2));
    assertThat(nameless(tried, mine))
        .isEqualTo(nameless(post("drammen-nav-adviser", "/" + none + "/acts", note(2)), none));
    assertThat(tried.statusCode()).isEqualTo(404);
    assertThat(get("drammen-nav-adviser", "/not-a-reference").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsMissingIsSaidAllAtOnceAndNothingIsWritten() throws Exception {
    HttpResponse<String> answer =
        post(
            "drammen-teacher",
            "",
            """
            {"kind":"REGISTER_CONCERN","subject":"employee-concern","seen":0,
             "answers":{"age":["ADULT"]}}\
            """);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("TextMissing", "NextDateMissing", "\"question\":\"next\"");
  }

  @Test
  void someoneElsesTaskIsForbiddenAndAnOldVersionIsAConflict() throws Exception {
    assertThat(post("drammen-police-contact", "", CONCERN).statusCode()).isEqualTo(403);
    String mine = register("drammen-teacher");
    assertThat(post("drammen-teacher", "/" + mine + "/acts", note(1)).statusCode()).isEqualTo(409);
    assertThat(post("drammen-teacher", "/" + mine + "/acts", note(2)).statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyThatMakesNoSenseIsABadRequestAndNeverAFault() throws Exception {
    for (String body : new String[] {"", "{", "[]", "{\"kind\":\"NONSENSE\"}", "\u0000"}) {
      assertThat(post("drammen-teacher", "", body).statusCode()).as(body).isEqualTo(400);
    }
    String nul =
        "{\"kind\":\"REGISTER_CONCERN\",\"subject\":\"employee-concern\",\"seen\":0,"
            + "\"next\":\"2099-01-01\",\"answers\":{\"age\":[\"ADULT\"]},"
            + "\"texts\":{\"seen\":\"a\\u0000b\"}}";
    HttpResponse<String> refused = post("drammen-teacher", "", nul);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("TextUnreadable");
  }

  @Test
  void theDescriptionIsOpenAndNamesTheWholeApi() throws Exception {
    HttpRequest asked = HttpRequest.newBuilder(URI.create(base() + "/v3/api-docs")).build();
    HttpResponse<String> answer = send(asked);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"openapi\":\"3.1", "/cases/{reference}/acts", "/municipalities/{id}/pack")
        .doesNotContain("\"name\":\"actor\"");
  }

  private String register(String who) throws Exception {
    HttpResponse<String> answer = post(who, "", CONCERN);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    Matcher reference = Pattern.compile("[0-9a-f-]{36}").matcher(answer.body());
    assertThat(reference.find()).isTrue();
    return reference.group();
  }

  private static String note(long seen) {
    return "{\"kind\":\"WRITE_NOTE\",\"seen\":"
        + seen
        + ",\"answers\":{\"nature\":[\"FACT\"]},\"texts\":{\"text\":\"Et notat\"}}";
  }

  private static String nameless(HttpResponse<String> answer, String reference) {
    return answer.statusCode() + answer.body().replace(reference, "");
  }

  private HttpResponse<String> get(String who, String path) throws Exception {
    return send(request(who, path).GET().build());
  }

  private HttpResponse<String> post(String who, String path, String body) throws Exception {
    return send(request(who, path).POST(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  private HttpRequest.Builder request(String who, String path) {
    String credentials =
        Base64.getEncoder().encodeToString((who + ":demo").getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(
            URI.create(base() + "/api/v1/municipalities/drammen/cases" + path))
        .header("Content-Type", "application/json")
        .header("Authorization", "Basic " + credentials);
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private String base() {
    return "http://localhost:" + port;
  }
}
