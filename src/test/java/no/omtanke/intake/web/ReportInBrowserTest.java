package no.omtanke.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import no.omtanke.browser.Chromium;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A resident reports by phone; the coordinator reads, decides with a reason, and the answer is
 * read.
 */
@OmtankeTest
final class ReportInBrowserTest {

  @LocalServerPort private int port;

  @Test
  void aReportIsSentTriagedToAdviceAndAnswered() {
    String text = "Naboen er borte " + PublicFormsTest.unique();
    List<String> words;
    try (var context =
        Chromium.shared().newContext(new NewContextOptions().setViewportSize(390, 844))) {
      var page = context.newPage();
      page.navigate(at("/drammen/meld"));
      DiscussionInBrowserTest.looked(page, 390, "report");
      Chromium.follow(page.locator("a[href$='/meld/fare']"));
      DiscussionInBrowserTest.looked(page, 390, "danger");
      page.navigate(at("/drammen/meld/resident-concern/person"));
      Chromium.follow(page.locator("button[value=look]"));
      assertThat(page.locator(".fault").count()).isEqualTo(2);
      page.fill("#text", text);
      page.check("input[name=named][value=yes]");
      page.fill("#name", "Kari Prøve");
      DiscussionInBrowserTest.looked(page, 390, "report-write");
      Chromium.follow(page.locator("button[value=look]"));
      DiscussionInBrowserTest.looked(page, 390, "report-look");
      Chromium.follow(page.locator("button[value=receipt]"));
      words = page.locator(".receipt-words li").allTextContents();
      page.check("input[name=kept]");
      Chromium.follow(page.locator("button[value=send]"));
      assertThat(page.textContent("main")).contains(text, words.getFirst());
    }
    try (var context =
        Chromium.shared().newContext(new NewContextOptions().setViewportSize(1280, 900))) {
      var page = context.newPage();
      logIn(page, "drammen-teacher");
      page.navigate(at("/drammen/innboks"));
      assertThat(page.locator(".inbox li").count()).isZero();
    }
    try (var context =
        Chromium.shared().newContext(new NewContextOptions().setViewportSize(1280, 900))) {
      var page = context.newPage();
      logIn(page, "drammen-slt-coordinator");
      page.navigate(at("/drammen/innboks"));
      DiscussionInBrowserTest.looked(page, 1280, "inbox");
      Chromium.follow(page.locator(".inbox .new a").first());
      assertThat(page.textContent(".letters")).contains(text);
      assertThat(page.textContent("main")).doesNotContain("Kari Prøve");
      DiscussionInBrowserTest.looked(page, 1280, "room");
      page.fill("#reason", "Må ringe tilbake");
      Chromium.follow(page.locator("form[action$='/hvem'] button"));
      assertThat(page.textContent("main")).contains("Kari Prøve");
      Chromium.follow(page.locator("a[href$='/TO_ADVICE']"));
      page.fill("#text", "Snakk med naboen først");
      Chromium.follow(page.locator("main form button"));
      assertThat(page.locator("#reason-fault").count()).isOne();
      assertThat(page.inputValue("#text")).isEqualTo("Snakk med naboen først");
      DiscussionInBrowserTest.looked(page, 1280, "act");
      page.fill("#reason", "Ingen tegn til fare");
      Chromium.follow(page.locator("main form button"));
      assertThat(page.textContent("main"))
          .contains("Snakk med naboen først", "Ingen tegn til fare");
    }
    try (var context =
        Chromium.shared().newContext(new NewContextOptions().setViewportSize(390, 844))) {
      var page = context.newPage();
      page.navigate(at("/drammen/droft/svar"));
      page.fill("#code", String.join(" ", words));
      Chromium.follow(page.locator("main form button"));
      assertThat(page.textContent("main"))
          .contains("Snakk med naboen først")
          .doesNotContain("Ingen tegn til fare");
    }
  }

  private void logIn(Page page, String person) {
    page.navigate(at("/drammen/logg-inn"));
    Chromium.follow(page.locator("button[value=" + person + "]"));
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
