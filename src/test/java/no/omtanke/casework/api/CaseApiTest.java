package no.omtanke.casework.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.OmtankeTest;
import no.omtanke.platform.Tenancy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The API as another system meets it: over HTTP, with the walk of docs/api.md as it stands there.
 */
@OmtankeTest
class CaseApiTest {

  private final LocalDate soon = LocalDate.now(NorwegianTime.ZONE).plusMonths(1);
  private final String concern =
      """
      {"kind":"REGISTER_CONCERN","subject":"employee-concern","seen":0,"next":"%s",
       "answers":{"age":["ADULT"]},"texts":{"seen":"Noe som ble sett"}}\
      """
          .formatted(soon);

  @LocalServerPort int port;
  @Autowired Tenancy tenancy;
  @Autowired JdbcClient jdbc;

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
  void whoAsksForAnActOnACaseThatSheMayNotKnowIsLoggedAsTurnedAway() throws Exception {
    String mine = register("drammen-teacher");
    String none = UUID.randomUUID().toString();
    for (String reference : List.of(mine, none)) {
      post("drammen-nav-adviser", "/" + reference + "/acts", note(2));
      assertThat(turnedAway(reference)).as(reference).isEqualTo(1);
    }
    post("drammen-teacher", "/" + mine + "/acts", note(1));
    assertThat(turnedAway(mine)).as("refused, and not turned away").isEqualTo(1);
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
    assertThat(post("drammen-police-contact", "", concern).statusCode()).isEqualTo(403);
    String mine = register("drammen-teacher");
    assertThat(post("drammen-teacher", "/" + mine + "/acts", note(1)).statusCode()).isEqualTo(409);
    assertThat(post("drammen-teacher", "/" + mine + "/acts", note(2)).statusCode()).isEqualTo(200);
  }

