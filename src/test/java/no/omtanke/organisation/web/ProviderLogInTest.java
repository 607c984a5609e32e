package no.omtanke.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.omtanke.Omtanke;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffMember;
import no.omtanke.organisation.flow.StaffForTests;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.PackId;
import no.omtanke.packs.RoleId;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application as in real work: no demonstration, and a real OpenID Connect exchange with a
 * provider that listens.
 */
@ExtendWith(OutputCaptureExtension.class)
final class ProviderLogInTest {

  private static final PackId DRAMMEN = new PackId("drammen");
  private static final String CASE = "/drammen/saker/5f0c7d3e-0b7f-4a53-9d0c-6d3c4f5a6b7c";
  private static final Pattern HELD = Pattern.compile("name=\"held\" value=\"([^\"]+)\"");
  private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

  private static ConfigurableApplicationContext application;
  private static int port;

  @BeforeAll
  static void start() {
    PROVIDER.start();
    var database = TestDatabase.untouched();
    var registration = "--spring.security.oauth2.client.registration.kommunen.";
    application =
        new SpringApplication(Omtanke.class)
            .run(
                "--server.port=0",
                "--omtanke.demo=false",
                "--omtanke.log-in.acr=high",
                "--server.forward-headers-strategy=native",
                "--omtanke.staff.first-administrator=drammen:kommunen:anne,asker:kommunen:berit",
                "--omtanke.database.url=" + database.url(),
                "--omtanke.database.owner-password=" + database.ownerPassword(),
                "--omtanke.database.staff-password=" + database.staffPassword(),
                "--omtanke.database.public-password=" + database.publicPassword(),
                registration + "client-id=omtanke",
                registration + "client-secret=secret",
                registration + "client-name=Kommunens konto",
                registration + "scope=openid",
                "--spring.security.oauth2.client.provider.kommunen.issuer-uri="
                    + PROVIDER.issuerUrl("kommunen"));
    port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @AfterAll
  static void stop() {
    application.close();
    PROVIDER.shutdown();
  }

  @Test
  void aKnownPersonComesBackToThePageSheAskedFor() throws Exception {
    var visitor = new Visitor(port);
    assertThat(Visitor.leadsTo(visitor.get("/drammen/oppsett"))).isEqualTo("/drammen/logg-inn");
    assertThat(visitor.get("/drammen/logg-inn").body())
        .contains("Logg inn med Kommunens konto", "/oauth2/authorization/kommunen")
        .doesNotContain("Demo");
    assertThat(answered(visitor, "anne", "high")).isEqualTo("/drammen/oppsett");
    assertThat(visitor.get("/drammen/oppsett").body()).contains("Administrator", "Logg ut");
    assertThat(visitor.get("/holmestrand/oppsett").statusCode()).isEqualTo(404);
    var kept =
        application
            .getBean(JdbcClient.class)
            .sql(
                """
                select other.attribute_name
                from spring_session_attributes logged_in
                join spring_session_attributes other using (session_primary_id)
                where logged_in.attribute_name = 'log-in'
                """)
            .query(String.class)
            .list();
    assertThat(kept).containsOnly("log-in");
  }

  @Test
  void theFirstAdministratorPutsOthersOnTheStaffAndTheyComeIn() throws Exception {
    var stranger = new Visitor(port);
    answered(stranger, "marit", "high");
    assertThat(stranger.get("/innlogget").body()).contains("legge deg til: kommunen:marit");

    var first = new Visitor(port);
    assertThat(answered(first, "berit", "high")).isEqualTo("/innlogget");
    var form = "/asker/oppsett/ansatte/ny/school";
    var marit = Map.of("name", "Marit Lærer", "subject", "kommunen:marit", "roles", "teacher");
    assertThat(first.get(form).body()).contains("value=\"kommunen:\"");
    assertThat(Visitor.leadsTo(first.post(form, form, marit))).contains("?lagt-til");

    assertThat(Visitor.leadsTo(stranger.get("/innlogget"))).isEqualTo("/asker/min-dag");
    assertThat(stranger.get("/asker/min-dag").body()).contains("Marit Lærer");
  }

  @Test
  void whoLogsOutIsLoggedOutAtTheProviderTooAndComesBack() throws Exception {
    var visitor = new Visitor(port);
    answered(visitor, "anne", "high");
    assertThat(visitor.cookie("omtanke-ut"))
        .as("sealed, and no token, which has points")
        .isNotEmpty()
        .doesNotContain(".");
    var out = visitor.post("/drammen/oppsett", "/logg-ut", Map.of("municipality", "drammen"));
    assertThat(out.statusCode()).isEqualTo(200);
    assertThat(out.body()).contains("Du er logget ut av Omtanke", "Kommunens konto");
    assertThat(out.headers().firstValue("Refresh").orElseThrow())
        .startsWith("0; url=" + PROVIDER.endSessionEndpointUrl("kommunen"))
        .contains("client_id=omtanke", "id_token_hint=eyJ", "state=drammen")
        .contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + port + "%2Flogg-inn");
    assertThat(visitor.cookie("omtanke-ut")).isEmpty();
    assertThat(Visitor.leadsTo(visitor.get("/drammen/oppsett"))).isEqualTo("/drammen/logg-inn");
    var back = visitor.get("/logg-inn?state=drammen");
    assertThat(Visitor.leadsTo(back)).isEqualTo("/drammen/logg-inn?ut");
    assertThat(visitor.get("/logg-inn?state=//elsewhere.example").statusCode()).isEqualTo(200);
  }

