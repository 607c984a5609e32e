package no.omtanke.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.platform.OmtankeTest;
import no.omtanke.platform.Tenancy;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is decided at the inbox stands in the log, and who saw what she had passed on. */
@OmtankeTest
final class InboxLogTest {

  @LocalServerPort private int port;
  @Autowired private Tenancy tenancy;
  @Autowired private JdbcClient jdbc;

  private Visitor playing(String person) throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.playing(person);
    return visitor;
  }

  private List<String> strings(String sql, UUID inquiry) {
    return tenancy.readingIn(
        "holmestrand",
        () -> jdbc.sql(sql).param("inquiry", inquiry).query((row, nth) -> row.getString(1)).list());
  }

  @Test
  void aDecisionAndItsRowInTheLogAreThereTogetherAndTheOfficerReadsItInWords() throws Exception {
    PublicFormsTest.sent(
        new Visitor(port),
        "/holmestrand/meld/resident-concern/person",
        "En uro " + PublicFormsTest.unique());
    Visitor coordinator = playing("holmestrand-slt-coordinator");
    String inquiry = InboxFormsTest.undecided(coordinator, "holmestrand");
    UUID id = UUID.fromString(inquiry.substring(inquiry.lastIndexOf('/') + 1));
    String act = inquiry + "/TO_UNIT";
    String seen = Jsoup.parse(coordinator.get(act).body()).select("main input[name=seen]").val();
    coordinator.post(act, act, Map.of("seen", seen, "unit", "school", "reason", ""));
    String acts = "select act from access_log where case_id = :inquiry and kind = 'act'";
    assertThat(strings(acts, id)).as("refused, for there is no reason").isEmpty();
    coordinator.post(
        act, act, Map.of("seen", seen, "unit", "school", "reason", "De kjenner eleven"));
    assertThat(strings(acts, id)).containsExactly("INBOX_TO_UNIT");
    assertThat(
            strings(
                """
                select triage.act from inquiry_triage triage
                join access_log log on log.case_id = triage.inquiry
                  and log.subjects = array[triage.id]
                  and cast(cast(cast(log.tx as text) as bigint) % 4294967296 as text)
                    = cast(triage.xmin as text)
                  and log.hashes = array[sha256(triage.reason)]
                where triage.inquiry = :inquiry
                """,
                id))
        .as("in one transaction, with the hash of the reason")
        .containsExactly("TO_UNIT");
    Visitor officer = playing("holmestrand-data-protection-officer");
    assertThat(
            Jsoup.parse(officer.get("/holmestrand/personvern/logg").body())
                .select(".log li")
                .eachText())
        .anySatisfy(row ->
            assertThat(row)
                .contains("Handling: Send videre til en annen tjeneste")
                .contains("En melding eller drøfting i innboksen"));
    String lists =
        "select staff from access_log where kind = 'list' and cast(:inquiry as uuid) ="
            + " any(subjects) and id > (select max(id) from access_log where kind = 'act' and"
            + " case_id = :inquiry)";
    assertThat(strings(lists, id)).isEmpty();
    coordinator.get("/holmestrand/innboks/sendt-videre");
    assertThat(strings(lists, id)).as("who sees what she has passed on").hasSize(1);
  }
}
