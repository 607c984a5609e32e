package no.omtanke.rights.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.omtanke.casework.Act;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.AgeBand;
import no.omtanke.casework.Answers;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.CaseName;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Move;
import no.omtanke.casework.Protection;
import no.omtanke.casework.Stamp;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.casework.flow.ActRequest;
import no.omtanke.casework.flow.CaseLooking;
import no.omtanke.casework.flow.Casework;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Passage;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.DemoStaff;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffId;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.PackId;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.WayInId;
import no.omtanke.platform.OmtankeTest;
import no.omtanke.platform.Tenancy;
import no.omtanke.rights.Exemption;
import no.omtanke.rights.LineId;
import no.omtanke.rights.RightsRequest;
import no.omtanke.rights.Withheld;
import no.omtanke.rights.store.AnswerLines;
import no.omtanke.rights.store.Requests;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The person asks, and those who answer for the agency's cases answer in time. */
@OmtankeTest
final class RequestPagesTest {

  private static final String LIST = "/drammen/rettigheter";
  private static final String NEW = LIST + "/nytt";
  private static final PackId DRAMMEN = new PackId("drammen");

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private Casework casework;
  @Autowired private CaseLooking looking;
  @Autowired private AnswerLines lines;
  @Autowired private Requests requests;
  @Autowired private Tenancy tenancy;
  @Autowired private JdbcClient jdbc;
  @Autowired private Encryption encryption;
  private String number = "";
  private CaseId id = new CaseId(UUID.randomUUID());

  @BeforeEach
  void theSchoolHasACase() {
    Actor teacher = people.actor(DRAMMEN, DemoStaff.subject("drammen-teacher")).orElseThrow();
    id = new CaseId(UUID.randomUUID());
    casework.begin(
        DRAMMEN.value(),
        id,
        new ActRequest(
            teacher,
            0,
            LocalDate.now(NorwegianTime.ZONE).plusDays(7),
            Texts.of(TextField.SEEN, "Trekker seg unna."),
            stamp ->
                new Act.RegisterConcern(
                    stamp, new WayInId("employee-concern"), AgeBand.AGE_16_TO_17, true)));
    number =
        Optional.ofNullable(
                looking.outline(DRAMMEN.value(), teacher, id.value()).orElseThrow().number())
            .orElseThrow();
  }

  private Visitor playing(String person) throws Exception {
    var visitor = new Visitor(port);
    visitor.playing(person);
    return visitor;
  }

  private Visitor leader() throws Exception {
    return playing("drammen-leader");
  }

  private Map<String, String> asked(String kind, int daysAgo) {
    Map<String, String> fields = new HashMap<>();
    fields.put("tjeneste", "school");
    fields.put("krav", kind);
    fields.put("hvem", "PERSON");
    fields.put("sprak", "NB");
    fields.put("dag", LocalDate.now(NorwegianTime.ZONE).minusDays(daysAgo).toString());
    fields.put("tekst", "Vil se alt.");
    return fields;
  }

  private static String written(Visitor visitor, Map<String, String> fields) throws Exception {
    HttpResponse<String> answer = visitor.post(NEW, NEW, fields);
    return done(visitor, "BEGIN", answer);
  }

  /** Where it leads, which says what was done. */
  private static String done(Visitor visitor, String act, HttpResponse<String> answer)
      throws Exception {
    assertThat(answer.statusCode()).as(act).isEqualTo(302);
    String there = Visitor.leadsTo(answer);
    assertThat(page(visitor, there).select(".done[role=status]")).as(act).hasSize(1);
    assertThat(there).endsWith("?gjort=" + act);
    return there.replaceFirst("\\?.*", "");
  }

