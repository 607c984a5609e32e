package no.omtanke.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OmtankeTest
final class LogInInBrowserTest {

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void logInAndSetUpAreAccessibleAndFitTheScreen(int width) {
    try (var context = context(width)) {
      var page = context.newPage();
      page.navigate(site() + "/drammen/oppsett");
      looksRight(page, "log-in", width);
      choose(page, "drammen-administrator");
      assertThat(page.url()).endsWith("/drammen/oppsett");
      looksRight(page, "set-up", width);
      page.navigate(site() + "/drammen/logg-inn?paa-nytt");
      assertThat(page.locator("h1")).hasText("Bekreft at det er deg");
      assertThat(page.locator("button[name=person]")).hasText("Administrator Knut Demo");
      looksRight(page, "step-up", width);
      Chromium.follow(page.locator(".who button"));
      assertThat(page.locator("[role=status]")).containsText("Du er logget ut");
      looksRight(page, "log-out", width);
    }
  }

  @Test
  void whatWasTypedSurvivesALogInThatEnded() {
    try (var context = context(1280)) {
      var page = context.newPage();
      page.navigate(site() + "/drammen/saker/try-out");
      choose(page, "drammen-teacher");
      page.locator("textarea").fill("Ikke ferdig skrevet");
      context.clearCookies(new ClearCookiesOptions().setName("omtanke"));
      Chromium.follow(page.locator("button"));
      looksRight(page, "held", 1280);
      choose(page, "drammen-teacher");
      assertThat(page.locator("textarea")).hasValue("Ikke ferdig skrevet");
      Chromium.follow(page.locator("button"));
      assertThat(page.locator("body")).hasText("sent: Ikke ferdig skrevet");
    }
  }

  private static void choose(Page page, String person) {
    Chromium.follow(page.locator("button[value=" + person + "]"));
  }

  private static BrowserContext context(int width) {
    return Chromium.shared().newContext(new NewContextOptions().setViewportSize(width, 844));
  }

  private static void looksRight(Page page, String name, int width) {
    Chromium.picture(page, name + "-" + width);
    assertThat(Chromium.violations(page)).isEmpty();
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
  }

  private String site() {
    return "http://localhost:" + port;
  }
}
