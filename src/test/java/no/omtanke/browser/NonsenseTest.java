package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.omtanke.Omtanke;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.OwnApplication;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever is sent to any address, in any field of any form and in any place of any JSON, is
 * answered: never with an error of ours, and never with how we are made inside.
 */
@ExtendWith(OutputCaptureExtension.class)
final class NonsenseTest {

  private static final int TIMES = Integer.getInteger("nonsense", 1);

  private static final List<String> READERS =
      List.of(
          "",
          "drammen-youth-worker",
          "drammen-slt-coordinator",
          "drammen-police-contact",
          "drammen-data-protection-officer",
          "drammen-administrator");

  private static final String OWNER = "drammen-youth-worker";

  private static final List<String> NONSENSE =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\ud800",
          "\u202e\u200f\u200b\ufeff",
          "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67".repeat(40),
          "<script>alert(1)</script>",
          "' or 1=1; drop table case_event; --",
          "${7*7}#{7*7}*{7*7}__${T(java.lang.Runtime)}__::.x",
          "../../../../etc/passwd",
          "%00%ff%c0%ae",
          "-1",
          "0",
          "2147483648",
          "9223372036854775808",
          "1e400",
          "NaN",
          "null",
          "true",
          "[]",
          "{\"a\":1}",
          "0000-00-00",
          "2026-02-30",
          "+999999999-12-31",
          "-999999999-01-01",
          "10000-01-01",
          "9999-12-31T23:59:60Z",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "01010199999",
          "a,b,c",
          "\r\nSet-Cookie: a=b",
          "x".repeat(5_000),
          "\u00e5".repeat(70_000));

  @TempDir static Path folder;
  private static @Nullable ConfigurableApplicationContext application;

  private final SplittableRandom random = new SplittableRandom(20261127);
  private final Map<String, Connection> sessions = new LinkedHashMap<>();
  private int asked;

  @BeforeAll
  static void start() {
    application = OwnApplication.run(folder);
  }

  @AfterAll
  static void stop() {
    running().close();
  }

  private static ConfigurableApplicationContext running() {
    return Objects.requireNonNull(application);
  }

  private static String site() {
    return "http://localhost:" + running().getEnvironment().getProperty("local.server.port");
  }

  private Connection request(String reader, String address) throws IOException {
    if (!sessions.containsKey(reader)) {
      Connection session =
          Jsoup.newSession()
              .ignoreHttpErrors(true)
              .ignoreContentType(true)
              .followRedirects(false)
              .timeout(60_000)
              .maxBodySize(0);
      sessions.put(reader, session);
      if (!reader.isEmpty()) {
        String logIn = site() + "/drammen/logg-inn";
        String token = session.newRequest(logIn).get().select("input[name=_csrf]").attr("value");
        session
            .newRequest(logIn)
            .method(Method.POST)
            .data("_csrf", token)
            .data("person", reader)
            .execute();
      }
    }
    return Objects.requireNonNull(sessions.get(reader)).newRequest(address);
  }

  private String nonsense() {
    return any(NONSENSE);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Response answered(Connection request, String what) throws IOException {
    Response answer = request.execute();
    asked++;
    assertThat(answer.statusCode()).as(what).isBetween(200, 499);
    String body = answer.body();
    assertThat(body.contains("Exception") || body.contains("\tat no.omtanke"))
        .as("%s: %s", what, body)
        .isFalse();
    String leadsTo = answer.header("Location");
    assertThat(leadsTo == null || leadsTo.startsWith("/") || leadsTo.startsWith(site()))
        .as("%s leads to %s", what, leadsTo)
        .isTrue();
    return answer;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Test
  void inTheAddressItself(CapturedOutput said) throws IOException {
    RequestMappingHandlerMapping mapping =
        running().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    List<String> patterns =
        mapping.getHandlerMethods().entrySet().stream()
            .filter(entry -> ofOurs(entry.getValue()))
            .filter(entry -> !entry.getKey().getMethodsCondition().getMethods().isEmpty())
            .filter(entry ->
                entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
            .flatMap(entry -> entry.getKey().getPatternValues().stream())
            .sorted()
            .toList();
    assertThat(patterns).hasSizeGreaterThan(60);
    String reference = begun();
    for (int time = 0; time < TIMES * 4; time++) {
      for (String pattern : patterns) {
        String reader = any(READERS);
        String address = filled(pattern, reference);
        String query =
            any(
                    List.of(
                        "side", "etter", "sok", "id", "lang", "case", "from", "staff", "kind",
                        "sak"))
                + "="
                + encoded(shortened(nonsense()));
        answered(request(reader, site() + address + "?" + query), reader + " " + address);
      }
    }
    assertThat(asked).isGreaterThan(240);
    assertThat(said.getAll()).doesNotContain(" ERROR ");
  }

  private static boolean ofOurs(HandlerMethod method) {
    return home(method.getBeanType()).equals(home(Omtanke.class));
  }

  /** Tests bring pages of their own. */
  private static String home(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().toString();
  }

  /** Addresses have a length that no server takes more than. */
  private static String shortened(String value) {
    return value.length() > 300 ? value.substring(0, 300) : value;
  }

  private String filled(String pattern, String reference) {
    Matcher part = Pattern.compile("\\{(\\w+)(:[^}]*(?:\\{[^}]*}[^}]*)*)?}").matcher(pattern);
    StringBuilder address = new StringBuilder();
    while (part.find()) {
      String name = part.group(1);
      String value =
          random.nextInt(4) == 0
              ? encoded(shortened(nonsense())).replace("%2F", "x").replace("..", "x")
              : name.equals("municipality") || (name.equals("id") && pattern.startsWith("/api"))
                  ? "drammen"
                  : name.equals("reference") ? reference : encoded(shortened(any(PLAIN)));
      part.appendReplacement(address, Matcher.quoteReplacement(value.isEmpty() ? "x" : value));
    }
    return part.appendTail(address).toString();
  }

  private static final List<String> PLAIN =
      List.of("WRITE_NOTE", "CLOSE", "employee-concern", "school", "none", "ANSWER", "1", "nb");

  @Test
  void inEveryFieldOfTheFormsThatEachMeets(CapturedOutput said) throws IOException {
    String reference = begun();
    int forms = 0;
    for (String reader : READERS) {
      Deque<String> ahead =
          new ArrayDeque<>(
              List.of(
                  "/drammen",
                  "/drammen/min-dag",
                  "/drammen/personvern",
                  "/drammen/oppsett",
                  "/drammen/saker/" + reference));
      Set<String> seen = new HashSet<>(ahead);
      Set<String> kinds = new HashSet<>();
      while (!ahead.isEmpty() && seen.size() < 400) {
        String page = ahead.poll();
        Response answer = answered(request(reader, site() + page), reader + " " + page);
        if (answer.statusCode() != 200 || !String.valueOf(answer.contentType()).contains("html")) {
          continue;
        }
        Document document = answer.parse();
        for (Element link : document.select("main a[href^=/drammen], nav a[href^=/drammen]")) {
          String next = link.attr("href").replaceAll("#.*", "");
          if (seen.add(next) && kinds.add(next.replaceAll("[0-9a-f-]{36}", "*"))) {
            ahead.add(next);
          }
        }
        for (FormElement form : document.select("main form").forms()) {
          if (form.attr("method").equalsIgnoreCase("post")) {
            forms++;
            for (int time = 0; time < TIMES * 3; time++) {
              given(reader, page, form);
            }
          }
        }
      }
    }
    assertThat(forms).as("forms that were met").isGreaterThan(60);
    assertThat(said.getAll()).doesNotContain(" ERROR ");
  }

  /** A form with nonsense in some of its fields, a field too many and one too few. */
  private void given(String reader, String page, FormElement form) throws IOException {
    List<Connection.KeyVal> fields = new ArrayList<>(form.formData());
    form.select("input[type=radio], input[type=checkbox], textarea, input[type=text]").stream()
        .filter(field -> random.nextBoolean())
        .map(field -> HttpConnection.KeyVal.create(field.attr("name"), filling(field)))
        .filter(field -> !field.key().isEmpty())
        .forEach(fields::add);
    List<Connection.KeyVal> sent = new ArrayList<>();
    for (Connection.KeyVal field : fields) {
      if (field.key().equals("_csrf")) {
        sent.add(field);
        continue;
      }
      switch (random.nextInt(5)) {
        case 0 -> sent.add(HttpConnection.KeyVal.create(field.key(), nonsense()));
        case 1 -> {
          sent.add(field);
          sent.add(HttpConnection.KeyVal.create(field.key(), nonsense()));
        }
        case 2 -> {}
        default -> sent.add(field);
      }
    }
    String action = form.absUrl("action").isEmpty() ? site() + page : form.absUrl("action");
    if (action.contains("logg-ut")) {
      return;
    }
    answered(
        request(reader, action).method(Method.POST).data(sent),
        reader + " " + action + " " + clipped(sent.toString()));
  }

  private String filling(Element field) {
    String value = field.attr("value");
    return value.isEmpty() ? any(List.of("Trekker seg unna.", "2026-12-01", nonsense())) : value;
  }

  private static String clipped(String text) {
    return text.length() > 2_000 ? text.substring(0, 2_000) : text;
  }

  @Test
  void inTheJsonOfTheApi(CapturedOutput said) throws IOException {
    String reference = begun();
    String cases = site() + "/api/v1/municipalities/drammen/cases";
    Map<String, String> bodies = new LinkedHashMap<>();
    bodies.put(cases, CONCERN.formatted(soon()));
    bodies.put(cases + "/" + reference + "/acts", NOTE);
    bodies.put(
        cases + "/" + reference + "/identity",
        "{\"purpose\":\"CONTACT\",\"reason\":\"Skal ringe.\"}");
    bodies.put(
        site() + "/api/v1/municipalities/drammen/emergency-access",
        "{\"number\":\"D-2026-1\",\"reason\":\"Haster.\",\"hours\":3}");
    for (Map.Entry<String, String> body : bodies.entrySet()) {
      for (int time = 0; time < TIMES * 120; time++) {
        String mangled = mangled(body.getValue());
        answered(
            asApi(request("", body.getKey())).method(Method.POST).requestBody(mangled),
            body.getKey() + " " + clipped(mangled));
      }
    }
    assertThat(said.getAll()).doesNotContain(" ERROR ");
  }

  private static final String CONCERN =
      """
      {"kind":"REGISTER_CONCERN","subject":"employee-concern","seen":0,"next":"%s",
      "answers":{"age":["AGE_16_TO_17"]},"texts":{"seen":"Trekker seg unna."}}
      """;

  private static final String NOTE =
      """
      {"kind":"WRITE_NOTE","seen":1,"answers":{},"texts":{"note":"Ringt hjem."}}
      """;

  private static String soon() {
    return LocalDate.now(NorwegianTime.ZONE).plusDays(7).toString();
  }

  private String mangled(String json) {
    String one = "\"" + nonsense().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    Matcher value = Pattern.compile("(?<=[:\\[])(\"[^\"]*\"|\\d+)").matcher(json);
    List<int[]> places = new ArrayList<>();
    while (value.find()) {
      places.add(new int[] {value.start(), value.end()});
    }
    int[] place = any(places);
    String before = json.substring(0, place[0]);
    String after = json.substring(place[1]);
    return switch (random.nextInt(8)) {
      case 0 -> before + one + after;
      case 1 ->
          before + any(List.of("null", "[]", "{}", "-1", "1e999", "true", "9".repeat(400))) + after;
      case 2 -> json.substring(0, random.nextInt(json.length()));
      case 3 -> before + "[".repeat(20_000) + after;
      case 4 -> "{\"kind\":" + one + "," + json.substring(1);
      case 5 -> "{\"" + "x".repeat(random.nextInt(70_000)) + "\":1," + json.substring(1);
      case 6 -> json.replace("\"", "'");
      default -> before + "[" + one + "," + one + "]" + after;
    };
  }

  private static Connection asApi(Connection request) {
    byte[] name = (OWNER + ":demo").getBytes(StandardCharsets.UTF_8);
    return request
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(name))
        .header("Content-Type", "application/json");
  }

  private String begun() throws IOException {
    Response done =
        asApi(request("", site() + "/api/v1/municipalities/drammen/cases"))
            .method(Method.POST)
            .requestBody(CONCERN.formatted(soon()))
            .execute();
    Matcher found = Pattern.compile("\"reference\":\"([0-9a-f-]{36})\"").matcher(done.body());
    assertThat(found.find()).as("%s %s", done.statusCode(), done.body()).isTrue();
    return found.group(1);
  }
}
