package no.omtanke.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.omtanke.casework.Act;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Texts;
import no.omtanke.casework.flow.ActRequest;
import no.omtanke.casework.flow.CaseLooking;
import no.omtanke.casework.flow.CaseRoom;
import no.omtanke.casework.flow.Casework;
import no.omtanke.intake.Inquiry;
import no.omtanke.intake.InquiryId;
import no.omtanke.intake.flow.Inbox;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.DemoStaff;
import no.omtanke.organisation.People;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.platform.OmtankeTest;
import no.omtanke.platform.Tenancy;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a conflict of interest keeps out of a case finds nothing of the report it came from. */
@OmtankeTest
final class KeptOutOfReportTest {

  private static final PackId BAERUM = new PackId("baerum");
  private static final String CLOSE_TO_HIM = "baerum-police-radicalisation-contact";
  private static final String COLLEAGUE = "baerum-police-radicalisation-contact-2";
  private static final int ALL = 1000;

  @LocalServerPort private int port;
  @Autowired private PackLibrary packs;
  @Autowired private People people;
  @Autowired private Casework casework;
  @Autowired private CaseLooking looking;
  @Autowired private Inbox inbox;
  @Autowired private Tenancy tenancy;
  @Autowired private JdbcClient jdbc;
  private String report = "";
  private Visitor keptOut = new Visitor(0);
  private Visitor colleague = new Visitor(0);

  @BeforeEach
  void aReportBecomesACaseAndOneOfItsReadersSaysThatSheIsTooClose() throws Exception {
    keptOut = new Visitor(port);
    keptOut.playing(CLOSE_TO_HIM);
    colleague = new Visitor(port);
    colleague.playing(COLLEAGUE);
    PublicFormsTest.sent(
        new Visitor(port),
        "/baerum/meld/resident-concern/person",
        "En uro " + PublicFormsTest.unique());
    report = InboxFormsTest.undecided(keptOut, "baerum");
    UUID reference = becomesACase();
    assertThat(keptOut.get(report).statusCode()).isEqualTo(200);
    assertThat(found(CLOSE_TO_HIM, false)).contains(id());
    keepsOut(reference);
  }

  private UUID becomesACase() throws Exception {
    String act = report + "/TO_CASE";
    Map<String, String> decided =
        Map.of(
            "seen", "0",
            "text", "En uro",
            "reason", "Fordi",
            "wayIn", "resident-concern",
            "next", LocalDate.now(NorwegianTime.ZONE).plusMonths(1).toString());
    assertThat(keptOut.post(act, act, decided).statusCode()).isEqualTo(302);
    String address =
        Jsoup.parse(keptOut.get(report).body()).select("main a[href*=/saker/]").attr("href");
    return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
  }

  private void keepsOut(UUID reference) {
    Actor actor = actor(CLOSE_TO_HIM);
    CaseRoom room = looking.outline("baerum", actor, reference).orElseThrow();
    ActRequest asked =
        new ActRequest(
            actor,
            room.version(),
            null,
            Texts.NONE,
            stamp -> new Act.KeepOut(stamp, actor.id(), actor(COLLEAGUE).id()));
    assertThat(casework.handle("baerum", reference, asked)).isInstanceOf(Decision.Accepted.class);
  }

  private Actor actor(String person) {
    return packs.byId(BAERUM).orElseThrow().people().stream()
        .filter(one -> one.id().equals(person))
        .findFirst()
        .flatMap(one -> people.actor(BAERUM, DemoStaff.subject(one)))
        .orElseThrow();
  }

  private InquiryId id() {
    return new InquiryId(UUID.fromString(report.substring(report.lastIndexOf('/') + 1)));
  }

  private List<InquiryId> found(String person, boolean closed) {
    return inbox
        .list(packs.byId(BAERUM).orElseThrow(), actor(person), closed, null, ALL)
        .inquiries()
        .stream()
        .map(Inquiry::id)
        .toList();
  }

