package no.omtanke.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import no.omtanke.casework.Texts;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.OmtankeTest;
import no.omtanke.platform.Tenancy;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is typed at the inbox is not lost where the log-in ended, or where a colleague came first.
 */
@OmtankeTest
final class InboxFormsTest {

  private static final String REPORT = "/drammen/meld/resident-concern/person";
  private static final Pattern CASE = Pattern.compile("/saker/([0-9a-f-]{36})\"");
  private static final Pattern HELD = Pattern.compile("name=\"held\" value=\"([^\"]+)\"");
  private static final String TYPED = "Et langt & nøye svar";

  @LocalServerPort private int port;
  @Autowired private Tenancy tenancy;
  @Autowired private JdbcClient jdbc;

  @Test
  void anAnswerComesBackFilledAfterLogInAndIsNotSent() throws Exception {
    Visitor coordinator = new Visitor(port);
    String act = newReport(coordinator) + "/ANSWER";
    var typed = Map.of("seen", "0", "text", TYPED, "writer", coordinator.writer(act));
    coordinator.loseSession();
    var met = coordinator.post("/drammen/logg-inn", act, typed);
    String held = PublicFormsTest.found(HELD, met);
    String logIn = "/drammen/logg-inn";
    var back =
        coordinator.post(
            logIn,
            logIn,
            Map.of("person", "drammen-slt-coordinator", "held", held, "heldAddress", act));
    assertThat(back.statusCode()).as("the browser posts it on").isEqualTo(307);
    assertThat(Visitor.leadsTo(back)).isEqualTo(act);
    var again = coordinator.post(act, Map.of("held", held));
    assertThat(again.body()).contains("Et langt &amp; nøye svar</textarea>");
    assertThat(coordinator.get(act.replace("/ANSWER", "")).body()).doesNotContain("nøye svar");
  }

  @Test
  void aLinkPutsNoWordsIntoAForm() throws Exception {
    Map<String, String> named =
        Map.of(
            "step", "look",
            "text", "En uro " + PublicFormsTest.unique(),
            "named", "yes",
            "name", "Kari Demo");
    Visitor resident = new Visitor(port);
    PublicFormsTest.sentFrom(resident, REPORT, resident.post(REPORT, REPORT, named));
    Visitor coordinator = new Visitor(port);
    coordinator.playing("drammen-slt-coordinator");
    String inquiry = undecided(coordinator, "drammen", "form[action$=/hvem]");
    for (String link :
        List.of("/ANSWER?text=Plantet", "/TO_ADVICE?reason=Plantet", "/hvem?reason=Plantet")) {
      var fields =
          Jsoup.parse(coordinator.get(inquiry + link).body()).select("textarea, main input#reason");
      assertThat(fields).as(link).isNotEmpty();
      assertThat(fields.outerHtml()).doesNotContain("Plantet");
    }
  }

