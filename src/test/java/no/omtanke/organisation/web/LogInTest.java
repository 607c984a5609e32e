package no.omtanke.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import no.omtanke.organisation.DemoStaff;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

@OmtankeTest
@ExtendWith(OutputCaptureExtension.class)
final class LogInTest {

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private JdbcIndexedSessionRepository sessions;

  @Test
  void everyMunicipalityShowsItsMadeUpPeopleByRoleAndAgency() throws Exception {
    var page = new Visitor(port).get("/drammen/logg-inn");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("SLT-koordinator", "Ingrid Demo", "Drammen kommune")
        .doesNotContain("password");
    assertThat(new Visitor(port).get("/atlantis/logg-inn").statusCode()).isEqualTo(404);
  }

  @Test
  void whoeverAsksForAStaffPageIsLedToLogInAndBack() throws Exception {
    var visitor = new Visitor(port);
    var led = visitor.get("/drammen/oppsett");
    assertThat(Visitor.leadsTo(led)).isEqualTo("/drammen/logg-inn");
    var back = visitor.playing("drammen-administrator");
    assertThat(Visitor.leadsTo(back)).isEqualTo("/drammen/oppsett");
    assertThat(visitor.get("/drammen/oppsett").body())
        .contains("Knut Demo", "Administrator", "Logg ut", "SLT-koordinator");
  }

