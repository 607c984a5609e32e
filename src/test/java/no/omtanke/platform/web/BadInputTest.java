package no.omtanke.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What makes no sense is the caller's fault, and is told so: never an incident of ours. */
@OmtankeTest
final class BadInputTest {

  private static final String DISCUSSION = "/drammen/droft/police-prevention-contact";
  private static final String INQUIRY = "/drammen/innboks/00000000-0000-0000-0000-000000000001";

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"\0\0\0", "not one of ours", "1-1-1-1-1", "' or 1=1"})
  void aSessionsCookieThatIsNoneOfOursIsNoLogIn(String made) throws Exception {
    var cookie =
        "Cookie: omtanke="
            + Base64.getEncoder().encodeToString(made.getBytes(StandardCharsets.UTF_8));
    assertThat(Wire.answer(port, "GET /drammen HTTP/1.1", "Host: localhost", cookie))
        .startsWith("HTTP/1.1 200");
    assertThat(Wire.answer(port, "GET /drammen/oppsett HTTP/1.1", "Host: localhost", cookie))
        .startsWith("HTTP/1.1 302")
        .contains("/drammen/logg-inn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text[0]", "text.a", "text[a]", "class.module", "text[", "step[9999999]"})
  void aFieldThatAFormDoesNotHaveIsPassedOver(String field) throws Exception {
    var visitor = new Visitor(port);
    for (var page : new String[] {DISCUSSION, "/drammen/meld/resident-concern/person"}) {
      var fields = Map.of("step", "look", "text", "", "named", "no", encoded(field), "x");
      var answer = visitor.post(page, page, fields);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(answer.body()).contains("id=\"text-fault\"");
    }
    visitor.playing("drammen-slt-coordinator");
    var other = encoded(field.replace("text", "seen"));
    assertThat(
            visitor.post("/drammen/innboks", INQUIRY + "/ANSWER", Map.of(other, "x")).statusCode())
        .isEqualTo(404);
    assertThat(visitor.get(INQUIRY + "/ANSWER?" + other + "=x").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/drammen/droft/svar, /drammen/droft/svar, text",
    "/drammen/droft/svar, /drammen/droft/svar, sealed",
    "/drammen/logg-inn, /drammen/logg-inn, person",
    "/drammen/innboks, " + INQUIRY + "/hvem, reason",
    "/drammen/innboks, " + INQUIRY + "/ANSWER, text",
    DISCUSSION + ", " + DISCUSSION + ", text"
  })
  void aFileWhereWordsBelongIsToldOfInTheReadersLanguage(String page, String path, String field)
      throws Exception {
    var visitor = new Visitor(port);
    visitor.playing("drammen-slt-coordinator");
    var answer = visitor.postFile(page, path + "?lang=en", field);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("We cannot find the page");
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8);
  }
}