  @Test
  void someoneWithoutAPlaceIsToldSoAndSeesNothing() throws Exception {
    var visitor = new Visitor(port);
    assertThat(answered(visitor, "stranger", "high")).isEqualTo("/innlogget");
    assertThat(visitor.get("/innlogget").body()).contains("ikke fått noen rolle");
    assertThat(visitor.get("/drammen/oppsett").statusCode()).isEqualTo(404);
  }

  @Test
  void behindAProxyThatEndsTlsNothingIsAskedForOrKeptWithoutIt() throws Exception {
    var led = new Visitor(port).getForwardedFor("omtanke.example", "/drammen/oppsett");
    assertThat(led.headers().firstValue("Strict-Transport-Security").orElseThrow())
        .contains("max-age=31536000", "includeSubDomains");
    assertThat(led.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allMatch(cookie -> cookie.contains("Secure"));
  }

  @Test
  void whoCameInAndThatSomeoneDidNotStandsInTheLogOnALineOfItsOwn(CapturedOutput said)
      throws Exception {
    answered(new Visitor(port), "anne", "high");
    answered(new Visitor(port), "bad\nlog-in: kommunen:anne", "high");
    answered(new Visitor(port), "anne", "low");
    new Visitor(port).get("/login/oauth2/code/kommunen?error=forged%0Aline&state=none");
    assertThat(said.getAll().lines().filter(line -> line.contains("log-in")))
        .satisfiesExactly(
            line -> assertThat(line).endsWith("log-in: kommunen:anne level high"),
            line -> assertThat(line).endsWith("kommunen:bad?log-in: kommunen:anne level high"),
            line -> assertThat(line).endsWith("log-in refused: level"),
            line -> assertThat(line).endsWith("log-in refused: answer"));
    assertThat(said.getAll()).doesNotContain("forged");
  }

  @Test
  void aCookieThatSomeoneWroteByHandLeadsNobodyToAnotherSite() throws Exception {
    for (var address : new String[] {"//elsewhere.example/", "https://elsewhere.example/a"}) {
      var visitor = new Visitor(port);
      visitor.carrying(
          "REDIRECT_URI",
          Base64.getEncoder().encodeToString(address.getBytes(StandardCharsets.UTF_8)));
      assertThat(answered(visitor, "anne", "high")).as(address).isEqualTo("/innlogget");
    }
  }

  @Test
  void aLevelThatIsTooLowDoesNotLetAnyoneIn() throws Exception {
    var visitor = new Visitor(port);
    assertThat(answered(visitor, "anne", "low")).isEqualTo("/logg-inn?feil=niva");
    assertThat(visitor.get("/logg-inn?feil=niva").body()).contains("sikrere måte");
    assertThat(Visitor.leadsTo(visitor.get("/drammen/oppsett"))).isEqualTo("/drammen/logg-inn");
  }

  @Test
  void whoShowedLongAgoWhoSheIsMustShowItAgainAndGetsHerFormBack() throws Exception {
    var worker = new Visitor(port);
    puts("silje", "child-welfare-worker");
    answered(worker, "silje", "high", Duration.ofMinutes(16));
    assertThat(worker.get(TryOutForm.PAGE).statusCode()).isEqualTo(200);

    var led = worker.get(TryOutForm.FRESH);
    assertThat(Visitor.leadsTo(led)).isEqualTo("/drammen/logg-inn?paa-nytt");
    assertThat(worker.get("/drammen/logg-inn?paa-nytt").body())
        .contains("Bekreft at det er deg", "de siste 15 minuttene", "kommunen?paa-nytt");
    assertThat(worker.get(CASE + "/identitet").headers().firstValue("Location").orElseThrow())
        .endsWith("/drammen/logg-inn?paa-nytt");

    var writer = worker.writer(TryOutForm.PAGE);
    var held =
        worker.post(
            TryOutForm.PAGE,
            TryOutForm.FRESH,
            Map.of("note", "Skal snakke med henne", "writer", writer));
    assertThat(held.body())
        .contains("Bekreft at det er deg", "kommunen?paa-nytt\"", "target=\"_blank\"");
    assertThat(held.body()).doesNotContain("Skal snakke med henne", "sent:");
    var sealed = HELD.matcher(held.body());
    assertThat(sealed.find()).isTrue();

    answered(worker, "silje", "high", Duration.ofMinutes(1));
    var back = worker.post(TryOutForm.FRESH, Map.of("held", sealed.group(1)));
    assertThat(back.body()).contains("Skal snakke med henne").doesNotContain("sent:");
    var sent =
        worker.post(TryOutForm.PAGE, TryOutForm.FRESH, Map.of("note", "Skal snakke med henne"));
    assertThat(sent.body()).isEqualTo("sent: Skal snakke med henne");
    assertThat(worker.get(CASE + "/identitet").statusCode())
        .as("there is no such case")
        .isEqualTo(404);
  }

  @Test
  void aFormThatIsBroughtBackOpensNothingForWhoShowedLongAgoWhoSheIs() throws Exception {
    var worker = new Visitor(port);
    puts("solveig", "child-welfare-worker");
    answered(worker, "solveig", "high", Duration.ofMinutes(16));
    var note = Map.of("note", "Skal snakke med henne", "writer", worker.writer(TryOutForm.PAGE));
    var held = HELD.matcher(worker.post(TryOutForm.PAGE, TryOutForm.FRESH, note).body());
    assertThat(held.find()).isTrue();
    assertThat(worker.post(TryOutForm.FRESH, Map.of("held", held.group(1))).body())
        .contains("Bekreft at det er deg", held.group(1))
        .doesNotContain("<textarea");
  }

  @Test
  void whoseProviderDoesNotSayWhenSheShowedWhoSheIsOpensNothingAndIsToldWhy() throws Exception {
    var worker = new Visitor(port);
    puts("turid", "child-welfare-worker");
    answered(worker, "turid", "high");
    assertThat(Visitor.leadsTo(worker.get(TryOutForm.FRESH))).endsWith("logg-inn?paa-nytt");
    assertThat(worker.get("/drammen/logg-inn?paa-nytt").body()).contains("sier ikke når");
    var api = "/api/v1/municipalities/drammen/cases/" + UUID.randomUUID() + "/identity";
    assertThat(worker.post(TryOutForm.PAGE, api, Map.of()).statusCode()).isIn(401, 415);
  }

  @Test
  void whoIsToShowAgainWhoSheIsIsNotTakenAsKnownByTheProvider() throws Exception {
    var question = new Visitor(port).get("/oauth2/authorization/kommunen?paa-nytt");
    assertThat(question.headers().firstValue("Location").orElseThrow())
        .contains("prompt=login", "max_age=900", "code_challenge=", "acr_values=high");
  }

  private static void puts(String name, String role) {
    StaffForTests.put(
        application,
        DRAMMEN,
        new StaffMember(
            "kommunen:" + name,
            name,
            new AgencyId("child-welfare"),
            Set.of(new RoleId(role)),
            Set.of()));
  }

  @Test
  void theQuestionToTheProviderCarriesAProofKeyAndTheLevel() throws Exception {
    var question = new Visitor(port).get("/oauth2/authorization/kommunen");
    assertThat(question.headers().firstValue("Location").orElseThrow())
        .contains("code_challenge=", "code_challenge_method=S256", "acr_values=high");
  }

  @Test
  void madeUpPeopleAndPasswordsAreUnknownOutsideADemonstration() throws Exception {
    var visitor = new Visitor(port);
    assertThat(
            visitor
                .getAs("drammen-teacher", "demo", "/api/v1/municipalities/drammen/cases")
                .statusCode())
        .isEqualTo(401);
    assertThat(application.getBean(People.class).directory(new PackId("oslo")).staff()).isEmpty();
    assertThat(visitor.get("/drammen/logg-inn").body()).doesNotContain("name=\"person\"");
  }

  @Test
  void aTokenThatIsNotMadeForUsNowAndForThisQuestionLetsNobodyIn() throws Exception {
    Map<String, DefaultOAuth2TokenCallback> tokens =
        Map.of(
            "for another client", token(Map.of("acr", "high", "aud", "someone-else"), 600),
            "past its time", token(Map.of("acr", "high"), -600),
            "of another question", token(Map.of("acr", "high", "nonce", "another"), 600),
            "of another issuer", token(Map.of("acr", "high", "iss", "https://other.example"), 600));
    for (var token : tokens.entrySet()) {
      var visitor = new Visitor(port);
      assertThat(answered(visitor, token.getValue()))
          .as(token.getKey())
          .isEqualTo("/logg-inn?feil=annen");
      assertThat(Visitor.leadsTo(visitor.get("/drammen/oppsett"))).isEqualTo("/drammen/logg-inn");
    }
  }

  private static DefaultOAuth2TokenCallback token(Map<String, Object> claims, long seconds) {
    return new DefaultOAuth2TokenCallback(
        "kommunen", "anne", "JWT", List.of("omtanke"), claims, seconds);
  }

  private static String answered(Visitor visitor, String subject, String level) throws Exception {
    return answered(
        visitor,
        new DefaultOAuth2TokenCallback(
            "kommunen", subject, "JWT", List.of("omtanke"), Map.of("acr", level), 600));
  }

  private static String answered(Visitor visitor, String subject, String level, Duration ago)
      throws Exception {
    var shown = Instant.now().minus(ago).getEpochSecond();
    return answered(
        visitor,
        new DefaultOAuth2TokenCallback(
            "kommunen",
            subject,
            "JWT",
            List.of("omtanke"),
            Map.of("acr", level, "auth_time", shown),
            600));
  }

  /** Goes to the provider, which lets the person in at once, and comes back with its answer. */
  private static String answered(Visitor visitor, DefaultOAuth2TokenCallback token)
      throws Exception {
    PROVIDER.enqueueCallback(token);
    var question = visitor.get("/oauth2/authorization/kommunen");
    var toProvider = URI.create(question.headers().firstValue("Location").orElseThrow());
    var atProvider =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(toProvider).build(), BodyHandlers.ofString());
    return Visitor.leadsTo(visitor.get(Visitor.leadsTo(atProvider)));
  }
}