  @Test
  void theReportIsNotThereForHerAndIsForHerColleague() throws Exception {
    assertThat(colleague.get(report).statusCode()).isEqualTo(200);
    String none = "/baerum/innboks/" + UUID.randomUUID();
    for (String page : List.of("", "/ANSWER", "/CLOSE")) {
      assertThat(keptOut.get(report + page).statusCode())
          .as("as one that never was: %s", page)
          .isEqualTo(keptOut.get(none + page).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void sheWritesToWhoeverReportedNoMoreAndDoesNotLearnWhoItWas() throws Exception {
    String anywhere = "/baerum/innboks/" + UUID.randomUUID();
    Map<String, String> typed = Map.of("seen", "1", "text", "Hvem er du?", "reason", "Fordi");
    for (String act : List.of("/ANSWER", "/CLOSE", "/hvem")) {
      String form = "/baerum/saker";
      assertThat(keptOut.post(form, report + act, typed).statusCode())
          .as(act)
          .isEqualTo(keptOut.post(form, anywhere + act, typed).statusCode())
          .isEqualTo(404);
    }
    assertThat(colleague.get(report).body()).doesNotContain("Hvem er du?");
    assertThat(colleague.get(report + "/ANSWER").statusCode()).as("still open").isEqualTo(200);
  }

  @Test
  void whomAReportIsAboutNeitherFindsItNorTheCaseFromTheMomentThatItBecomesOne() throws Exception {
    PublicFormsTest.sent(
        new Visitor(port),
        "/baerum/meld/resident-concern/person",
        "En uro " + PublicFormsTest.unique());
    report = InboxFormsTest.undecided(colleague, "baerum");
    assertThat(keptOut.get(report).statusCode()).isEqualTo(200);
    String act = report + "/TO_CASE";
    var form = Jsoup.parse(colleague.get(act).body());
    String her = actor(CLOSE_TO_HIM).id().value();
    assertThat(form.select("#concerned option").eachAttr("value"))
        .contains(her)
        .doesNotContain(actor(COLLEAGUE).id().value());
    assertThat(form.select("input[name=close]").eachAttr("value")).contains(her);
    Map<String, String> typed =
        new HashMap<>(Map.of("seen", "0", "text", "En uro", "wayIn", "resident-concern"));
    typed.put("next", LocalDate.now(NorwegianTime.ZONE).plusMonths(1).toString());
    typed.put("close", her);
    var wrong = Jsoup.parse(colleague.post(act, act, typed).body());
    assertThat(wrong.select("input[name=close][checked]").eachAttr("value"))
        .as("a choice stands there still")
        .containsExactly(her);
    typed.put("reason", "Fordi");
    assertThat(colleague.post(act, act, typed).statusCode()).isEqualTo(302);
    assertThat(keptOut.get(report).statusCode()).isEqualTo(404);
    String theCase =
        Jsoup.parse(colleague.get(report).body()).select("main a[href*=/saker/]").attr("href");
    assertThat(colleague.get(theCase).statusCode()).isEqualTo(200);
    assertThat(keptOut.get(theCase).statusCode()).isEqualTo(404);
  }

  @Test
  void itStandsOnNoListOfHersAndIsNotCountedWhenWhoeverReportedWritesAgain() throws Exception {
    assertThat(found(COLLEAGUE, false)).contains(id());
    assertThat(found(CLOSE_TO_HIM, false)).doesNotContain(id());
    tenancy.runIn(
        "baerum",
        () ->
            jdbc.sql("update inquiry set waiting_since = received where id = :id")
                .param("id", id().value())
                .update());
    assertThat(inbox.unread(BAERUM, actor(CLOSE_TO_HIM), ALL))
        .isEqualTo(inbox.unread(BAERUM, actor(COLLEAGUE), ALL) - 1);
    String close = report + "/CLOSE";
    assertThat(colleague.post(close, close, Map.of("seen", "1")).statusCode()).isEqualTo(302);
    assertThat(found(COLLEAGUE, true)).contains(id());
    assertThat(found(CLOSE_TO_HIM, true)).doesNotContain(id());
  }
}
