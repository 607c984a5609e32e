package no.omtanke.rights.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.platform.OmtankeTest;
import no.omtanke.platform.database.TestDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whoever no statute binds declares that she keeps what she learns to herself, before anything. */
@OmtankeTest
final class DeclarationPagesTest {

  private static final String PAGE = "/holmestrand/taushetserklaering";
  private static final String CASES = "/api/v1/municipalities/holmestrand/cases";

  @LocalServerPort private int port;

  private Visitor playing(String person) throws Exception {
    var visitor = new Visitor(port);
    visitor.playing(person);
    return visitor;
  }

  private static Document page(Visitor visitor, String path) throws Exception {
    var answer = visitor.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  /** No other test follows the mentor; an earlier run may have. */
  private static void asIfNeverDeclared() throws SQLException {
    try (Connection connection = TestDatabase.shared().owner().getConnection()) {
      JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      owner
          .sql("select set_config('omtanke.municipality', 'holmestrand', false)")
          .query(String.class)
          .single();
      owner
          .sql(
              """
              delete from declared using staff
              where staff.id = declared.staff and staff.subject = 'demo:holmestrand-mentor'
              """)
          .update();
    }
  }

  @Test
  void aMentorSeesNothingOfACaseBeforeSheHasDeclared() throws Exception {
    asIfNeverDeclared();
    Visitor mentor = playing("holmestrand-mentor");
    for (String path : new String[] {"min-dag", "saker", "innboks", "nodtilgang"}) {
      assertThat(Visitor.leadsTo(mentor.get("/holmestrand/" + path))).as(path).isEqualTo(PAGE);
    }
    assertThat(mentor.getAs("holmestrand-mentor", "demo", CASES).statusCode()).isEqualTo(403);
    assertThat(mentor.get("/holmestrand/tegn").statusCode()).as("the guide").isEqualTo(200);
    assertThat(page(mentor, PAGE).text()).contains("Ingen lov gir deg taushetsplikt");

    // a form from before the text was changed
    var old = mentor.post(PAGE, PAGE, Map.of("utgave", "declaration-1999"));
    assertThat(Jsoup.parse(old.body()).select("[role=status]").text()).contains("Teksten er ny");
    assertThat(Visitor.leadsTo(mentor.get("/holmestrand/min-dag"))).isEqualTo(PAGE);

    var done = mentor.post(PAGE, PAGE, Map.of("utgave", "declaration-2026"));
    assertThat(Visitor.leadsTo(done)).isEqualTo("/holmestrand/min-dag");
    assertThat(page(mentor, "/holmestrand/min-dag").text()).doesNotContain("taushetserklæringen");
    assertThat(mentor.getAs("holmestrand-mentor", "demo", CASES).statusCode()).isEqualTo(200);
    assertThat(page(mentor, PAGE).text()).contains("Du bekreftet dette");
  }

  @Test
  void theOfficerSeesWhoHasDeclaredOfThoseSheAnswersFor() throws Exception {
    String path = "/holmestrand/personvern/taushetserklaeringer";
    Visitor officer = playing("holmestrand-data-protection-officer");
    String said = page(officer, path).select("main").text();
    assertThat(said).contains("bekreftet", "Utgaver av teksten");
    assertThat(said).as("of another controller").doesNotContain("Magnus Demo");
    assertThat(playing("holmestrand-slt-coordinator").get(path).statusCode()).isEqualTo(403);
  }
}