  @Test
  void whereAColleagueDecidedFirstTheTextStandsThereStill() throws Exception {
    Visitor coordinator = new Visitor(port);
    String inquiry = newReport(coordinator);
    String act = inquiry + "/TO_ADVICE";
    coordinator.post(
        inquiry + "/ANSWER", inquiry + "/TO_NOTHING", Map.of("seen", "0", "reason", "Avklart"));
    var late =
        coordinator.post(inquiry, act, Map.of("seen", "0", "text", TYPED, "reason", "Fordi"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Et langt &amp; nøye svar</textarea>", "Fordi</textarea>")
        .contains("en kollega var her først");
  }

  @Test
  void ofTwoWhoAnswerAtOnceTheSecondIsToldAndKeepsWhatSheWrote() throws Exception {
    Visitor coordinator = new Visitor(port);
    String inquiry = newReport(coordinator);
    UUID id = UUID.fromString(inquiry.substring(inquiry.lastIndexOf('/') + 1));
    CompletableFuture<HttpResponse<String>> second = new CompletableFuture<>();
    tenancy.runIn(
        "drammen",
        () -> {
          jdbc.sql("update inquiry set version = version + 1 where id = :id")
              .param("id", id)
              .update();
          second.completeAsync(
              () -> sends(coordinator, inquiry + "/ANSWER", Map.of("seen", "0", "text", TYPED)),
              task -> new Thread(task).start());
          await()
              .until(() ->
                  jdbc.sql("select exists (select from pg_locks where not granted)")
                      .query(Boolean.class)
                      .single());
        });
    assertThat(second.join().statusCode()).isEqualTo(409);
    assertThat(second.join().body()).contains("Et langt &amp; nøye svar</textarea>");
  }

  private static HttpResponse<String> sends(
      Visitor coordinator, String act, Map<String, String> fields) {
    try {
      return coordinator.post("/drammen/innboks", act, fields);
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void aReportThatIsSentToACaseTwiceIsThereOnce() throws Exception {
    Visitor coordinator = new Visitor(port);
    String first = newReport(coordinator);
    becomesACase(coordinator, first, "Fordi");
    String theCase = PublicFormsTest.found(CASE, coordinator.get(first));
    String report = newReport(coordinator);
    String unique = "Et notat " + PublicFormsTest.unique();
    Map<String, String> fields =
        Map.of("seen", "0", "text", unique, "reason", "Fordi", "reference", theCase);
    List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
    for (int time = 0; time < 4; time++) {
      sent.add(
          CompletableFuture.supplyAsync(
              () -> sends(coordinator, report + "/TO_OPEN_CASE", fields),
              task -> new Thread(task).start()));
    }
    assertThat(sent.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
        .containsOnlyOnce(302)
        .containsOnly(302, 409);
    assertThat(coordinator.get("/drammen/saker/" + theCase).body().split(unique, -1)).hasSize(2);
  }

  @Test
  void howManyLettersThereAreStandsInTheInbox() throws Exception {
    Visitor coordinator = new Visitor(port);
    String inquiry = newReport(coordinator);
    assertThat(row(coordinator, inquiry)).doesNotContain("brev");
    String act = inquiry + "/ANSWER";
    coordinator.post(act, act, Map.of("seen", "0", "text", TYPED));
    assertThat(row(coordinator, inquiry)).contains("2 brev");
  }

  /** The row of the inquiry, on whichever page of the inbox it stands. */
  private static String row(Visitor coordinator, String inquiry) throws Exception {
    String page = "/drammen/innboks";
    while (!page.isEmpty()) {
      var inbox = Jsoup.parse(coordinator.get(page).body());
      var rows = inbox.select(".inbox a[href='" + inquiry + "']");
      if (!rows.isEmpty()) {
        return rows.text();
      }
      page = inbox.select("main a.ds-button[href*='fra=']").attr("href");
    }
    throw new AssertionError("No row for " + inquiry);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%2B1000000000-12-31T23:59:59Z",
        "0000-01-01T00:00:00Z",
        "-0400-01-01T00:00:00Z",
        "i+dag"
      })
  void aPlaceInTheListThatNoneCanHaveIsNoPage(String moment) throws Exception {
    Visitor coordinator = new Visitor(port);
    coordinator.playing("drammen-slt-coordinator");
    String from = "/drammen/innboks?fra=" + new UUID(0, 1);
    String real = "2026-01-01T00:00:00Z";
    assertThat(coordinator.get(from + "&kom=" + real + "&ventet=" + real).statusCode())
        .isEqualTo(200);
    assertThat(coordinator.get(from + "&kom=" + moment).statusCode()).isEqualTo(404);
    assertThat(coordinator.get(from + "&kom=" + real + "&ventet=" + moment).statusCode())
        .isEqualTo(404);
  }

  @Test
  void whyTheNameIsAskedForIsKeptOnlyWhereItCanBe() throws Exception {
    Visitor coordinator = new Visitor(port);
    String inquiry = newReport(coordinator);
    String tooLong = "x".repeat(Texts.LONGEST + 1);
    var answer =
        coordinator.post(inquiry + "/ANSWER", inquiry + "/hvem", Map.of("reason", tooLong));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Teksten er for lang");
  }

  @Test
  void whatMakesNoSenseIsToldBesideItsFieldAndStandsThereStill() throws Exception {
    Visitor coordinator = new Visitor(port);
    String act = newReport(coordinator) + "/TO_CASE";
    Map<String, String> typed =
        Map.of(
            "seen", "0",
            "text", TYPED,
            "reason", "\0",
            "wayIn", "resident-concern",
            "age", "eldgammel",
            "next", "banan");
    var answer = coordinator.post(act, act, typed);
    assertThat(answer.statusCode()).isEqualTo(422);
    var page = Jsoup.parse(answer.body());
    assertThat(page.select("#age-fault").text()).contains("Velg en av aldersgruppene");
    assertThat(page.select("#next-fault").text()).contains("Vi forstår ikke datoen");
    assertThat(page.select("#reason-fault").text()).contains("et tegn som ikke kan lagres");
    assertThat(page.select("#text").text()).isEqualTo(TYPED);
    assertThat(page.select("#age option[selected]").val()).isEqualTo("eldgammel");
    assertThat(page.select("#next").val()).isEqualTo("banan");
    var told = page.select(".wrong a").eachAttr("href");
    assertThat(told).containsExactly("#age", "#next", "#reason");
  }

  @Test
  void aTextThatIsTooLongIsNotCalledMissing() throws Exception {
    Visitor coordinator = new Visitor(port);
    String act = newReport(coordinator) + "/ANSWER";
    String tooLong = "x".repeat(Texts.LONGEST + 1);
    var answer = coordinator.post(act, act, Map.of("seen", "0", "text", tooLong));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Teksten er for lang", tooLong).doesNotContain("Skriv noe");
  }

  @Test
  void aFormThatDoesNotSayWhatItWasMadeFromIsNotCarriedOut() throws Exception {
    Visitor coordinator = new Visitor(port);
    String act = newReport(coordinator) + "/ANSWER";
    var answer = coordinator.post(act, act, Map.of("seen", "banan", "text", TYPED));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Et langt &amp; nøye svar</textarea>");
  }

  @Test
  void whoeverHasReadAReportCannotReckonWhatItsCaseIsKnownBy() throws Exception {
    Visitor coordinator = new Visitor(port);
    String inquiry = newReport(coordinator);
    becomesACase(coordinator, inquiry, "Fordi");
    String reckoned = "case of inquiry " + inquiry.substring(inquiry.lastIndexOf('/') + 1);
    assertThat(PublicFormsTest.found(CASE, coordinator.get(inquiry)))
        .isNotEqualTo(UUID.nameUUIDFromBytes(reckoned.getBytes(UTF_8)).toString());
  }

  @Test
  void theWayToTheCaseIsShownToThoseWhoMaySeeItAndToNobodyElseWhoReadsTheReport() throws Exception {
    Visitor contact = new Visitor(port);
    contact.playing("baerum-police-radicalisation-contact");
    String inquiry = reportInBaerum(contact);
    becomesACase(contact, inquiry, "Fordi vi kjenner den det gjelder");
    assertThat(contact.get(inquiry).body())
        .contains("Det som ble meldt, ligger i en sak")
        .containsPattern(CASE);
    Visitor other = new Visitor(port);
    other.playing("baerum-police-radicalisation-contact-2");
    assertThat(other.get(inquiry).body())
        .as("she reads the same inbox")
        .contains("Fordi vi kjenner den det gjelder")
        .doesNotContain("Det som ble meldt, ligger i en sak")
        .doesNotContainPattern(CASE);
  }

  @Test
  void aReportIsNotAddedToACaseThatTheReaderMayNotWriteIn() throws Exception {
    Visitor contact = new Visitor(port);
    contact.playing("baerum-police-radicalisation-contact");
    String first = reportInBaerum(contact);
    becomesACase(contact, first, "Fordi");
    String theCase = PublicFormsTest.found(CASE, contact.get(first));

    Visitor other = new Visitor(port);
    other.playing("baerum-police-radicalisation-contact-2");
    String none = reportInBaerum(other);
    assertThat(other.get(none + "/TO_OPEN_CASE").body())
        .contains("Din tjeneste har ingen åpen sak du kan skrive i")
        .doesNotContain("<textarea");
    becomesACase(other, none, "Fordi");
    String act = reportInBaerum(other) + "/TO_OPEN_CASE";
    assertThat(other.get(act).body()).doesNotContain(theCase);
    for (String reference : List.of(theCase, UUID.randomUUID().toString(), "banan")) {
      var answer =
          other.post(
              act,
              act,
              Map.of("seen", "0", "text", TYPED, "reason", "Fordi", "reference", reference));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(Jsoup.parse(answer.body()).select("#reference-fault").text())
          .isEqualTo("Velg en åpen sak som du kan skrive i.");
    }
    assertThat(contact.get("/baerum/saker/" + theCase).body()).doesNotContain("Et langt");
  }

  @Test
  void allThatSheHasPassedOnIsFoundAgain() throws Exception {
    Visitor coordinator = new Visitor(port);
    List<String> reasons = new ArrayList<>();
    for (int number = 0; number < 11; number++) {
      String report = newReport(coordinator);
      reasons.add("Fordi " + PublicFormsTest.unique());
      coordinator.post(
          report + "/TO_UNIT",
          report + "/TO_UNIT",
          Map.of("seen", "0", "unit", "school", "reason", reasons.getLast()));
    }
    var list = coordinator.get("/drammen/innboks");
    assertThat(list.body()).contains(reasons.getLast()).doesNotContain(reasons.getFirst());
    String all = Jsoup.parse(list.body()).select("main a[href$=/sendt-videre]").attr("href");
    assertThat(coordinator.get(all).body()).contains(reasons);
  }

  @Test
  void whoeverWroteIsNotForgottenWhenTheReportHasBecomeACase() throws Exception {
    Visitor coordinator = new Visitor(port);
    String inquiry = newReport(coordinator);
    assertThat(state(coordinator, inquiry)).isEqualTo("Lest, ikke besvart");
    becomesACase(coordinator, inquiry, "Fordi");
    assertThat(Jsoup.parse(coordinator.get(inquiry).body()).select("main li").text())
        .contains("Gjort til en sak");
    assertThat(state(coordinator, inquiry)).isEqualTo("Ble en sak, ikke besvart");
    assertThat(next(coordinator, inquiry, "Svar", "/ANSWER", "/CLOSE"))
        .contains("har ikke fått svar ennå");
    coordinator.post(inquiry + "/ANSWER", inquiry + "/ANSWER", Map.of("seen", "1", "text", "Takk"));
    assertThat(state(coordinator, inquiry)).isEqualTo("Besvart");
    assertThat(next(coordinator, inquiry, "Avslutt samtalen", "/CLOSE", "/ANSWER"))
        .contains("har fått svar, og ingenting venter");
  }

  @Test
  void aReportThatIsAnsweredAndNotDecidedSaysSo() throws Exception {
    Visitor coordinator = new Visitor(port);
    String inquiry = newReport(coordinator);
    coordinator.post(inquiry + "/ANSWER", inquiry + "/ANSWER", Map.of("seen", "0", "text", "Takk"));
    assertThat(state(coordinator, inquiry)).isEqualTo("Besvart, ikke avgjort");
    var page = Jsoup.parse(coordinator.get(inquiry).body());
    assertThat(page.select("main").text()).contains("Nå gjelder det å bestemme");
    assertThat(page.select("main .buttons a")).as("there are several ways on").isEmpty();
    assertThat(page.select("main .ways a").eachText())
        .as("what is left comes before what is done")
        .startsWith("Gjør det til en sak")
        .endsWith("Skriv mer");
  }

  /** What the inbox says of it. */
  private static String state(Visitor reader, String inquiry) throws Exception {
    var list = Jsoup.parse(reader.get("/drammen/innboks").body());
    return list.select(".inbox a[href='" + inquiry + "'] .state").text();
  }

  /** What the page says, where one act is the first and another the second. */
  private static String next(
      Visitor reader, String inquiry, String label, String first, String second) throws Exception {
    var page = Jsoup.parse(reader.get(inquiry).body());
    var buttons = page.select("main .buttons a");
    assertThat(buttons.eachAttr("href")).containsExactly(inquiry + first, inquiry + second);
    assertThat(buttons.eachText()).startsWith(label);
    assertThat(buttons.not("[data-variant=secondary]")).as("one act is the first").hasSize(1);
    return page.select("main").text();
  }

  private static void becomesACase(Visitor reader, String inquiry, String reason) throws Exception {
    String act = inquiry + "/TO_CASE";
    Map<String, String> decided =
        Map.of(
            "seen", "0",
            "text", "En uro",
            "reason", reason,
            "wayIn", "resident-concern",
            "next", LocalDate.now(NorwegianTime.ZONE).plusMonths(1).toString());
    assertThat(reader.post(act, act, decided).statusCode()).isLessThan(400);
  }

  private String reportInBaerum(Visitor contact) throws Exception {
    PublicFormsTest.sent(
        new Visitor(port),
        "/baerum/meld/resident-concern/person",
        "En uro " + PublicFormsTest.unique());
    return undecided(contact, "baerum");
  }

  private String newReport(Visitor coordinator) throws Exception {
    PublicFormsTest.sent(new Visitor(port), REPORT, "En uro " + PublicFormsTest.unique());
    coordinator.playing("drammen-slt-coordinator");
    return undecided(coordinator, "drammen");
  }

  static String undecided(Visitor reader, String municipality) throws Exception {
    return undecided(reader, municipality, "main");
  }

  private static String undecided(Visitor reader, String municipality, String having)
      throws Exception {
    var list = Jsoup.parse(reader.get("/" + municipality + "/innboks").body());
    for (String inquiry : list.select(".inbox a").eachAttr("href")) {
      if (reader.get(inquiry + "/TO_ADVICE").statusCode() == 200
          && !Jsoup.parse(reader.get(inquiry).body()).select(having).isEmpty()) {
        return inquiry;
      }
    }
    throw new AssertionError("no new report");
  }
}
