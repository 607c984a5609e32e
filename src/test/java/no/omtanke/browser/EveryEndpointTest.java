package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.omtanke.Omtanke;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.OmtankeTest;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that the application answers at, against everyone who can ask: what each is
 * answered, and that another's case answers as one that is not there. An address that is new, or
 * open to others than before, shows in docs/endpoints.md, and the build fails until it stands
 * there.
 */
@OmtankeTest
final class EveryEndpointTest {

  private static final String OWNER = "drammen-youth-worker";
  private static final Path DOCUMENT = Path.of("docs", "endpoints.md");

  /**
   * Who asks, and how the table calls her; the case is hers who works with youth, whom no other
   * test follows.
   */
  private static final Map<String, String> READERS = new LinkedHashMap<>();

  static {
    READERS.put("", "nobody");
    READERS.put(OWNER, "whose case it is");
    READERS.put("drammen-health-worker", "another service");
    READERS.put("drammen-slt-coordinator", "coordinator");
    READERS.put("drammen-police-contact", "police");
    READERS.put("drammen-data-protection-officer", "officer");
    READERS.put("drammen-administrator", "administrator");
    READERS.put("oslo-teacher", "another municipality");
  }

  /** What stands in an address that is neither a municipality's nor a case's. */
  private static final Map<String, String> PARTS =
      Map.of(
          "subject", "none",
          "agency", "school",
          "act", "ANSWER",
          "way", "employee-concern",
          "wayIn", "resident-concern",
          "contact", "police-prevention-contact",
          "entry", "00000000-0000-0000-0000-000000000000",
          "file", "00000000-0000-0000-0000-000000000000");

  @LocalServerPort private int port;

  @Autowired private RequestMappingHandlerMapping mapping;

  private final Map<String, Connection> sessions = new LinkedHashMap<>();
  private String reference = "";

  /** One address: how it is asked, and its pattern. */
  private record Endpoint(RequestMethod method, String pattern) {

    boolean api() {
      return pattern.startsWith("/api/");
    }
  }

  @BeforeEach
  void someoneHasACase() throws IOException {
    for (String reader : READERS.keySet()) {
      Connection session =
          Jsoup.newSession()
              .ignoreHttpErrors(true)
              .ignoreContentType(true)
              .followRedirects(false)
              .timeout(60_000)
              .maxBodySize(0);
      sessions.put(reader, session);
      if (!reader.isEmpty()) {
        String logIn = site() + "/" + municipality(reader) + "/logg-inn";
        String token = session.newRequest(logIn).get().select("input[name=_csrf]").attr("value");
        session
            .newRequest(logIn)
            .method(Method.POST)
            .data("_csrf", token)
            .data("person", reader)
            .execute();
      }
    }
    reference = begun();
  }

  private Connection session(String reader) {
    return Objects.requireNonNull(sessions.get(reader));
  }

  private String begun() throws IOException {
    Response done =
        asApi(session("").newRequest(site() + "/api/v1/municipalities/drammen/cases"), OWNER)
            .method(Method.POST)
            .requestBody(
                """
                {"kind":"REGISTER_CONCERN","subject":"employee-concern","seen":0,"next":"%s",
                "answers":{"age":["AGE_16_TO_17"]},"texts":{"seen":"Trekker seg unna."}}
                """
                    .formatted(LocalDate.now(NorwegianTime.ZONE).plusDays(7)))
            .execute();
    Matcher found = Pattern.compile("\"reference\":\"([0-9a-f-]{36})\"").matcher(done.body());
    assertThat(found.find()).as("%s %s", done.statusCode(), done.body()).isTrue();
    return found.group(1);
  }