  private static Document page(Visitor visitor, String path) throws Exception {
    HttpResponse<String> answer = visitor.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static void post(Visitor visitor, String request, String act, Map<String, String> fields)
      throws Exception {
    String path = request + "/" + act;
    done(visitor, act, visitor.post(path, path, fields));
  }

  @Test
  void itStandsThereForTheAgencysLeaderAndTheOfficerAndForNobodyElse() throws Exception {
    String request = written(leader(), asked("ACCESS", 1));
    assertThat(playing("drammen-teacher").get(LIST).statusCode()).isEqualTo(403);
    assertThat(playing("drammen-administrator").get(LIST).statusCode()).isEqualTo(403);
    for (String other : new String[] {"police-contact", "child-welfare-worker"}) {
      assertThat(playing("drammen-" + other).get(request).statusCode()).isEqualTo(404);
      assertThat(page(playing("drammen-" + other), LIST).select("a[href=" + request + "]"))
          .isEmpty();
    }
    assertThat(
            playing("oslo-data-protection-officer")
                .get(request.replace("/drammen/", "/oslo/"))
                .statusCode())
        .isEqualTo(404);
    var officer = playing("drammen-data-protection-officer");
    assertThat(page(officer, LIST).select("a[href=" + request + "]")).hasSize(1);
    Document seen = page(officer, request);
    assertThat(seen.text()).contains("Besvares innen", "Du ser til at det skjer i tide");
    assertThat(seen.text()).as("what is written is the agency's").doesNotContain("Vil se alt.");
    assertThat(seen.select("main .ways a")).isEmpty();
  }

  @Test
  void fromReceiptToAnswerTheMonthRunsAndTheOfficerIsToldWhatIsOverdue() throws Exception {
    var leader = leader();
    String request = written(leader, asked("CORRECTION", 40));
    var officer = playing("drammen-data-protection-officer");
    assertThat(page(officer, "/drammen/personvern").select(".amiss").text())
        .containsPattern("skulle vært besvart");
    assertThat(page(leader, request).select(".amiss").text()).contains("Skulle vært besvart");
    assertThat(page(leader, request).select("a[href$=/ANSWER], a[href$=/EXTEND]")).isEmpty();
    post(leader, request, "CONFIRM", Map.of("sett", "0", "bekreftet", "SHOWED_PAPERS"));
    post(leader, request, "FIND", Map.of("sett", "1", "nummer", number.toLowerCase(Locale.ROOT)));
    assertThat(page(leader, request).text()).contains(number, "Viste legitimasjon");
    post(
        leader,
        request,
        "ANSWER",
        Map.of(
            "sett", "2", "utfall", "REFUSED", "grunn", "NOT_INACCURATE", "tekst", "Det stemmer."));
    Document answered = page(leader, request);
    assertThat(answered.text())
        .contains("Avslått", "personvernforordningen artikkel 16", "Det stemmer.")
        .doesNotContain("Skulle vært besvart");
    assertThat(page(officer, request).text()).contains("Avslått").doesNotContain("Det stemmer.");
  }

  @Test
  void itTakesLongerForWhomIsToldWhyAndTheNewDayIsShown() throws Exception {
    var leader = leader();
    String request = written(leader, asked("ERASURE", 3));
    String path = request + "/EXTEND";
    var silent = leader.post(path, path, Map.of("sett", "0"));
    assertThat(silent.statusCode()).isEqualTo(422);
    post(leader, request, "EXTEND", Map.of("sett", "0", "tekst", "Mye å gå gjennom."));
    LocalDate day = LocalDate.now(NorwegianTime.ZONE).minusDays(3).plusMonths(3);
    assertThat(page(leader, request).text())
        .contains(NorwegianTime.day(day, Locale.of("nb")), "Tar lenger tid");
  }

  @Test
  void whatSheWroteComesBackAfterLogInAlsoWhereItIsNotOfferedAnyMore() throws Exception {
    var leader = leader();
    String request = written(leader, asked("CORRECTION", 1));
    String path = request + "/EXTEND";
    var typed = Map.of("sett", "0", "tekst", "Mye å gå gjennom.", "writer", leader.writer(path));
    leader.loseSession();
    String held =
        Jsoup.parse(leader.post("/drammen/logg-inn", path, typed).body())
            .select("main input[name=held]")
            .val();
    post(leader(), request, "WITHDRAW", Map.of("sett", "0"));
    leader.playing("drammen-leader");
    var back = leader.post(path, Map.of("held", held));
    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(back.body()).select("textarea").text()).isEqualTo("Mye å gå gjennom.");
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
    var leader = leader();
    var answer =
        leader.post(NEW, NEW, Map.of("dag", "i går", "nummer", "2026-XXXXX", "tekst", "Ord."));
    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("#krav-fault, #hvem-fault, #sprak-fault, #dag-fault, #nummer-fault"))
        .hasSize(5);
    assertThat(page.select("#dag").val()).isEqualTo("i går");
    assertThat(page.select("#tekst").val()).isEqualTo("Ord.");
    String request = written(leader, asked("OBJECTION", 0));
    String path = request + "/ADD";
    var stale = leader.post(path, path, Map.of("sett", "9", "tekst", "Mer."));
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(stale.body()).select("#tekst").val()).isEqualTo("Mer.");
  }

  @Test
  void whetherANumberIsAnotherAgencysCaseIsNotToldToWhoeverAsksInItsName() throws Exception {
    var contact = playing("drammen-police-contact");
    assertThat(contact.get(NEW).statusCode()).as("she answers for her own agency").isEqualTo(200);
    assertThat(faults(contact, number)).isEqualTo(faults(contact, "2026-XXXXX"));
  }

  private List<String> faults(Visitor visitor, String typed) throws Exception {
    Map<String, String> fields = asked("ACCESS", 1);
    fields.put("nummer", typed);
    var answer = visitor.post(NEW, NEW, fields);
    assertThat(answer.statusCode()).isEqualTo(422);
    List<String> faults = Jsoup.parse(answer.body()).select(".wrong a").eachAttr("href");
    assertThat(faults).contains("#tjeneste");
    return faults;
  }

  /** A request for access to the case, from one who is known. */
  private String access(Visitor leader) throws Exception {
    Map<String, String> fields = asked("ACCESS", 1);
    fields.put("nummer", number);
    fields.put("bekreftet", "KNOWN_HERE");
    return written(leader, fields);
  }

  /** Holds a line back for a month without a word, by whoever has seen the request as it came. */
  private static Map<String, String> silently(String ground) {
    Map<String, String> fields = new HashMap<>();
    fields.put("sett", "0");
    fields.put("taus", "ja");
    fields.put("grunn", ground);
    fields.put("dag", LocalDate.now(NorwegianTime.ZONE).plusDays(30).toString());
    return fields;
  }

  private static String only(Document lines) {
    return lines.select("main .letters a[href*=/linjer/]").attr("href");
  }

  @Test
  void nothingIsOpenedBeforeItIsKnownWhoAsks() throws Exception {
    var leader = leader();
    Map<String, String> fields = asked("ACCESS", 1);
    fields.put("nummer", number);
    String request = written(leader, fields);
    for (String part : new String[] {"/linjer", "/svar", "/svar.pdf"}) {
      assertThat(leader.get(request + part).statusCode()).as(part).isEqualTo(404);
    }
    post(leader, request, "CONFIRM", Map.of("sett", "0", "bekreftet", "LOGGED_IN"));
    assertThat(page(leader, request + "/linjer").text()).contains("Trekker seg unna.");
  }

  @Test
  void whomAConflictOfInterestKeepsOutNeitherSeesTheRequestNorFindsTheCaseToAnswerFrom()
      throws Exception {
    var leader = leader();
    String request = access(leader);
    post(leader, request, "ANSWER", Map.of("sett", "0", "utfall", "MET"));
    does("teacher", stamp -> new Act.BringIn(stamp, actor("leader").id()));
    does("leader", stamp -> new Act.KeepOut(stamp, actor("leader").id(), null));
    assertThat(leader.get(LIST).body()).doesNotContain(number);
    for (String part : new String[] {"", "/linjer", "/svar", "/svar.pdf"}) {
      assertThat(leader.get(request + part).statusCode()).as(part).isEqualTo(404);
    }
    Map<String, String> again = asked("ACCESS", 1);
    again.put("nummer", number);
    assertThat(leader.post(NEW, NEW, again).statusCode()).isEqualTo(422);
    assertThat(playing("drammen-data-protection-officer").get(request).statusCode()).isEqualTo(200);
  }

  @Test
  void whereWhoeverAnswersIsKeptOutOfTheCaseTheOfficerIsToldThatNobodyCan() throws Exception {
    var leader = leader();
    String request = access(leader);
    var officer = playing("drammen-data-protection-officer");
    assertThat(page(officer, request).text()).doesNotContain("Ingen kan svare");
    does("teacher", stamp -> new Act.BringIn(stamp, actor("leader").id()));
    does("leader", stamp -> new Act.KeepOut(stamp, actor("leader").id(), null));
    assertThat(page(officer, request).select(".amiss").text()).contains("Ingen kan svare");
    assertThat(page(officer, LIST).select("a[href=" + request + "]").text())
        .contains("Ingen kan svare");
    assertThat(page(officer, "/drammen/personvern").select(".amiss").text())
        .contains("kan ingen svare på");
  }

  @Test
  void whomAConflictOfInterestKeepsOutOfOneReachesAllTheOthersPageByPage() throws Exception {
    var leader = leader();
    Set<String> others = answered(27);
    String request = access(leader);
    post(leader, request, "ANSWER", Map.of("sett", "0", "utfall", "MET"));
    does("teacher", stamp -> new Act.BringIn(stamp, actor("leader").id()));
    does("leader", stamp -> new Act.KeepOut(stamp, actor("leader").id(), null));
    Set<String> seen = new HashSet<>();
    String next = LIST;
    while (!next.isEmpty()) {
      Document page = page(leader, next);
      Set<String> onIt = new HashSet<>(page.select("h2:contains(Besvart) + ul a").eachAttr("href"));
      next = page.select("main a[href*=fra=]").attr("href");
      assertThat(onIt.size()).isEqualTo(next.isEmpty() ? onIt.size() : 25);
      seen.addAll(onIt);
    }
    assertThat(seen).containsAll(others).doesNotContain(request);
  }

  /** So many that were of no case, answered yesterday. */
  private Set<String> answered(int many) {
    Set<String> paths = new HashSet<>();
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    tenancy.runIn(
        DRAMMEN.value(),
        () -> {
          for (int nth = 0; nth < many; nth++) {
            UUID one = UUID.randomUUID();
            paths.add(LIST + "/" + one);
            requests.put(
                DRAMMEN.value(),
                new RightsRequest(
                    one,
                    0,
                    actor("leader").agency(),
                    null,
                    RightsRequest.Kind.ACCESS,
                    NorwegianTime.day(yesterday),
                    RightsRequest.Asker.PERSON,
                    RightsRequest.Language.NB,
                    RightsRequest.Confirmed.KNOWN_HERE,
                    null,
                    false,
                    new RightsRequest.Answer(yesterday, RightsRequest.Outcome.NOTHING_HELD, null)));
          }
        });
    return paths;
  }

  private Actor actor(String person) {
    return people.actor(DRAMMEN, DemoStaff.subject("drammen-" + person)).orElseThrow();
  }

  private void does(String person, Function<Stamp, Act> act) {
    does(person, Texts.NONE, act);
  }

  private void does(String person, Texts texts, Function<Stamp, Act> act) {
    does(person, id.value(), texts, act);
  }

  private void does(String person, UUID reference, Texts texts, Function<Stamp, Act> act) {
    Actor actor = actor(person);
    long seen = looking.outline(DRAMMEN.value(), actor, reference).orElseThrow().version();
    assertThat(
            casework.handle(
                DRAMMEN.value(), reference, new ActRequest(actor, seen, null, texts, act)))
        .isInstanceOf(Decision.Accepted.class);
  }

  private void isWritten(@Nullable Protection hidden) {
    does(
        "teacher",
        Texts.of(TextField.REASON, "Oppgaven står i loven."),
        stamp -> new Act.RecordBasis(stamp, Set.of(new ProvisionId("oppll-24-1"))));
    does(
        "teacher",
        new Texts(Map.of(TextField.NAME, "Kari Nordmann", TextField.CONTACT, "Bor i Storgata 1.")),
        stamp -> new Act.WriteIdentity(stamp, AgeBand.AGE_16_TO_17, hidden));
  }

  /** Who opened who the person is, for what purpose, and the reason that was given. */
  private List<String> opened() {
    return tenancy.readingIn(
        DRAMMEN.value(),
        () ->
            jdbc.sql(
                    """
                    select staff, act, look, reason from access_log
                    where municipality = 'drammen' and kind = 'identity' and case_id = :id
                    order by id
                    """)
                .param("id", id.value())
                .query((row, nth) ->
                    row.getString("staff")
                        + " "
                        + row.getString("act")
                        + " "
                        + reason(row.getObject("look", UUID.class), row.getBytes("reason")))
                .list());
  }

  private String reason(UUID look, byte[] reason) {
    FolderKey key =
        new FolderKey(DRAMMEN.value(), id.value(), actor("leader").agency(), Part.BESIDE);
    Passage place = new Passage(key, new EntryId(look), "LOOK_REASON");
    return encryption.decrypt(place, Ciphertext.of(reason)).orElseThrow();
  }

  @Test
  void whoThePersonIsStandsInTheAnswerFieldByFieldAndToReadItIsLoggedAsToOpenIt() throws Exception {
    isWritten(null);
    var leader = leader();
    String request = access(leader);
    assertThat(opened()).isEmpty();
    Document lines = page(leader, request + "/linjer");
    assertThat(lines.select("main .letters li").getFirst().text())
        .contains("Navn", "Kari Nordmann");
    assertThat(opened())
        .containsExactly(
            actor("leader").id()
                + " RIGHTS Krav om innsyn "
                + request.substring(request.lastIndexOf('/') + 1));
    String contact = lines.select("a[href$=.contact]").attr("href");
    Map<String, String> silently = new HashMap<>();
    silently.put("sett", "0");
    silently.put("taus", "ja");
    silently.put("grunn", "RIGHTS_OF_OTHERS");
    silently.put("dag", LocalDate.now(NorwegianTime.ZONE).plusDays(30).toString());
    assertThat(leader.post(contact, contact, silently).statusCode()).isEqualTo(302);
    post(leader, request, "ANSWER", Map.of("sett", "1", "utfall", "MET"));
    int before = opened().size();
    assertThat(page(leader, request + "/svar").text())
        .contains("Kari Nordmann")
        .doesNotContain("Storgata");
    assertThat(opened()).as("what went out says it too").hasSize(before + 1);
  }

  @Test
  void anAddressThatIsHiddenIsNotInTheAnswerAndOnlyStaffAreTold() throws Exception {
    isWritten(Protection.STRICTLY_CONFIDENTIAL);
    var leader = leader();
    String request = access(leader);
    assertThat(page(leader, request + "/linjer").text())
        .contains("Personen har skjult adresse", "Kari Nordmann")
        .doesNotContain("Storgata");
    Document answer = page(leader, request + "/svar");
    assertThat(answer.text()).contains("Kari Nordmann");
    assertThat(answer.select("article").text()).doesNotContain("Storgata", "skjult", "nås");
  }

  @Test
  void anAgencyThatWasToldFindsTheCaseByItsOwnNameForItAndAnswersForWhatItWroteThereAlone()
      throws Exception {
    Move move = new Move(ActKind.INFORM_CHILD_WELFARE, null);
    Map<String, List<String>> confirmed = new HashMap<>();
    looking
        .outline(DRAMMEN.value(), actor("teacher"), id.value())
        .orElseThrow()
        .questions()
        .getOrDefault(move, List.of())
        .stream()
        .filter(question -> question.name().equals("confirmed"))
        .forEach(question -> confirmed.put(question.name(), question.choices()));
    if (!(Answers.read(move, confirmed) instanceof Answers.Reading.Understood told)) {
      throw new AssertionError("what is confirmed is not understood");
    }
    does("teacher", Texts.of(TextField.TEXT, "Skolen er bekymret."), told.act());
    UUID theirs =
        UUID.nameUUIDFromBytes((id + " agency:child-welfare").getBytes(StandardCharsets.UTF_8));
    does(
        "child-welfare-worker",
        theirs,
        Texts.of(TextField.TEXT, "Vi har snakket med familien."),
        stamp -> new Act.WriteNote(stamp, Act.Nature.FACT));
    String name = CaseName.of(null, theirs, DRAMMEN.value()).text();
    Map<String, String> fields = asked("ACCESS", 1);
    fields.put("tjeneste", "child-welfare");
    fields.put("nummer", name);
    fields.put("bekreftet", "KNOWN_HERE");
    var worker = playing("drammen-child-welfare-worker");
    assertThat(page(worker, written(worker, fields) + "/linjer").text())
        .contains("Vi har snakket med familien.")
        .doesNotContain("Trekker seg unna.", "Skolen er bekymret.");
    fields.put("krav", "OBJECTION");
    assertThat(worker.post(NEW, NEW, fields).statusCode())
        .as("how the case is used is its owner's")
        .isEqualTo(422);
    fields.put("krav", "ACCESS");
    fields.put("tjeneste", "nav");
    assertThat(playing("drammen-nav-adviser").post(NEW, NEW, fields).statusCode())
        .as("who was told nothing")
        .isEqualTo(422);
  }

  @Test
  void theAnswerIsGoneThroughReadAndKeptAsItWentOut() throws Exception {
    var leader = leader();
    String request = access(leader);
    assertThat(page(leader, request + "/linjer").text()).contains("Trekker seg unna.");
    assertThat(page(leader, request + "/svar").text())
        .contains("Dette er et utkast", "Trekker seg unna.");
    post(leader, request, "ANSWER", Map.of("sett", "0", "utfall", "MET"));
    Document answered = page(leader, request + "?gjort=ANSWER");
    assertThat(answered.select(".done").text()).contains("gi det til den som spurte");
    assertThat(answered.select(".done a").attr("href")).isEqualTo(request + "/svar.pdf");
    assertThat(page(leader, request + "?gjort=Noe").select(".done")).isEmpty();
    assertThat(page(leader, request + "/svar").text())
        .contains("Slik gikk svaret ut sist", "Trekker seg unna.");
    var pdf = leader.get(request + "/svar.pdf");
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(pdf.body()).startsWith("%PDF");
    for (String other : new String[] {"data-protection-officer", "police-contact"}) {
      for (String part : new String[] {"/linjer", "/svar", "/svar.pdf"}) {
        assertThat(playing("drammen-" + other).get(request + part).statusCode())
            .as("%s %s", other, part)
            .isEqualTo(404);
      }
    }
  }

  @Test
  void aLineIsHeldBackOnAGroundUntilADayAndWhenItIsToldTheAnswerGoesOutAnew() throws Exception {
    var leader = leader();
    String request = access(leader);
    String line = only(page(leader, request + "/linjer"));
    var without = leader.post(line, line, Map.of("sett", "0", "taus", "ja"));
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(without.body()).select("#grunn-fault, #dag-fault")).hasSize(2);
    Map<String, String> silently = silently("INTERNAL_PREPARATION");
    assertThat(Jsoup.parse(leader.post(line, line, silently).body()).select("#taus-fault"))
        .hasSize(1);
    silently.put("grunn", "PREVENTION_OF_CRIME");
    assertThat(leader.post(line, line, silently).statusCode()).isEqualTo(302);
    assertThat(page(leader, request + "/linjer").text())
        .contains("Trekker seg unna.", "bokstav b", "svaret viser det ikke");
    assertThat(page(leader, request + "/svar").text())
        .doesNotContain("Trekker seg unna.", "bokstav b");
    post(leader, request, "ANSWER", Map.of("sett", "1", "utfall", "MET"));
    assertThat(page(leader, request + "/svar").text()).doesNotContain("Trekker seg unna.");
    String shown = line + "/vis";
    assertThat(leader.post(request + "/linjer", shown, Map.of("sett", "2")).statusCode())
        .isEqualTo(302);
    assertThat(page(leader, request + "/svar").text())
        .as("what went out stands as it went")
        .doesNotContain("Trekker seg unna.");
    post(leader, request, "SEND_ANEW", Map.of("sett", "3"));
    assertThat(page(leader, request + "/svar").text()).contains("Trekker seg unna.");
  }

  @Test
  void whatIsHeldBackFromOneAnswerIsHeldBackFromTheOthersUntilItIsLookedAtThere() throws Exception {
    var leader = leader();
    String first = access(leader);
    String beside = access(leader);
    String line = only(page(leader, first + "/linjer"));
    Map<String, String> silently = silently("PREVENTION_OF_CRIME");
    assertThat(leader.post(line, line, silently).statusCode()).isEqualTo(302);
    String next = access(leader);
    for (String other : List.of(beside, next)) {
      assertThat(page(leader, other + "/svar").text()).doesNotContain("Trekker seg unna.");
      assertThat(page(leader, other + "/linjer").text()).contains("et annet krav om innsyn");
    }
    var stale = leader.post(beside, beside + "/ANSWER", Map.of("sett", "0", "utfall", "MET"));
    assertThat(stale.statusCode()).as("whoever looked at it before is told").isEqualTo(409);
    Map<String, String> openly = new HashMap<>(silently);
    openly.put("sett", "1");
    openly.put("taus", "nei");
    assertThat(leader.post(line, line, openly).statusCode()).isEqualTo(302);
    assertThat(page(leader, beside + "/linjer").text()).contains("svaret sier på hvilket grunnlag");
    String shown = only(page(leader, next + "/linjer")) + "/vis";
    assertThat(leader.post(next + "/linjer", shown, Map.of("sett", "1")).statusCode())
        .isEqualTo(302);
    assertThat(page(leader, next + "/svar").text()).contains("Trekker seg unna.");
    post(leader, next, "ANSWER", Map.of("sett", "2", "utfall", "MET"));
    assertThat(page(leader, next + "/svar").text()).contains("Trekker seg unna.");
    assertThat(page(leader, first + "/svar").text()).doesNotContain("Trekker seg unna.");
    assertThat(page(leader, first + "/linjer").text()).doesNotContain("et annet krav om innsyn");
  }

  @Test
  void anAnswerThatIsSentAnewHoldsBackWhatAnotherOneHasHeldBackSince() throws Exception {
    var leader = leader();
    String first = access(leader);
    post(leader, first, "ANSWER", Map.of("sett", "0", "utfall", "MET"));
    assertThat(page(leader, first + "/svar").text()).contains("Trekker seg unna.");
    String second = access(leader);
    String line = only(page(leader, second + "/linjer"));
    assertThat(leader.post(line, line, silently("PREVENTION_OF_CRIME")).statusCode())
        .isEqualTo(302);
    assertThat(page(leader, first + "/linjer").text()).contains("et annet krav om innsyn");
    post(leader, first, "SEND_ANEW", Map.of("sett", "2"));
    assertThat(page(leader, first + "/svar").text()).doesNotContain("Trekker seg unna.");

    String third = access(leader);
    Map<String, String> openly = silently("INTERNAL_PREPARATION");
    openly.put("sett", "3");
    openly.put("taus", "nei");
    String itsOwn = only(page(leader, first + "/linjer"));
    assertThat(leader.post(itsOwn, itsOwn, openly).statusCode()).isEqualTo(302);
    assertThat(page(leader, third + "/linjer").text())
        .as("what one holds back silently, no other tells of")
        .contains("svaret viser det ikke", "bokstav b");
  }

  @Test
  void theOfficerFindsInTheLogByTheCaseWhatWasDoneWithTheRequestsAboutIt() throws Exception {
    access(leader());
    var officer = playing("drammen-data-protection-officer");
    Document found = page(officer, "/drammen/personvern/logg?sak=" + number);
    assertThat(found.text()).contains("Skrev ned et krav");
    assertThat(
            found.select("li:contains(Skrev ned et krav), tr:contains(Skrev ned et krav)").text())
        .contains(number);
  }

  @Test
  void toHoldALineBackOrShowItAgainOpensNothingAndIsNoLook() throws Exception {
    isWritten(null);
    var leader = leader();
    String request = access(leader);
    String line = only(page(leader, request + "/linjer"));
    List<String> before = opened();
    String day = LocalDate.now(NorwegianTime.ZONE).plusDays(30).toString();
    Map<String, String> held = Map.of("sett", "0", "grunn", "INTERNAL_PREPARATION", "dag", day);
    assertThat(leader.post(request, line, held).statusCode()).isEqualTo(302);
    assertThat(leader.post(request, line + "/vis", Map.of("sett", "1")).statusCode())
        .isEqualTo(302);
    assertThat(opened()).isEqualTo(before).isNotEmpty();
    assertThat(page(leader, request + "/linjer").text()).doesNotContain("bokstav b");
  }

  @Test
  void theRequestLeadsToTheCorrectionInTheCaseAndSaysThatItWasDone() throws Exception {
    does("teacher", stamp -> new Act.BringIn(stamp, actor("leader").id()));
    var leader = leader();
    Map<String, String> fields = asked("CORRECTION", 1);
    fields.put("nummer", number);
    String request = written(leader, fields);
    String another = written(leader, fields);
    Document before = page(leader, request);
    assertThat(before.text()).contains("Ingenting er rettet eller merket siden kravet kom");
    String correct = before.select("main a[href*=/correct]").attr("href");
    Document form = page(leader, correct);
    Map<String, String> typed = new HashMap<>();
    form.select("main form input[type=hidden]:not([name=_csrf])")
        .forEach(field -> typed.put(field.attr("name"), field.val()));
    typed.put("entry", form.select("input[name=entry]").attr("value"));
    typed.put("text", "Trekker seg unna i friminuttene.");
    assertThat(leader.post(correct, correct.replaceFirst("\\?.*", ""), typed).statusCode())
        .isEqualTo(302);
    assertThat(page(leader, request).text())
        .contains("Rettet ")
        .doesNotContain("Ingenting er rettet");
    assertThat(page(leader, another).text())
        .as("whoever else asks can be told so, too")
        .contains("Rettet ");
  }

  @Test
  void theRequestSaysWhatWasDecidedOfTheObjectionAndDoesNotAskForItAnew() throws Exception {
    does("teacher", stamp -> new Act.BringIn(stamp, actor("leader").id()));
    var leader = leader();
    Map<String, String> fields = asked("OBJECTION", 0);
    fields.put("nummer", number);
    String request = written(leader, fields);
    String room = "/drammen/saker/" + id.value();
    assertThat(page(leader, request).select(".facts a[href=" + room + "]").text())
        .as("the way to the case")
        .isEqualTo(number);
    assertThat(page(leader, request).select("main a[href$=/object]")).hasSize(1);

    does("leader", Texts.of(TextField.TEXT, "Vil ikke."), Act.RecordObjection::new);
    Document waiting = page(leader, request);
    assertThat(waiting.select("main a[href$=/object]")).isEmpty();
    String decide = waiting.select("main a[href*=/decide-objection/]").attr("href");
    assertThat(page(leader, room).select("main .now a[href=" + decide + "]"))
        .as("in the case it stands once")
        .hasSize(1);
    assertThat(page(leader, "/drammen/min-dag").select("main a[href=" + room + "]"))
        .as("and once on the day's list")
        .hasSize(1);

    Map<String, String> typed = new HashMap<>();
    page(leader, decide)
        .select("main form input[type=hidden]:not([name=_csrf])")
        .forEach(field -> typed.put(field.attr("name"), field.val()));
    typed.put("ruling", "OVERRULED");
    typed.put("reason", "En annen trenger vern.");
    typed.put("told_how", "I brev.");
    typed.put("informed", LocalDate.now(NorwegianTime.ZONE).toString());
    HttpResponse<String> decided = leader.post(decide, decide, typed);
    assertThat(decided.statusCode()).isEqualTo(302);
    assertThat(page(leader, Visitor.leadsTo(decided)).select(".done a[href=/drammen/rettigheter]"))
        .as("the way back to the request")
        .hasSize(1);
    Document after = page(leader, request);
    assertThat(after.text())
        .contains("Protesten ble avgjort", "Tvingende grunner går foran", "venter fortsatt på");
    assertThat(after.select("main a[href$=/object], main a[href*=/decide-objection/]")).isEmpty();
    assertThat(page(playing("drammen-data-protection-officer"), request).select(".facts a"))
        .as("the officer finds no case")
        .isEmpty();
  }

  @Test
  void whatIsHeldBackComesBackOnItsDay() throws Exception {
    var leader = leader();
    String request = access(leader);
    String line = only(page(leader, request + "/linjer"));
    UUID id = UUID.fromString(request.substring(request.lastIndexOf('/') + 1));
    tenancy.runIn(
        "drammen",
        () ->
            lines.put(
                "drammen",
                new Withheld(
                    id,
                    LineId.read(line.substring(line.lastIndexOf('/') + 1)).orElseThrow(),
                    Exemption.PREVENTION_OF_CRIME,
                    true,
                    LocalDate.now(NorwegianTime.ZONE),
                    new StaffId("drammen-leader"),
                    Instant.now(),
                    false)));
    assertThat(page(leader, LIST).text()).contains("Se på igjen");
    assertThat(page(leader, request).select(".amiss").text()).contains("se på det igjen");
    assertThat(page(playing("drammen-police-contact"), LIST).select("a[href=" + request + "]"))
        .isEmpty();
  }
}
