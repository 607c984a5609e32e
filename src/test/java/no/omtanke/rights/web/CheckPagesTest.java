package no.omtanke.rights.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.omtanke.browser.Chromium;
import no.omtanke.confidentiality.seals.Sealing;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.packs.PackId;
import no.omtanke.platform.OmtankeTest;
import no.omtanke.platform.database.TestDatabase;
import no.omtanke.rights.flow.LogChecks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The officer is told whether the log is as it was, and what to do where it is not. */
@OmtankeTest
final class CheckPagesTest {

  private static final String DESK = "/holmestrand/personvern";
  private static final String CHECK = DESK + "/logg/kontroll";

  @LocalServerPort private int port;
  @Autowired private Sealing sealing;
  @Autowired private LogChecks checks;
  @Autowired private RecurringTask<Void> checkingTheLog;

  private Visitor officer;

  @BeforeEach
  void somethingIsSealed() throws Exception {
    officer = new Visitor(port);
    officer.playing("holmestrand-data-protection-officer");
    var teacher = new Visitor(port);
    teacher.playing("holmestrand-teacher");
    teacher.get("/holmestrand/saker");
    officer.get(DESK + "/logg");
    sealing.seal("holmestrand");
  }

  private Document page(String path) throws Exception {
    var answer = officer.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private Document checked() throws Exception {
    var answer = officer.post(CHECK, CHECK, Map.of());
    assertThat(Visitor.leadsTo(answer)).isEqualTo(CHECK);
    return page(CHECK);
  }

  /** As whoever owns the database could. */
  private static <T> T asOwner(Function<JdbcClient, T> work) {
    try (Connection connection = TestDatabase.shared().owner().getConnection()) {
      JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      owner
          .sql("select set_config('omtanke.municipality', 'holmestrand', false)")
          .query(String.class)
          .single();
      return work.apply(owner);
    } catch (SQLException fault) {
      throw new AssertionError(fault);
    }
  }

  private static void rename(long row, String from, String to) {
    int changed =
        asOwner(owner ->
            owner
                .sql("update access_log set act = :to where id = :row and act = :from")
                .param("row", row)
                .param("from", from)
                .param("to", to)
                .update());
    assertThat(changed).isEqualTo(1);
  }

  @Test
  void whereAllIsAsItWasThePageSaysSoAndTheDeskToo() throws Exception {
    assertThat(checked().select("[role=status]").text()).isEqualTo("Alt er som det ble forseglet.");
    assertThat(page(DESK).select("main").text())
        .contains("Loggen ble sist kontrollert", "Alt er som det ble forseglet");
  }

  @Test
  void itSaysFromWhenTheFiguresAre() throws Exception {
    assertThat(checked().select(".facts").text()).contains("da loggen sist ble kontrollert");
  }

  @Test
  void aRowThatIsChangedIsNamedWithWhatItMeansAndTheApplicationGoesOn() throws Exception {
    long row =
        asOwner(owner ->
            owner
                .sql("select max(id) from access_log where kind = 'log' and act = 'ALL'")
                .query(Long.class)
                .single());
    rename(row, "ALL", "ALT");
    try {
      var page = checked();
      assertThat(page.select("[role=status]").text()).contains("Én ting er ikke som den var");
      assertThat(page.select(".finding h3").text()).isEqualTo("Rad " + row + " er endret");
      assertThat(page.select(".finding .log").text()).contains("Personvernombud", "Så i loggen");
      assertThat(page.select(".do").text()).contains("72 timer");
      assertThat(page(DESK).select(".amiss a").attr("href")).isEqualTo(CHECK);
      isAccessible();
      assertThat(page(DESK + "/logg").select(".log li")).isNotEmpty();
    } finally {
      rename(row, "ALT", "ALL");
    }
    assertThat(checked().select(".finding")).isEmpty();
  }

  @Test
  void anAnswerThatWasChangedInTheDatabaseIsNotBelieved() throws Exception {
    checked();
    asOwner(owner -> owner.sql("update log_check set rows = rows + 1").update());
    assertThat(page(CHECK).select("[role=status]").text()).contains("endret utenfor Omtanke");
    assertThat(page(DESK).select(".amiss").text()).contains("endret utenfor Omtanke");
    asOwner(owner -> owner.sql("update log_check set findings = 'x', amiss = 1").update());
    assertThat(page(CHECK).select("[role=status]").text()).contains("endret utenfor Omtanke");
    assertThat(checked().select("[role=status]").text()).isEqualTo("Alt er som det ble forseglet.");
  }

  @Test
  void whatThePoliceHaveIsNamedByItsNumberAlone() throws Exception {
    var police = new Visitor(port);
    police.playing("holmestrand-police-contact");
    police.get("/holmestrand/saker");
    sealing.seal("holmestrand");
    long row =
        asOwner(owner ->
            owner
                .sql("select max(id) from access_log where agency = 'police' and kind = 'list'")
                .query(Long.class)
                .single());
    asOwner(owner -> owner.sql("update access_log set act = 'x' where id = " + row).update());
    try {
      var finding = checked().select(".finding");
      assertThat(finding.select("h3").text()).isEqualTo("Rad " + row + " er endret");
      assertThat(finding.select(".log")).isEmpty();
      assertThat(finding.text()).contains("en annen behandlingsansvarlig");
    } finally {
      asOwner(owner -> owner.sql("update access_log set act = null where id = " + row).update());
    }
  }

  @Test
  void itIsCheckedEveryNight() {
    Instant before = Instant.now();
    checkingTheLog.execute(checkingTheLog.instance("tonight"), null);
    assertThat(checks.last(new PackId("holmestrand")).orElseThrow().at()).isAfter(before);
    assertThat(checks.last(new PackId("drammen")).orElseThrow().at()).isAfter(before);
  }

  @Test
  void onlyTheOfficerMayCheck() throws Exception {
    var teacher = new Visitor(port);
    teacher.playing("holmestrand-teacher");
    assertThat(teacher.get(CHECK).statusCode()).isEqualTo(403);
    assertThat(teacher.post("/holmestrand/saker", CHECK, Map.of()).statusCode()).isEqualTo(403);
  }

  private void isAccessible() {
    String site = "http://localhost:" + port;
    try (var context = Chromium.shared().newContext()) {
      var browser = context.newPage();
      browser.navigate(site + "/holmestrand/logg-inn");
      Chromium.follow(
          browser.locator("button.persona[value='holmestrand-data-protection-officer']"));
      for (String address : List.of(DESK, CHECK)) {
        browser.navigate(site + address);
        for (int width : new int[] {390, 1280}) {
          browser.setViewportSize(width, 900);
          Chromium.picture(browser, "amiss" + address.replace('/', '-') + "-" + width);
          assertThat(Chromium.violations(browser)).isEmpty();
          assertThat((Integer) browser.evaluate("document.documentElement.scrollWidth"))
              .isLessThanOrEqualTo(width);
        }
      }
    }
  }
}
