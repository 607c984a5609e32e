package no.omtanke.casework.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.omtanke.organisation.DemoStaff;
import no.omtanke.organisation.People;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.PackId;
import no.omtanke.platform.OmtankeTest;
import no.omtanke.platform.Tenancy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another system finds what is left to whoever answers for the cases, and gives it to somebody. */
@OmtankeTest
final class UnattendedApiTest {

  private static final String EMPLOYEE = "oslo-district-employee";
  private static final String LEADER = "oslo-unit-leader";

  @LocalServerPort private int port;
  @Autowired private Tenancy tenancy;
  @Autowired private JdbcClient jdbc;
  @Autowired private People people;

  /** The other tests meet her in the same town. */
  @AfterEach
  void sheIsBack() {
    hasLeft(false);
  }

  private void hasLeft(boolean left) {
    tenancy.runIn(
        "oslo",
        () ->
            jdbc.sql(
                    "update staff set left_on = case when :left then current_date end where subject"
                        + " = :subject")
                .param("left", left)
                .param("subject", DemoStaff.subject(EMPLOYEE))
                .update());
    people.changed(new PackId("oslo"));
  }

  @Test
  void whoAnswersForTheCasesFindsWhatIsLeftAndTakesItOverOnce() throws Exception {
    String reference = begins();
    assertThat(get(LEADER, "/unattended").body()).doesNotContain(reference);
    hasLeft(true);
    String left = get(LEADER, "/unattended").body();
    assertThat(left).contains(reference, "\"number\":\"2").doesNotContain("Spiser lite");
    String herself = found("\"successors\":\\[\"([0-9a-f-]{36})\"", left);
    String path = "/unattended/" + reference;
    for (String other : new String[] {"oslo-teacher", "oslo-administrator"}) {
      assertThat(get(other, "/unattended").body()).isEqualTo("[]");
      String none = UUID.randomUUID().toString();
      assertThat(give(other, path, herself).body().replace(reference, none))
          .isEqualTo(give(other, "/unattended/" + none, herself).body());
      assertThat(give(other, path, herself).statusCode()).isEqualTo(404);
    }
    assertThat(give(LEADER, path, UUID.randomUUID().toString()).statusCode()).isEqualTo(422);
    assertThat(post(LEADER, path, "{}").statusCode()).isEqualTo(400);
    assertThat(give(LEADER, path, herself).statusCode()).isEqualTo(200);
    assertThat(get(LEADER, "/unattended").body()).doesNotContain(reference);
    assertThat(give(LEADER, path, herself).statusCode()).as("it is taken").isEqualTo(404);
  }

  private String begins() throws Exception {
    HttpResponse<String> begun =
        post(
            EMPLOYEE,
            "/cases",
            """
            {"kind":"REGISTER_CONCERN","subject":"employee-concern","seen":0,"next":"%s",
             "answers":{"age":["ADULT"]},"texts":{"seen":"Spiser lite."}}\
            """
                .formatted(LocalDate.now(NorwegianTime.ZONE).plusMonths(1)));
    return found("([0-9a-f-]{36})", begun.body());
  }

  private static String found(String pattern, String body) {
    Matcher found = Pattern.compile(pattern).matcher(body);
    assertThat(found.find()).as(body).isTrue();
    return found.group(1);
  }

  private HttpResponse<String> give(String who, String path, String to) throws Exception {
    return post(who, path, "{\"to\":\"" + to + "\"}");
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
            URI.create("http://localhost:" + port + "/api/v1/municipalities/oslo" + path))
        .header("Content-Type", "application/json")
        .header("Authorization", "Basic " + credentials);
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
