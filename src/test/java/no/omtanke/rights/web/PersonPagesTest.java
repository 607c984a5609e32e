package no.omtanke.rights.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.omtanke.casework.Act;
import no.omtanke.casework.AgeBand;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Stamp;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.casework.flow.ActRequest;
import no.omtanke.casework.flow.CaseLooking;
import no.omtanke.casework.flow.Casework;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.DemoStaff;
import no.omtanke.organisation.People;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.WayInId;
import no.omtanke.platform.OmtankeTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The two pages that ask for a person: yes or no for staff, case numbers for the officer. */
@OmtankeTest
final class PersonPagesTest {

  private static final PackId DRAMMEN = new PackId("drammen");
  private static final String ASKING = "/drammen/finnes-saken";
  private static final String FINDING = "/drammen/personvern/finn-saker";

  @LocalServerPort private int port;
  @Autowired private Casework casework;
  @Autowired private CaseLooking looking;
  @Autowired private People people;
  @Autowired private PackLibrary packs;
  private String year = "";
  private String called = "";

  @BeforeEach
  void theNurseHasACase() {
    // another person for each test: they share one database
    called = "Nora " + UUID.randomUUID().toString().replaceAll("[0-9-]", "x");
    year = String.valueOf(1900 + Math.floorMod(UUID.randomUUID().hashCode(), 100));
    Actor nurse = people.actor(DRAMMEN, DemoStaff.subject("drammen-health-worker")).orElseThrow();
    UUID id = UUID.randomUUID();
    casework.begin(
        DRAMMEN.value(),
        new CaseId(id),
        new ActRequest(
            nurse,
            0,
            LocalDate.now(NorwegianTime.ZONE).plusDays(7),
            Texts.of(TextField.SEEN, "Trekker seg unna."),
            stamp ->
                new Act.RegisterConcern(
                    stamp, new WayInId("employee-concern"), AgeBand.ADULT, false)));
    var agency = packs.byId(DRAMMEN).orElseThrow().organisation().agency(nurse.agency());
    does(
        nurse,
        id,
        Texts.of(TextField.REASON, "Oppgaven vår."),
        stamp -> new Act.RecordBasis(stamp, Set.copyOf(agency.task())));
    does(
        nurse,
        id,
        new Texts(Map.of(TextField.NAME, called, TextField.BIRTH_YEAR, year)),
        stamp -> new Act.WriteIdentity(stamp, AgeBand.ADULT));
  }

  private void does(Actor actor, UUID id, Texts texts, Function<Stamp, Act> act) {
    long seen = looking.outline(DRAMMEN.value(), actor, id).orElseThrow().version();
    assertThat(casework.handle(DRAMMEN.value(), id, new ActRequest(actor, seen, null, texts, act)))
        .isInstanceOf(Decision.Accepted.class);
  }

  private Visitor playing(String person) throws Exception {
    var visitor = new Visitor(port);
    visitor.playing("drammen-" + person);
    return visitor;
  }

  private HttpResponse<String> asks(String person, String name) throws Exception {
    return playing(person)
        .post(
            ASKING,
            ASKING,
            Map.of("navn", name, "aar", year, "arbeid", "en bekymring", "grunn", "å ikke ha to"));
  }

  private HttpResponse<String> finds(Map<String, String> more) throws Exception {
    Map<String, String> fields = new HashMap<>(Map.of("navn", called, "grunn", "innsyn"));
    fields.putAll(more);
    return playing("data-protection-officer").post(FINDING, FINDING, fields);
  }

  /** Without what is another in each answer. */
  private static String bytes(HttpResponse<String> answer) {
    return answer.statusCode()
        + answer.body().replaceAll("(name=\"(?:_csrf|writer)\"[^>]*value=\")[^\"]*", "$1");
  }

  @Test
  void herOwnPeopleAreToldYesAndNoNumber() throws Exception {
    Document page = Jsoup.parse(asks("health-worker", called).body());
    assertThat(page.select("[role=status]").text()).isEqualTo("Ja, det finnes en sak.");
  }

  @Test
  void anothersCaseIsAnsweredToTheByteAsNoCaseAtAll() throws Exception {
    HttpResponse<String> theirs = asks("teacher", called);
    assertThat(Jsoup.parse(theirs.body()).select("[role=status]").text())
        .isEqualTo("Nei, vi finner ingen sak.");
    assertThat(bytes(theirs)).isEqualTo(bytes(asks("teacher", "Ingen Ved Dette Navnet")));
  }

  @Test
  void whoeverMayNeitherBeginCasesNorAnswersForThemFindsNoPage() throws Exception {
    for (String person : Set.of("slt-coordinator", "data-protection-officer", "administrator")) {
      assertThat(playing(person).get(ASKING).statusCode()).as(person).isEqualTo(404);
    }
    assertThat(playing("leader").get(ASKING).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
    HttpResponse<String> answer =
        playing("teacher").post(ASKING, ASKING, Map.of("navn", called, "nummer", "", "grunn", " "));
    Document page = Jsoup.parse(answer.body());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(page.select("#aar-fault").text()).startsWith("Skriv fødselsåret også");
    assertThat(page.select("#arbeid-fault, #grunn-fault")).hasSize(2);
    assertThat(page.select("#navn").val()).isEqualTo(called);
    assertThat(page.select("#errors a").eachAttr("href"))
        .containsExactly("#aar", "#arbeid", "#grunn");
  }

  @Test
  void theOfficerIsGivenTheNumberAndTheLogSaysThatSheLooked() throws Exception {
    Document page = Jsoup.parse(finds(Map.of("tjeneste", "health", "aar", year)).body());
    assertThat(page.select("[role=status]").text()).isEqualTo("Vi finner én sak.");
    assertThat(page.select("main li strong").text()).matches("Sak \\d{4}-\\w{5}");
    Document log =
        Jsoup.parse(playing("data-protection-officer").get("/drammen/personvern/logg").body());
    assertThat(log.select(".log li").eachText())
        .anyMatch(row -> row.contains("Lette etter saker på en person, og fant én"));
    assertThat(log.text()).doesNotContain(called);
  }

  @Test
  void theOfficerAsksNoServiceOfAnotherController() throws Exception {
    HttpResponse<String> answer = finds(Map.of("tjeneste", "police"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.body()).select("#tjeneste-fault").text())
        .isEqualTo("Velg en tjeneste i listen.");
  }

  @Test
  void findingIsForTheOfficerAlone() throws Exception {
    assertThat(playing("leader").get(FINDING).statusCode()).isEqualTo(403);
  }
}