  @Test
  void aPersonOfOneMunicipalityFindsNoPageInAnother() throws Exception {
    var visitor = new Visitor(port);
    visitor.playing("drammen-administrator");
    assertThat(visitor.get("/holmestrand/oppsett").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/atlantis/oppsett").statusCode()).isEqualTo(404);
  }

  @Test
  void aCookieThatSomeoneWroteByHandLeadsNowhereAndBreaksNothing() throws Exception {
    for (var address :
        new String[] {
          "http://[",
          "//elsewhere.example/",
          "https://elsewhere.example/drammen/oppsett",
          "/drammen/\u0000",
          "%"
        }) {
      var visitor = new Visitor(port);
      var cookie = Base64.getEncoder().encodeToString(address.getBytes(StandardCharsets.UTF_8));
      visitor.carrying("REDIRECT_URI", cookie);
      assertThat(visitor.get("/drammen").statusCode()).as(address).isEqualTo(200);
      assertThat(visitor.get("/drammen/logg-inn").statusCode()).as(address).isEqualTo(200);
      assertThat(Visitor.leadsTo(visitor.playing("drammen-administrator")))
          .as(address)
          .isEqualTo("/innlogget?kommune=drammen");
      assertThat(visitor.get("/drammen/oppsett").statusCode()).as(address).isEqualTo(200);
    }
    var visitor = new Visitor(port);
    visitor.carrying("REDIRECT_URI", "not-base64");
    assertThat(visitor.playing("drammen-administrator").statusCode()).isEqualTo(303);
  }

  @Test
  void whatHostACallerClaimsIsNotWhereAnyoneIsLed() throws Exception {
    var led = new Visitor(port).getForwardedFor("elsewhere.example", "/drammen/oppsett");
    assertThat(led.headers().firstValue("Location").orElseThrow()).doesNotContain("elsewhere");
  }

  @Test
  void theSetUpIsForTheAdministratorAlone() throws Exception {
    var visitor = new Visitor(port);
    visitor.playing("drammen-teacher");
    assertThat(visitor.get("/drammen/oppsett").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "drammen-teacher, /drammen/opp%73ett",
    "drammen-teacher, /dr%61mmen/%6Fppsett",
    "drammen-teacher, /drammen/person%76ern",
    "drammen-data-protection-officer, /drammen/inn%62oks",
    "drammen-data-protection-officer, /drammen/sa%6ber/ny"
  })
  void aPageIsForNobodyElseHoweverItsAddressIsSpelled(String person, String address)
      throws Exception {
    var visitor = new Visitor(port);
    visitor.playing(person);
    assertThat(visitor.get(address).statusCode()).isEqualTo(403);
  }

  @Test
  void whoIsTurnedAwayStandsInTheLog(CapturedOutput said) throws Exception {
    var visitor = new Visitor(port);
    visitor.playing("drammen-teacher");
    visitor.get("/drammen/oppsett");
    visitor.get("/holmestrand/saker");
    visitor.post("/drammen/saker/none/write-note", Map.of("text", "never logged"));
    var teacher = DemoStaff.subject("drammen-teacher");
    assertThat(said.getAll().lines().filter(line -> line.contains("refused: ")))
        .satisfiesExactly(
            line -> assertThat(line).endsWith("refused: " + teacher + " at oppsett"),
            line -> assertThat(line).endsWith("refused: " + teacher + " has no place there"),
            line -> assertThat(line).endsWith("refused: a form without its token"));
  }

  @Test
  void theDataProtectionOfficersDayBeginsAtAPageOfHerOwnAndNotAmongCases() throws Exception {
    var visitor = new Visitor(port);
    visitor.playing("drammen-data-protection-officer");
    assertThat(visitor.get("/drammen/personvern").body())
        .contains("aria-current=\"page\">Personvern", "Dette kan du lese nå");
    assertThat(visitor.get("/drammen/min-dag").statusCode()).isEqualTo(403);
    assertThat(visitor.get("/drammen/saker").statusCode()).isEqualTo(403);
    assertThat(visitor.get("/drammen/saker").body()).contains("Til Personvern");
  }

  @Test
  void aPersonOfAnotherMunicipalityCannotBePlayedHere() throws Exception {
    var visitor = new Visitor(port);
    var refused =
        visitor.post(
            "/drammen/logg-inn",
            "/drammen/logg-inn",
            Map.of("person", "holmestrand-administrator"));
    assertThat(refused.statusCode()).isEqualTo(404);
  }

  @Test
  void logInWithoutTheFormsTokenIsDenied() throws Exception {
    var denied =
        new Visitor(port).post("/drammen/logg-inn", Map.of("person", "drammen-administrator"));
    assertThat(denied.statusCode()).isEqualTo(403);
  }

  @Test
  void theSessionHoldsSubjectLevelAndTimeAndNothingElse() throws Exception {
    var visitor = new Visitor(port);
    visitor.playing("drammen-pst-contact");
    visitor.get("/drammen/oppsett");
    var sessions =
        jdbc.sql("select attribute_name from spring_session_attributes").query(String.class).list();
    assertThat(sessions).isNotEmpty().containsOnly("log-in");
  }

  @Test
  void logInGivesANewSessionAndLogOutEndsIt() throws Exception {
    var visitor = new Visitor(port);
    visitor.playing("drammen-administrator");
    var first = visitor.sessionCookie();
    assertThat(decoded(first)).as("more chance than a UUID has").matches("[0-9a-f]{36}");
    visitor.playing("drammen-administrator");
    assertThat(visitor.sessionCookie()).isNotEqualTo(first);
    var out = visitor.post("/drammen/oppsett", "/logg-ut", Map.of("municipality", "drammen"));
    assertThat(Visitor.leadsTo(out)).isEqualTo("/drammen/logg-inn?ut");
    assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
    assertThat(Visitor.leadsTo(visitor.get("/drammen/oppsett"))).isEqualTo("/drammen/logg-inn");
  }

  @Test
  void whoIsAwayForAnHourIsOutAndSoIsWhoHasBeenInForTenHoweverBusySheIs() throws Exception {
    var visitor = new Visitor(port);
    visitor.playing("drammen-administrator");
    since(sessions, visitor, Duration.ofHours(9), Duration.ofMinutes(59));
    assertThat(visitor.get("/drammen/oppsett").statusCode()).isEqualTo(200);
    since(sessions, visitor, Duration.ofHours(9), Duration.ofMinutes(61));
    assertThat(Visitor.leadsTo(visitor.get("/drammen/oppsett"))).isEqualTo("/drammen/logg-inn");
    visitor.playing("drammen-administrator");
    since(sessions, visitor, Duration.ofHours(11), Duration.ofMinutes(1));
    assertThat(Visitor.leadsTo(visitor.get("/drammen/oppsett"))).isEqualTo("/drammen/logg-inn");
  }

  /** As if she had logged in that long ago, and last asked for a page that long ago. */
  private static <S extends Session> void since(
      SessionRepository<S> sessions, Visitor visitor, Duration in, Duration away) {
    var session = Objects.requireNonNull(sessions.findById(decoded(visitor.sessionCookie())));
    var subject = DemoStaff.subject("drammen-administrator");
    session.setAttribute(
        StaffSessions.ATTRIBUTE,
        new LogIn(subject, "demo", Instant.now().minus(in), Instant.now().minus(in)).written());
    session.setLastAccessedTime(Instant.now().minus(away));
    sessions.save(session);
  }

  private static String decoded(String cookie) {
    return new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
  }

  @Test
  void noScriptReadsTheSessionsCookieAndItGoesWithNoFormOfAnotherSite() throws Exception {
    var set = new Visitor(port).playing("drammen-administrator").headers().allValues("Set-Cookie");
    assertThat(set)
        .anySatisfy(cookie ->
            assertThat(cookie).startsWith("omtanke=").contains("HttpOnly", "SameSite=Lax"));
  }

  @Test
  void theApiTakesAMadeUpPersonByBasicAndThePagesDoNot() throws Exception {
    var visitor = new Visitor(port);
    var contract = "/api/v1/municipalities/drammen/cases";
    assertThat(visitor.getAs("drammen-teacher", "demo", contract).statusCode()).isEqualTo(200);
    assertThat(visitor.getAs("drammen-teacher", "wrong", contract).statusCode()).isEqualTo(401);
    assertThat(visitor.getAs("nobody", "demo", contract).statusCode()).isEqualTo(401);
    assertThat(visitor.getAs("drammen-administrator", "demo", "/drammen/oppsett").statusCode())
        .isEqualTo(302);
    assertThat(visitor.sessionCookie()).as("the API makes no session").isEmpty();
  }
}
