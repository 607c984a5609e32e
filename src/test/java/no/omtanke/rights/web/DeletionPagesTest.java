package no.omtanke.rights.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.omtanke.confidentiality.Ended;
import no.omtanke.confidentiality.Signing;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Closing;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.RetentionClass.What;
import no.omtanke.platform.OmtankeTest;
import no.omtanke.platform.Tenancy;
import no.omtanke.rights.Certificate;
import no.omtanke.rights.store.Certificates;
import no.omtanke.rights.store.Deletions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is to be destroyed, before the two who must see it. */
@OmtankeTest
final class DeletionPagesTest {

  private static final String LIST = "/drammen/sletting";
  private static final String LEADER = "leader";
  private static final String OFFICER = "data-protection-officer";

  @LocalServerPort private int port;
  @Autowired private Deletions deletions;
  @Autowired private Tenancy tenancy;
  @Autowired private Certificates certificates;
  @Autowired private Signing signing;
  private final UUID id = UUID.randomUUID();
  private Instant listed = Instant.now();

  @BeforeEach
  void itsTimeHasRunOut() {
    tenancy.runIn("drammen", () -> deletions.remove("drammen", id));
    Ended ended =
        new Ended(
            id,
            What.CASE,
            new AgencyId("school"),
            CaseKind.PERSON,
            Closing.FOLLOWED_UP,
            LocalDate.of(2023, 5, 12));
    tenancy.runIn("drammen", () -> deletions.list("drammen", ended, listed));
  }

  @AfterEach
  void nothingIsLeft() {
    tenancy.runIn("drammen", () -> deletions.remove("drammen", id));
  }

  private Visitor playing(String person) throws Exception {
    var visitor = new Visitor(port);
    visitor.playing("drammen-" + person);
    return visitor;
  }

  private static Document page(Visitor visitor, String path) throws Exception {
    var answer = visitor.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private Elements listed(Visitor visitor) throws Exception {
    return page(visitor, LIST).select(".expiring > li:has(a[href*=" + id + "])");
  }

  private String act(String kind) {
    return LIST + "/" + id + "/" + kind;
  }

  @Test
  void itStandsThereForTheOwnersLeaderAndTheOfficerAndForNobodyElse() throws Exception {
    assertThat(playing("teacher").get(LIST).statusCode()).isEqualTo(403);
    assertThat(playing("administrator").get(LIST).statusCode()).isEqualTo(403);
    for (String other : new String[] {"police-contact", "child-welfare-worker"}) {
      assertThat(listed(playing(other))).as(other).isEmpty();
      assertThat(playing(other).get(act("SEE")).statusCode()).as(other).isEqualTo(404);
    }
    for (String person : new String[] {LEADER, OFFICER}) {
      assertThat(listed(playing(person)).text())
          .contains("Sak", "Skolene i Drammen", "avsluttet 12. mai 2023", "Ingen har sett den")
          .contains("Kommunen har ikke bestemt hvor lenge");
    }
  }

  @Test
  void whoHasSeenItIsNamedAndCannotSeeItTwice() throws Exception {
    var leader = playing(LEADER);
    var answer = leader.post(act("SEE"), act("SEE"), Map.of("sett", "0"));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(listed(leader).text()).contains("Sett av Ola Demo.", "Én til må se den.");
    assertThat(listed(leader).select("a[href$=/SEE]")).isEmpty();
    assertThat(Visitor.leadsTo(leader.get(act("SEE")))).endsWith(LIST);
  }

  @Test
  void whoWritesWhyItIsHeldBackAndFindsItGoneHasHerWordsToCopy() throws Exception {
    var leader = playing(LEADER);
    var writer = leader.writer(act("HOLD"));
    nothingIsLeft();
    var typed = Map.of("sett", "0", "dag", "2027-01-01", "grunn", "Et <krav> ligger i retten.");
    var plain = leader.post(LIST, act("HOLD"), typed);
    assertThat(plain.statusCode()).isEqualTo(404);
    assertThat(plain.body()).as("not known for her own").doesNotContain("ligger i retten");
    var hers = new HashMap<>(typed);
    hers.put("writer", writer);
    var gone = leader.post(LIST, act("HOLD"), hers);
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(gone.body()).select("main blockquote").eachText())
        .containsExactly("Et <krav> ligger i retten.");
    assertThat(gone.body()).contains("Noen andre kan ha gjort noe med det", "ikke lagret");
    assertThat(leader.get(act("HOLD") + "?grunn=Plantet+av+en+lenke").body())
        .doesNotContain("ikke lagret", "<blockquote");
  }