  @Test
  void whoTakesOverWhatAResidentSentBeginsItsCaseFromTheReportAlone() throws Exception {
    HttpResponse<String> answer =
        post("drammen-health-worker", "", concern.replace("employee-concern", "resident-concern"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("NotYourRole", "slt-coordinator");
  }

  @Test
  void aBodyThatMakesNoSenseIsABadRequestAndNeverAFault() throws Exception {
    for (String body : new String[] {"", "{", "[]", "{\"kind\":\"NONSENSE\"}", "\u0000"}) {
      assertThat(post("drammen-teacher", "", body).statusCode()).as(body).isEqualTo(400);
    }
    String nul =
        "{\"kind\":\"REGISTER_CONCERN\",\"subject\":\"employee-concern\",\"seen\":0,"
            + "\"next\":\""
            + soon
            + "\",\"answers\":{\"age\":[\"ADULT\"]},"
            + "\"texts\":{\"seen\":\"a\\u0000b\"}}";
    HttpResponse<String> refused = post("drammen-teacher", "", nul);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("TextUnreadable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/*", "text/plain", "nonsense"})
  void aBodyOfATypeThatIsNotTakenIsSaidToBeOne(String type) throws Exception {
    HttpResponse<String> answer =
        send(
            request("drammen-teacher", "")
                .setHeader("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(concern))
                .build());
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void aWordIsAWordAndANumberANumber() throws Exception {
    for (String wrong :
        new String[] {
          concern.replace("\"REGISTER_CONCERN\"", "0"),
          concern.replace("\"seen\":0", "\"seen\":\"0\""),
          concern.replace("\"seen\":0", "\"seen\":0.5")
        }) {
      assertThat(post("drammen-teacher", "", wrong).statusCode()).as(wrong).isEqualTo(400);
    }
    String look = "{\"purpose\":0,\"reason\":\"Samtale\"}";
    String mine = register("drammen-teacher");
    assertThat(post("drammen-teacher", "/" + mine + "/identity", look).statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsNoTextIsNotTakenForOneAndTheFieldIsNamed() throws Exception {
    for (String wrong : List.of("17", "0.5", "true", "null", "[\"x\"]", "{}")) {
      HttpResponse<String> answer =
          post("drammen-teacher", "", concern.replace("\"Noe som ble sett\"", wrong));
      assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
      assertThat(answer.body()).as(wrong).contains("texts.seen");
    }
    HttpResponse<String> answer = post("drammen-teacher", "", concern.replace("\"ADULT\"", "17"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("answers");
  }

  @Test
  void whatIsAskedOfTheListInNonsenseIsABadRequestAndNoMissingCase() throws Exception {
    HttpResponse<String> answer = get("drammen-teacher", "?closed=xx");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void nothingMissingUnknownOrFarAwayInABodyIsAFault() throws Exception {
    for (String wrong : new String[] {"{\"age\":null}", "{\"age\":[null]}"}) {
      String body = concern.replace("{\"age\":[\"ADULT\"]}", wrong);
      assertThat(post("drammen-teacher", "", body).statusCode()).as(wrong).isEqualTo(400);
    }
    String noText = concern.replace("\"Noe som ble sett\"", "null");
    assertThat(post("drammen-teacher", "", noText).statusCode()).isEqualTo(400);
    for (String far : List.of("9999-12-31", "+6000000-01-01")) {
      HttpResponse<String> answer =
          post("drammen-teacher", "", concern.replace(soon.toString(), far));
      assertThat(answer.statusCode()).as(far).isEqualTo(422);
      assertThat(answer.body())
          .contains("\"reason\":\"TooFarAhead\"", "\"latest\":\"", "\"question\":\"next\"");
    }
    assertThat(get("drammen-teacher", "").statusCode()).isEqualTo(200);
    String mine = register("drammen-teacher");
    for (String act : new String[] {"{\"seen\":1}", "{\"kind\":null,\"seen\":1}"}) {
      assertThat(post("drammen-teacher", "/" + mine + "/acts", act).statusCode())
          .as(act)
          .isEqualTo(400);
    }
    for (String look :
        new String[] {"{}", "{\"reason\":\"x\"}", "{\"purpose\":\"CONVERSATION\"}"}) {
      assertThat(post("drammen-teacher", "/" + mine + "/identity", look).statusCode())
          .as(look)
          .isEqualTo(400);
    }
    act(mine, 2, "RECORD_BASIS", "{\"basis\":[\"oppll-1-3\"]}", "reason");
    for (String to : new String[] {"agency:nowhere", "group:nowhere", "agency:\\u0000"}) {
      String toward =
          "{\"giver\":[\"PERSON\"],\"scope\":[\"TELLING\"],\"toward\":[\"" + to + "\"]}";
      HttpResponse<String> consent =
          post("drammen-teacher", "/" + mine + "/acts", body("OBTAIN_CONSENT", 3, toward, "text"));
      assertThat(consent.statusCode()).as(to).isEqualTo(422);
      HttpResponse<String> told =
          post("drammen-teacher", "/" + mine + "/acts", disclose(mine, 3, to));
      assertThat(told.statusCode()).as(to).isEqualTo(422);
    }
  }

  @Test
  void aReceiverIsNotToldWhichConsentsAndExtractsAnotherAgencyHas() throws Exception {
    String mine = register("drammen-teacher");
    act(mine, 2, "RECORD_BASIS", "{\"basis\":[\"oppll-1-3\"]}", "reason");
    String toward = "{\"giver\":[\"PERSON\"],\"scope\":[\"TELLING\"],\"toward\":[\"agency:nav\"]}";
    act(mine, 3, "OBTAIN_CONSENT", toward, "text");
    String checked =
        "{\"checked\":[\"NAME\",\"SCHOOL_OR_WORKPLACE\",\"EXACT_AGE\",\"ORIGIN\",\"EVENT\",\"SMALL_PLACE\"]}";
    act(mine, 4, "WRITE_EXTRACT", checked, "text");
    assertThat(get("drammen-teacher", "/" + mine).body())
        .contains("WITHDRAW_CONSENT", "CONFIRM_EXTRACT");
    HttpResponse<String> told =
        post("drammen-teacher", "/" + mine + "/acts", disclose(mine, 5, "agency:police"));
    assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
    String theirs = reference(mine);
    HttpResponse<String> seen = get("drammen-police-contact", "/" + theirs);
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(seen.body()).doesNotContain("WITHDRAW_CONSENT", "CONFIRM_EXTRACT");
    assertThat(seen.body())
        .as("whether the owner has someone to hand over to")
        .doesNotContainPattern("\"HAND_OVER\"[^}]*NobodyElse");
  }

  @Test
  void anExceptionWhoseConditionsMustAllBeMetIsRefusedByNameOfThoseThatAreNotConfirmed()
      throws Exception {
    String mine = register("drammen-teacher");
    act(mine, 2, "RECORD_BASIS", "{\"basis\":[\"oppll-1-3\"]}", "reason");
    String some = onDangerToLife(mine, "\"fvl-13b-7#0\"");
    HttpResponse<String> refused = post("drammen-teacher", "/" + mine + "/acts", some);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "\"reason\":\"ConditionsLacking\"",
            "\"provision\":\"fvl-13b-7\"",
            "\"lacking\":[\"1\",\"2\"]",
            "\"question\":\"confirmed\"");
    String all = onDangerToLife(mine, "\"fvl-13b-7#0\",\"fvl-13b-7#1\",\"fvl-13b-7#2\"");
    assertThat(post("drammen-teacher", "/" + mine + "/acts", all).statusCode()).isEqualTo(200);
  }

  private String onDangerToLife(String mine, String confirmed) throws Exception {
    return disclose(mine, 3, "agency:police")
        .replace("\"fvl-13b-5#0\"", confirmed)
        .replace("fvl-13b-5", "fvl-13b-7");
  }

  @Test
  void aDutyIsNotHeldUpAndShowsWhatWasConfirmed() throws Exception {
    String mine = register("drammen-teacher");
    act(mine, 2, "AVERT", "{\"confirmed\":[\"strl-196#1\"]}", "text");
    assertThat(get("drammen-teacher", "/" + mine).body())
        .contains("\"ground\":\"duty:strl-196\",\"confirmed\":[\"strl-196#1\"]");
  }

  @Test
  void aConditionIsConfirmedOfItsOwnProvisionAndOnlyOneThatThereIs() throws Exception {
    String mine = register("drammen-teacher");
    for (String odd : List.of("fvl-13b-5#0", "strl-196#9", "strl-196#-1")) {
      String body = body("AVERT", 2, "{\"confirmed\":[\"strl-196#1\",\"" + odd + "\"]}", "text");
      HttpResponse<String> answer = post("drammen-teacher", "/" + mine + "/acts", body);
      assertThat(answer.statusCode()).as(odd).isEqualTo(422);
      assertThat(answer.body())
          .as(odd)
          .contains("\"reason\":\"ConditionsUnknown\"", "\"question\":\"confirmed\"");
    }
    act(mine, 2, "RECORD_BASIS", "{\"basis\":[\"oppll-1-3\"]}", "reason");
    String some = disclose(mine, 3, "agency:police").replace("#0\"", "#0\",\"fvl-13b-5#9\"");
    HttpResponse<String> told = post("drammen-teacher", "/" + mine + "/acts", some);
    assertThat(told.statusCode()).isEqualTo(422);
    assertThat(told.body()).contains("\"conditions\":[\"fvl-13b-5#9\"]");
  }

  @Test
  void aConditionThatIsNamedWithoutItsProvisionIsAnAnswerThatMakesNoSense() throws Exception {
    String mine = register("drammen-teacher");
    for (String odd : List.of("0", "strl-196", "strl-196#", "#", "strl-196#one")) {
      String body = body("AVERT", 2, "{\"confirmed\":[\"strl-196#1\",\"" + odd + "\"]}", "text");
      HttpResponse<String> answer = post("drammen-teacher", "/" + mine + "/acts", body);
      assertThat(answer.statusCode()).as(odd).isEqualTo(422);
      assertThat(answer.body()).as(odd).contains("\"answers\":{\"confirmed\":\"MAKES_NO_SENSE\"}");
    }
  }

  @Test
  void whoWasToldIsToldOfItUntilSheOpensTheCaseAndThatItIsNotHersToReadAnyMore() throws Exception {
    String mine = register("drammen-teacher");
    act(mine, 2, "RECORD_BASIS", "{\"basis\":[\"oppll-1-3\"]}", "reason");
    String toward =
        "{\"giver\":[\"PERSON\"],\"scope\":[\"TELLING\"],\"toward\":[\"agency:police\"]}";
    act(mine, 3, "OBTAIN_CONSENT", toward, "text");
    Matcher consent =
        Pattern.compile("\"consents\":\\[\\{\"id\":\"([0-9a-f-]{36})")
            .matcher(get("drammen-teacher", "/" + mine).body());
    assertThat(consent.find()).isTrue();
    String told =
        disclose(mine, 4, "agency:police")
            .replace("exception:fvl-13b-5", "consent:" + consent.group(1))
            .replace("\"fvl-13b-5#0\"", "");
    HttpResponse<String> done = post("drammen-teacher", "/" + mine + "/acts", told);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    String theirs = reference(mine);
    assertThat(row("drammen-police-contact", theirs)).contains("\"news\":\"TOLD\"");
    assertThat(get("drammen-police-contact", "/" + theirs).body()).contains("\"lapsed\":false");
    assertThat(row("drammen-police-contact", theirs)).contains("\"news\":null");
    String withdrawn =
        body("WITHDRAW_CONSENT", 5, "{}", "text")
            .replace("\"seen\"", "\"subject\":\"" + consent.group(1) + "\",\"seen\"");
    done = post("drammen-teacher", "/" + mine + "/acts", withdrawn);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(list("drammen-police-contact")).doesNotContain(theirs);
    assertThat(get("drammen-police-contact", "/ended").body())
        .contains(theirs, "\"news\":\"LAPSED\"");
    assertThat(get("drammen-police-contact", "/" + theirs).body()).contains("\"lapsed\":true");
    assertThat(row("drammen-teacher", mine)).as("whose case it is").contains("\"news\":null");
  }

  @Test
  void whatCorrectsAnEntryAndWhatThePersonSaysOfItNameTheEntryToThoseWhoWereTold()
      throws Exception {
    String mine = register("drammen-teacher");
    String telling = disclose(mine, 2, "agency:police");
    HttpResponse<String> told = post("drammen-teacher", "/" + mine + "/acts", telling);
    assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
    String concern = telling.replaceAll("(?s).*\"entries\":\\[\"([0-9a-f-]{36}).*", "$1");
    act(mine, 3, "CORRECT", "{\"entry\":[\"" + concern + "\"]}", "text");
    act(mine, 4, "DISPUTE", "{\"entry\":[\"" + concern + "\"]}", "text");
    assertThat(get("drammen-police-contact", "/" + reference(mine)).body())
        .containsPattern("\"sort\":\"CORRECTION\"[^{]*\"marks\":\"" + concern)
        .containsPattern("\"sort\":\"DISPUTE\"[^{]*\"marks\":\"" + concern);
  }

  @Test
  void whoWasToldIsToldWhenTheCaseGoesOnAfterItWasClosed() throws Exception {
    String mine = register("drammen-teacher");
    HttpResponse<String> told =
        post("drammen-teacher", "/" + mine + "/acts", disclose(mine, 2, "agency:police"));
    assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
    String theirs = reference(mine);
    assertThat(get("drammen-police-contact", "/" + theirs).body()).contains("\"reopened\":false");
    act(mine, 3, "CLOSE", "{\"closing\":[\"NO_CONCERN\"]}", "reason");
    HttpResponse<String> opened =
        post(
            "drammen-teacher",
            "/" + mine + "/acts",
            body("REOPEN", 4, "{}", "reason")
                .replace("\"seen\"", "\"next\":\"" + soon + "\",\"seen\""));
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
    assertThat(row("drammen-police-contact", theirs)).contains("\"news\":\"REOPENED\"");
    assertThat(get("drammen-police-contact", "/" + theirs).body()).contains("\"reopened\":true");
    assertThat(row("drammen-police-contact", theirs)).contains("\"news\":null");
  }

  /** What the police know the case by. */
  private static String reference(String mine) {
    return UUID.nameUUIDFromBytes((mine + " agency:police").getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private void act(String mine, long seen, String kind, String answers, String text)
      throws Exception {
    HttpResponse<String> done =
        post("drammen-teacher", "/" + mine + "/acts", body(kind, seen, answers, text));
    assertThat(done.statusCode()).as(kind + done.body()).isEqualTo(200);
  }

  private static String body(String kind, long seen, String answers, String text) {
    return """
    {"kind":"%s","seen":%d,"answers":%s,"texts":{"%s":"x"}}\
    """
        .formatted(kind, seen, answers, text);
  }

  private String disclose(String mine, long seen, String to) throws Exception {
    Matcher entry =
        Pattern.compile("\"entries\":\\[\\{\"id\":\"([0-9a-f-]{36})")
            .matcher(get("drammen-teacher", "/" + mine).body());
    assertThat(entry.find()).isTrue();
    String answers =
        """
        {"to":["%s"],"ground":["exception:fvl-13b-5"],"confirmed":["fvl-13b-5#0"],"entries":["%s"]}\
        """
            .formatted(to, entry.group(1));
    return body("DISCLOSE", seen, answers, "necessity");
  }

  @Test
  void everyCaseIsReachedPageByPage() throws Exception {
    Set<String> mine = new HashSet<>();
    for (int number = 0; number < 27; number++) {
      mine.add(register("drammen-health-worker"));
    }
    Set<String> listed = new HashSet<>();
    Matcher reference =
        Pattern.compile("\"reference\":\"([0-9a-f-]{36})").matcher(list("drammen-health-worker"));
    while (reference.find()) {
      assertThat(listed.add(reference.group(1))).as("each once").isTrue();
    }
    assertThat(listed).containsAll(mine);
    for (String far : List.of("+999999999-12-31", "-99999-01-01", "9999-12-31")) {
      String odd = "?after=" + UUID.randomUUID() + "&due=" + far.replace("+", "%2B");
      assertThat(get("drammen-health-worker", odd).statusCode()).as(far).isIn(200, 400);
    }
  }

  /** The pages of the list, one after the other. */
  private String list(String who) throws Exception {
    StringBuilder pages = new StringBuilder();
    String page = "?closed=false";
    while (!page.isEmpty()) {
      HttpResponse<String> answer = get(who, page);
      assertThat(answer.statusCode()).isEqualTo(200);
      pages.append(answer.body());
      String link = answer.headers().firstValue("Link").orElse("");
      page = link.isEmpty() ? "" : link.substring(link.indexOf('?'), link.indexOf('>'));
    }
    return pages.toString();
  }

  private String row(String who, String reference) throws Exception {
    Matcher row =
        Pattern.compile("\\{\"reference\":\"" + reference + "\"[^}]*}").matcher(list(who));
    assertThat(row.find()).as(reference).isTrue();
    return row.group();
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

  @Test
  void aCaseIsLookedForByWhatItIsCalledAndNeverByAPersonsNumber() throws Exception {
    String mine = register("drammen-teacher");
    Matcher number =
        Pattern.compile("\"number\":\"([^\"]+)\"")
            .matcher(get("drammen-teacher", "/" + mine).body());
    assertThat(number.find()).isTrue();
    String named = "?name=" + number.group(1);
    assertThat(get("drammen-teacher", named).body()).contains(mine);
    assertThat(get("drammen-teacher", named + "&when=NONE").body()).isEqualTo("[]");
    assertThat(get("drammen-teacher", named + "&unit=school").body()).contains(mine);
    assertThat(get("drammen-teacher", named + "&unit=police").body()).isEqualTo("[]");
    assertThat(get("drammen-nav-adviser", named).body())
        .isEqualTo(get("drammen-nav-adviser", "?name=2026-00000").body())
        .isEqualTo("[]");
    for (String person : new String[] {"?name=01010950012", "?name=Kari", "?when=NEVER"}) {
      HttpResponse<String> refused = get("drammen-teacher", person);
      assertThat(refused.statusCode()).as(person).isEqualTo(400);
      assertThat(refused.body()).doesNotContain("01010950012", "Kari");
    }
    assertThat(get("drammen-teacher", "?step=nonsense%00&unit=0").body()).isEqualTo("[]");
  }

  private int turnedAway(String reference) {
    return tenancy.inMunicipality(
        "drammen",
        () ->
            jdbc.sql("select count(*) from access_log where kind = 'denied' and reference = :it")
                .param("it", UUID.fromString(reference))
                .query(Integer.class)
                .single());
  }

  private String register(String who) throws Exception {
    HttpResponse<String> answer = post(who, "", concern);
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