  /** By her name and the demonstration's password. */
  private static Connection asApi(Connection request, String reader) {
    String name = reader + ":demo";
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return request
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes))
        .header("Content-Type", "application/json");
  }

  @Test
  void everyAddressAnswersEachReaderAsTheTableSays() throws IOException {
    StringBuilder table = new StringBuilder();
    table.append("| address | ").append(String.join(" | ", READERS.values())).append(" |\n");
    table.append("| --- ").append("| --- ".repeat(READERS.size())).append("|\n");
    for (Endpoint endpoint : endpoints()) {
      List<String> cells = new ArrayList<>();
      for (String reader : READERS.keySet()) {
        Response answer = asks(reader, endpoint, reference);
        cells.add(said(answer));
        assertThat(answer.statusCode()).as("%s by %s", endpoint, reader).isLessThan(500);
      }
      table
          .append("| `")
          .append(endpoint.method())
          .append(' ')
          .append(endpoint.pattern())
          .append("` | ")
          .append(String.join(" | ", cells))
          .append(" |\n");
    }
    Path found = Path.of("target", "endpoints.md");
    Files.writeString(found, table);
    String document = Files.readString(DOCUMENT);
    assertThat(document.substring(document.indexOf("| address |")))
        .as("what %s says, beside what was answered (%s)", DOCUMENT, found)
        .isEqualTo(table.toString());
  }

  @Test
  void aCaseOfOthersAnswersAsOneThatIsNotThere() throws IOException {
    for (Endpoint endpoint : endpoints()) {
      if (!endpoint.pattern().contains("{reference}")) {
        continue;
      }
      for (String reader : READERS.keySet()) {
        if (reader.equals(OWNER)) {
          continue;
        }
        String nothing = UUID.randomUUID().toString();
        Response theirs = asks(reader, endpoint, reference);
        Response none = asks(reader, endpoint, nothing);
        assertThat(plain(theirs, reference))
            .as("%s by %s", endpoint, reader)
            .isEqualTo(plain(none, nothing));
      }
    }
  }

  /** Status, where it leads and what it says, without what is another in each answer. */
  private static String plain(Response answer, String reference) {
    String body =
        answer
            .body()
            .replace(reference, "REFERENCE")
            .replaceAll("(name=\"(?:_csrf|writer)\"[^>]*value=\")[^\"]*", "$1")
            .replaceAll("\"(traceId|timestamp)\":\"[^\"]*\"", "");
    return answer.statusCode()
        + " "
        + ("" + answer.header("Location")).replace(reference, "REFERENCE")
        + " "
        + body;
  }

  private List<Endpoint> endpoints() {
    Map<String, Endpoint> all = new TreeMap<>();
    mapping
        .getHandlerMethods()
        .forEach((asked, handler) -> {
          if (ships(handler)) {
            Set<RequestMethod> methods = asked.getMethodsCondition().getMethods();
            for (String pattern : asked.getPatternValues()) {
              for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                all.put(pattern + " " + method, new Endpoint(method, pattern));
              }
            }
          }
        });
    return List.copyOf(all.values());
  }

  private static boolean ships(HandlerMethod handler) {
    return handler
        .getBeanType()
        .getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .equals(Omtanke.class.getProtectionDomain().getCodeSource().getLocation());
  }

  /** With the reader's own session, or her name and the demonstration's password at the API. */
  private Response asks(String reader, Endpoint endpoint, String reference) throws IOException {
    Connection request =
        session(endpoint.api() ? "" : reader)
            .newRequest(site() + address(endpoint, reference))
            .method(Method.valueOf(endpoint.method().name()));
    if (endpoint.api() && !reader.isEmpty()) {
      asApi(request, reader);
    }
    if (endpoint.method() == RequestMethod.POST) {
      request.requestBody(endpoint.api() ? "{}" : "a=b");
    }
    return request.execute();
  }

  private String address(Endpoint endpoint, String reference) {
    Matcher part = Pattern.compile("\\{(\\w+)(?::[^}]*)?}").matcher(endpoint.pattern());
    return part.replaceAll(named ->
        switch (named.group(1)) {
          case "municipality" -> "drammen";
          case "reference" -> reference;
          case "kind" -> endpoint.pattern().contains("/meld/") ? "person" : "write-note";
          case "id" -> endpoint.api() ? "drammen" : reference;
          default -> {
            String value = PARTS.get(named.group(1));
            assertThat(value).as("what to put in the place of %s", named.group()).isNotNull();
            yield value;
          }
        });
  }

  private static String said(Response answer) {
    String where = answer.header("Location");
    return where == null
        ? "" + answer.statusCode()
        : answer.statusCode() + (where.contains("logg-inn") ? " log-in" : " onward");
  }

  private static String municipality(String reader) {
    return reader.replaceFirst("-.*", "");
  }

  private String site() {
    return "http://localhost:" + port;
  }
}
