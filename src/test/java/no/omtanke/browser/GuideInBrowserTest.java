package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OmtankeTest
final class GuideInBrowserTest {

  private static final List<String> PAGES =
      List.of(
          "",
          "/hva-gjor-jeg",
          "/hva-gjor-jeg?hvem=resident&fare=ja",
          "/hva-gjor-jeg?hvem=employee&fare=nei&om=person&alder=under-18&snakket=nei",
          "/hva-gjor-jeg?hvem=self&fare=nei&om=self-help&alder=adult",
          "/tegn",
          "/faktorer",
          "/begreper",
          "/samtale",
          "/trinnene",
          "/taushetsplikt",
          "/taushetspliktveileder",
          "/taushetspliktveileder?arbeider=school&til=police&alder=12-14",
          "/taushetspliktveileder?arbeider=health-personnel&til=child-welfare&alder=0-",
          "/hvem-kan-hjelpe",
          "/handlingsplan",
          "/kunnskap",
          "/tilgjengelighet",
          "/personvernerklaering");

  private static final String INVISIBLE =
      """
      [...document.querySelectorAll('a, button, h1, p')].filter(one => {
        const style = getComputedStyle(one);
        return style.color === style.backgroundColor;
      }).length
      """;

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"drammen", "oslo"})
  void everyPublicPageIsAccessibleAndFitsAPhone(String municipality) {
    looksAt(municipality, PAGES, 390, ColorScheme.LIGHT);
  }

  /** On the same pages, with words and colours of their own. */
  @ParameterizedTest
  @ValueSource(strings = {"asker", "baerum", "holmestrand"})
  void everyPublicPageOfTheOthersFitsAPhoneAndIsReadThere(String municipality) {
    try (var context = context(390, ColorScheme.LIGHT)) {
      var page = context.newPage();
      List<String> complaints = complaints(page);
      for (String path : PAGES) {
        open(page, "/" + municipality + path);
        assertReadable(page, 390);
      }
      assertThat(Chromium.violations(page)).as(page.url()).isEmpty();
      assertThat(complaints).as("the browser's console").isEmpty();
    }
  }

  @Test
  void itHoldsOnAWideAndDarkScreen() {
    looksAt("drammen", PAGES, 1280, ColorScheme.DARK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"asker", "baerum", "holmestrand", "oslo"})
  void theMunicipalitysColoursAreReadInTheDark(String municipality) {
    looksAt(municipality, List.of("", "/hva-gjor-jeg", "/samtale"), 1280, ColorScheme.DARK);
  }

  private void looksAt(String municipality, List<String> paths, int width, ColorScheme scheme) {
    try (var context = context(width, scheme)) {
      var page = context.newPage();
      List<String> complaints = complaints(page);
      for (String path : paths) {
        open(page, "/" + municipality + path);
        assertAccessible(page, width);
      }
      assertThat(complaints).as("the browser's console").isEmpty();
    }
  }

  @Test
  void theLawIsAccessibleWhenItIsUnfoldedAndInEnglish() {
    try (var context = context(390, ColorScheme.LIGHT)) {
      var page = context.newPage();
      open(page, "/baerum/taushetsplikt?lang=en");
      page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
      assertAccessible(page, 390);
      assertThat(page.content()).doesNotContainIgnoringCase("permitted");
    }
  }

  @Test
  void theAdviserIsAskedWithTheKeyboardAndWithoutScript() {
    var options = new NewContextOptions().setJavaScriptEnabled(false);
    try (var context = Chromium.shared().newContext(options)) {
      var page = context.newPage();
      open(page, "/drammen/taushetsplikt");
      page.locator("main a[href$='/taushetspliktveileder']").first().press("Enter");
      page.waitForLoadState();
      page.selectOption("#arbeider", "school");
      page.selectOption("#til", "group:strategic-group");
      page.selectOption("#alder", "15-15");
      page.locator("main form button").press("Enter");
      page.waitForLoadState();
      assertThat(page.locator(".ways-to-tell h3").allTextContents())
          .map(heading -> heading.replaceAll("\\s+", " ").strip())
          .containsExactly(
              "1 Kan du fortelle det uten at noen kjenner igjen personen?",
              "2 Kan du spørre om samtykke?",
              "3 Har du plikt til å si fra?",
              "4 Kan et unntak i loven gjelde?");

      page.locator(".languages [lang=nn]").press("Enter");
      page.waitForLoadState();
      assertThat(page.locator("main").textContent()).contains("Kan du spørje om samtykke?");
      assertThat(page.locator("#til").inputValue()).isEqualTo("group:strategic-group");
    }
  }

  @ParameterizedTest
  @CsvSource({"390, nb", "1280, en", "1280, nn"})
  void theAdviserIsAccessibleWithEverythingUnfolded(int width, String language) {
    try (var context = context(width, ColorScheme.LIGHT)) {
      var page = context.newPage();
      for (String choices :
          List.of(
              "", "?arbeider=school&til=police&alder=0-&", "?arbeider=private&til=nav-state&")) {
        var query = choices.isEmpty() ? "?" : choices;
        open(page, "/drammen/taushetspliktveileder" + query + "lang=" + language);
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        assertAccessible(page, width);
        Chromium.picture(page, "adviser-" + width + "-" + language + "-" + choices.length());
      }
    }
  }

  @Test
  void theGuidedPathIsWalkedWithTheKeyboardAndWithoutScript() {
    var options = new NewContextOptions().setJavaScriptEnabled(false);
    try (var context = Chromium.shared().newContext(options)) {
      var page = context.newPage();
      open(page, "/drammen");
      page.locator("a.door").first().press("Enter");
      for (String choice : List.of("employee", "nei", "person", "unknown", "nei")) {
        page.locator("input[type=radio][value=" + choice + "]").press("Space");
        page.locator("main form button").press("Enter");
        page.waitForLoadState();
      }
      assertThat(page.locator("h1").textContent()).isEqualTo("Drøft bekymringen med en leder");
      assertThat(page.locator("main").textContent()).contains("Planen setter ingen frist");

      page.locator(".languages [lang=en]").press("Enter");
      page.waitForLoadState();
      assertThat(page.locator("h1").textContent()).isEqualTo("Discuss the concern with a leader");
    }
  }

  private BrowserContext context(int width, ColorScheme scheme) {
    return Chromium.shared()
        .newContext(new NewContextOptions().setViewportSize(width, 844).setColorScheme(scheme));
  }

  private void open(Page page, String path) {
    page.navigate("http://localhost:" + port + path);
  }

  private static void assertAccessible(Page page, int width) {
    assertThat(Chromium.violations(page)).as(page.url()).isEmpty();
    assertReadable(page, width);
  }

  private static void assertReadable(Page page, int width) {
    // axe passes over a text that has just the colour of its background
    assertThat((Integer) page.evaluate(INVISIBLE)).as("unreadable on %s", page.url()).isZero();
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as("no scrolling sideways on %s", page.url())
        .isLessThanOrEqualTo(width);
  }

  private static List<String> complaints(Page page) {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    return complaints;
  }
}