  @Test
  void whoComesSecondIsTold() throws Exception {
    var leader = playing(LEADER);
    var officer = playing(OFFICER);
    leader.post(act("SEE"), act("SEE"), Map.of("sett", "0"));
    var answer = officer.post(act("SEE"), act("SEE"), Map.of("sett", "0"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(answer.body()).text()).contains("Noen var her før deg");
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
    var leader = playing(LEADER);
    var answer =
        leader.post(
            act("HOLD"), act("HOLD"), Map.of("sett", "0", "dag", "i morgen", "grunn", "Klage"));
    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("#dag-fault").text()).contains("Skriv en dag");
    assertThat(page.select("#dag").val()).isEqualTo("i morgen");
    assertThat(page.select("#grunn").val()).isEqualTo("Klage");
    assertThat(page.select("#grunn-fault")).isEmpty();
    var past =
        leader.post(
            act("HOLD"),
            act("HOLD"),
            Map.of("sett", "0", "dag", LocalDate.now(NorwegianTime.ZONE).toString(), "grunn", ""));
    assertThat(Jsoup.parse(past.body()).select("#dag-fault, #grunn-fault")).hasSize(2);
  }

  @Test
  void whatIsNoNumberOrNoActOrNoPlaceIsNotFound() throws Exception {
    var leader = playing(LEADER);
    for (String path :
        new String[] {
          LIST + "/x/SEE",
          LIST + "/" + id + "/SEEN",
          LIST + "/" + UUID.randomUUID() + "/SEE",
          LIST + "/attester/x",
          LIST + "/attester/" + UUID.randomUUID(),
          LIST + "?satt=igar&fra=" + id
        }) {
      assertThat(leader.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void aListThatNobodyLooksAtIsToldOfWhereTheOfficersDayBegins() throws Exception {
    listed = Instant.now().minusSeconds(15 * 86_400L);
    itsTimeHasRunOut();
    assertThat(page(playing(OFFICER), "/drammen/personvern").select(".amiss").text())
        .contains("har ligget i to uker");
    assertThat(listed(playing(LEADER)).text()).contains("Har ligget i to uker");
    assertThat(Jsoup.parse(playing(LEADER).get("/drammen/min-dag").body()).select("main").text())
        .contains("har ligget i to uker");
  }

  @Test
  void itIsThereInTheReadersLanguage() throws Exception {
    var leader = playing(LEADER);
    assertThat(page(leader, LIST + "?lang=en").text()).contains("Everything has its time");
    assertThat(page(leader, LIST + "?lang=nn").text()).contains("Alt har ei tid");
  }

  @Test
  void whoLiftsAHoldIsToldThatItComesBackAtNight() throws Exception {
    assertThat(page(playing(LEADER), LIST + "?gjort=RELEASE").select("[role=status]").text())
        .contains("Er tiden ute, kommer den på listen igjen i natt");
  }

  @Test
  void theCertificateOfWhatWasWrittenInACaseSaysInWordsThatTheCaseStillStands() throws Exception {
    UUID certificate = UUID.randomUUID();
    String what =
        """
        municipality: drammen
        id: %s
        what: CASE_CONTENT
        owner: school
        ended: 2025-05-12
        class: retention-content P1Y
        permission: Vedtak 26/1234
        destroyed: 2026-11-26T03:00:00Z
        keys: destroyed
        rows in case_content: 7
        rows in case_file: 1
        rows in forgotten_table: 2\
        """
            .formatted(id);
    tenancy.runIn(
        "drammen",
        () ->
            certificates.keep(
                "drammen",
                new AgencyId("school"),
                new Certificate(
                    certificate, Instant.now(), What.CASE_CONTENT, what, signing.sign(what))));
    var leader = playing(LEADER);
    Document page = page(leader, LIST + "/attester/" + certificate);
    assertThat(page.select(".lead").text())
        .contains("Selve saken står")
        .doesNotContain("det eneste som er igjen");
    assertThat(page.select(".facts").text())
        .contains("Innhold i saker: ett år")
        .contains("Dette ble slettet Tekster i saken: 7; Filer i saken: 1; Annet som hørte til: 2")
        .doesNotContain(id.toString(), "P1Y", "retention-content", "rows in", "case_content");
    assertThat(page.select("details").text())
        .contains(
            "ord for ord", "saken, som fortsatt står", what.lines().findFirst().orElseThrow());
    assertThat(page(leader, LIST + "/attester/" + certificate + "?lang=en").select(".facts").text())
        .contains("one year", "Texts in the case: 7");
  }
}
