package no.omtanke.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import no.omtanke.Omtanke;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Log-in as in real work, played through in a browser with a Keycloak beside: the first
 * administrator, a colleague whom she puts on the staff, a step up, and the way out at both ends.
 */
@Tag("keycloak")
final class KeycloakLogInTest {

  private static final String WORKER = "22222222-2222-4222-8222-222222222222";

  private static Keycloak keycloak;
  private static ConfigurableApplicationContext application;
  private static String site;

  @BeforeAll
  static void start() throws Exception {
    keycloak = Keycloak.started();
    var database = TestDatabase.untouched();
    var registration = "--spring.security.oauth2.client.registration.kommunen.";
    application =
        new SpringApplication(Omtanke.class)
            .run(
                "--server.port=0",
                "--omtanke.demo=false",
                "--omtanke.log-in.fresh-acr=high",
                "--omtanke.staff.first-administrator=drammen:kommunen:" + Keycloak.ADMINISTRATOR,
                "--omtanke.database.url=" + database.url(),
                "--omtanke.database.owner-password=" + database.ownerPassword(),
                "--omtanke.database.staff-password=" + database.staffPassword(),
                "--omtanke.database.public-password=" + database.publicPassword(),
                registration + "client-id=omtanke",
                registration + "client-secret=secret",
                registration + "client-name=Kommunens konto",
                registration + "scope=openid",
                "--spring.security.oauth2.client.provider.kommunen.issuer-uri="
                    + keycloak.issuer());
    site =
        "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
  }

  @AfterAll
  static void stop() throws Exception {
    application.close();
    keycloak.stop();
  }

  @Test
  void theFirstAdministratorAndWhomSheAddsComeInStepUpAndGoOut() {
    try (var context = Chromium.shared().newContext()) {
      addsTheWorker(context);
    }
    try (var context = Chromium.shared().newContext()) {
      var page = context.newPage();
      page.navigate(site + "/drammen/min-dag");
      Chromium.follow(page.getByText("Logg inn med Kommunens konto"));
      logsInAtTheProvider(page, "silje");
      assertThat(page).hasURL(site + "/drammen/min-dag");
      assertThat(page.locator(".who")).containsText("Silje Ansatt");

      isTakenAsKnown(context, page);
      page.navigate(site + "/drammen/saker/try-out-fresh");
      assertThat(page.locator("h1")).hasText("Bekreft at det er deg");
      Chromium.picture(page, "step-up-provider");
      Chromium.follow(page.getByText("Logg inn med Kommunens konto"));
      // that the provider knows her is not enough
      assertThat(page.locator("#password")).isVisible();
      logsInAtTheProvider(page, "silje");
      assertThat(page).hasURL(site + "/drammen/saker/try-out-fresh");

      isTakenAsKnown(context, context.newPage());
      page.locator("textarea").fill("Skal snakke med henne");
      Chromium.follow(page.locator("button"));
      // the form's token belonged to the log-in before, and to show it again is to look, too
      assertThat(page.locator("h1")).hasText("Bekreft at det er deg");
      Page tab = context.waitForPage(() -> page.getByText("Logg inn med Kommunens konto").click());
      logsInAtTheProvider(tab, "silje");
      tab.close();
      Chromium.follow(page.locator("main form button"));
      assertThat(page.locator("textarea")).hasValue("Skal snakke med henne");
      Chromium.follow(page.locator("button"));
      assertThat(page.locator("body")).hasText("sent: Skal snakke med henne");

      page.navigate(site + "/drammen/min-dag");
      goesOut(page);
      page.navigate(site + "/oauth2/authorization/kommunen");
      // the provider has forgotten her, too
      assertThat(page.locator("#password")).isVisible();
    }
  }

  /** The administrator comes in, and puts the worker on the staff. */
  private static void addsTheWorker(BrowserContext context) {
    var page = context.newPage();
    page.navigate(site + "/drammen/oppsett");
    Chromium.follow(page.getByText("Logg inn med Kommunens konto"));
    logsInAtTheProvider(page, "anne");
    assertThat(page).hasURL(site + "/drammen/oppsett");
    Chromium.follow(page.getByText("Legg til en ansatt"));
    Chromium.follow(page.locator("main a").getByText("Barneverntjenesten"));
    page.fill("#name", "Silje Ansatt");
    page.fill("#subject", "kommunen:" + WORKER);
    page.getByText("Kontaktperson i barnevernet").click();
    Chromium.follow(page.locator("main form button"));
    assertThat(page.locator("[role=status]")).containsText("Lagt til");
  }

  /** Our log-in ends, the provider's does not: it lets her in again without a question. */
  private static void isTakenAsKnown(BrowserContext context, Page page) {
    context.clearCookies(new ClearCookiesOptions().setName("omtanke"));
    page.navigate(site + "/drammen/min-dag");
    Chromium.follow(page.getByText("Logg inn med Kommunens konto"));
    assertThat(page.locator(".who")).containsText("Silje Ansatt");
  }

  private static void goesOut(Page page) {
    Chromium.follow(page.locator(".who button"));
    assertThat(page).hasURL(site + "/drammen/logg-inn?ut");
    assertThat(page.locator("[role=status]")).containsText("Du er logget ut");
  }

  private static void logsInAtTheProvider(Page page, String name) {
    if (page.locator("#username").isVisible()) {
      page.fill("#username", name);
    }
    page.fill("#password", "passord");
    Chromium.follow(page.locator("#kc-login"));
  }
}
