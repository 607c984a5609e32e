package no.omtanke.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import no.omtanke.browser.Chromium;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident discusses anonymously: from the first page to the answer's page, without script. */
@OmtankeTest
final class DiscussionInBrowserTest {

  private static final String POINT = "/drammen/droft/police-prevention-contact";

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({"1280, true", "390, false"})
  void aWorryIsWrittenSentAndFoundAgain(int width, boolean script) {
    var options = new NewContextOptions().setViewportSize(width, 844).setJavaScriptEnabled(true);
    try (var context = Chromium.shared().newContext(options)) {
      if (!script) {
        // axe needs script to look; what the pages bring of their own is kept out
        context.route("**/*.js", route -> route.abort());
      }
      var page = context.newPage();
      page.navigate("http://localhost:" + port + "/drammen/droft");
      assertThat(page.textContent("main")).contains("112", "116 117", "116 111");
      looked(page, width, "discussion");
      page.navigate("http://localhost:" + port + POINT);
      looked(page, width, "write");

      page.fill("#text", "Ring meg på 912 34 567");
      Chromium.follow(page.locator("button[value=look]"));
      assertThat(page.textContent(".wrong")).contains("telefonnummer");
      assertThat(page.inputValue("#text")).isEqualTo("Ring meg på 912 34 567");
      PlaywrightAssertions.assertThat(page.locator(".wrong")).isFocused();
      looked(page, width, "write-stopped");

      String text = "En gutt i klassen <b>trekker</b> seg unna 😀 " + PublicFormsTest.unique();
      page.fill("#text", text);
      Chromium.follow(page.locator("button[value=look]"));
      assertThat(page.textContent(".letter")).isEqualTo(text);
      looked(page, width, "look");
      Chromium.follow(page.locator("button[value=receipt]"));
      List<String> words = page.locator(".receipt-words li").allTextContents();
      assertThat(words).hasSize(6);
      looked(page, width, "receipt");

      page.fill("#first", "feil");
      Chromium.follow(page.locator("button[value=send]"));
      assertThat(page.locator(".receipt-words li").allTextContents()).isEqualTo(words);
      assertThat(page.locator(".fault").count()).isEqualTo(2);
      for (String field : List.of("first", "second")) {
        String label = page.textContent("label[for=" + field + "]");
        page.fill("#" + field, words.get(Integer.parseInt(label.replaceAll("\\D", "")) - 1));
      }
      Chromium.follow(page.locator("button[value=send]"));
      assertThat(page.textContent("main")).contains(text);
      looked(page, width, "sent");

      page.navigate("http://localhost:" + port + "/drammen/droft/svar");
      looked(page, width, "return");
      page.fill("#code", String.join(" ", words));
      Chromium.follow(page.locator("main form button"));
      assertThat(page.textContent(".letters")).contains(text);
      page.fill("#text", "Det har skjedd igjen");
      Chromium.follow(page.locator("main form button"));
      assertThat(page.locator(".letters li").count()).isEqualTo(2);
      looked(page, width, "exchange");
      assertThat(context.cookies())
          .extracting(cookie -> cookie.name)
          .isSubsetOf("XSRF-TOKEN", "language");
    }
  }

  @Test
  void withoutAnyScriptTheWholeWayGoes() {
    var options = new NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false);
    try (var context = Chromium.shared().newContext(options)) {
      var page = context.newPage();
      page.navigate("http://localhost:" + port + "/drammen/droft");
      Chromium.follow(page.locator("a[href$='/droft/police-prevention-contact']"));
      String text = "Hun er <i>ikke</i> seg selv " + PublicFormsTest.unique();
      page.fill("#text", text);
      Chromium.follow(page.locator("button[value=look]"));
      Chromium.follow(page.locator("button[value=receipt]"));
      List<String> words = page.locator(".receipt-words li").allTextContents();
      page.check("input[name=kept]");
      Chromium.follow(page.locator("button[value=send]"));
      Chromium.follow(page.locator("main a[href$='/droft/svar']"));
      page.fill("#code", String.join(" ", words));
      Chromium.follow(page.locator("main form button"));
      assertThat(page.textContent(".letters")).contains(text);
      page.fill("#text", "Nå er det verre");
      Chromium.follow(page.locator("main form button"));
      assertThat(page.locator(".letters li").allTextContents())
          .hasSize(2)
          .last()
          .asString()
          .contains("Nå er det verre");
    }
  }

  /** No violation, no scrolling sideways; the picture is for people. */
  static void looked(Page page, int width, String name) {
    Chromium.picture(page, "intake-" + name + "-" + width);
    assertThat(Chromium.violations(page)).as(name).isEmpty();
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as("no scrolling sideways on " + name)
        .isLessThanOrEqualTo(width);
  }
}
