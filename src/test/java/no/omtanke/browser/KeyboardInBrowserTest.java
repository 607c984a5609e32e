package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Someone who uses no mouse does her work, and sees all the way where she is. */
@OmtankeTest
final class KeyboardInBrowserTest {

  private static final String RING =
      """
      () => { const style = getComputedStyle(document.activeElement);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
          || style.boxShadow !== 'none'; }
      """;

  @LocalServerPort private int port;

  @Test
  void aNoteIsWrittenFromTheDaysListByKeyboardAlone() {
    try (var worker = new Colleague(port, "drammen", "health-worker")) {
      Page page = withACase(worker, "saker/ny/employee-concern");
      tabsTo(page, "details:has(a[href$='/write-note']) > summary");
      page.keyboard().press("Enter");
      tabsTo(page, "a[href$='/write-note']");
      page.keyboard().press("Enter");
      page.waitForURL("**/write-note");
      tabsTo(page, "input[name=nature]");
      page.keyboard().press("Space");
      tabsTo(page, "#f-text");
      page.keyboard().type("Skrevet uten mus.");
      tabsTo(page, ".send button");
      page.keyboard().press("Enter");
      page.waitForURL("**/saker/*?etter=write-note");
      assertThat(worker.main()).contains("Skrevet uten mus.");
    }
  }

  @Test
  void theNextTaskOfTheRoutineIsDoneFromTheDaysListByKeyboardAlone() {
    try (var worker = new Colleague(port, "drammen", "teacher")) {
      Page page = withACase(worker, "saker/ny");
      tabsTo(page, "a.first-act");
      page.keyboard().press("Enter");
      page.waitForURL("**/discuss/discuss-concern");
      tabsTo(page, "#f-with");
      page.keyboard().type("Ola");
      tabsTo(page, "#f-text");
      page.keyboard().type("Drøftet uten mus.");
      tabsTo(page, "#f-next");
      // the same with the day or the month first
      page.keyboard().type("1212" + Colleague.inDays(365).getYear());
      tabsTo(page, ".send button");
      page.keyboard().press("Enter");
      page.waitForURL("**/saker/*?etter=discuss");
      assertThat(worker.done("Drøftingen er lagret").main())
          .contains("Drøftet uten mus.", "Ola Demo");
    }
  }

  /** A case of hers, opened from the day's list with the keyboard. */
  private static Page withACase(Colleague worker, String way) {
    worker.goes(way).writes("seen", "Trekker seg unna.");
    worker.picks("age", "16 eller 17").fillsTheRest().sends().done("Bekymringen er lagret");
    String home = worker.address().replaceFirst("\\?.*", "");
    Page page = worker.goes("min-dag").page();
    tabsTo(page, "a.case-row[href='" + home + "']");
    page.keyboard().press("Enter");
    page.waitForURL("**" + home);
    return page;
  }

  /** Goes on with Tab until it has the focus, which is seen on each stop. */
  private static void tabsTo(Page page, String target) {
    for (int stops = 0; stops < 80; stops++) {
      page.keyboard().press("Tab");
      assertThat((Boolean) page.evaluate(RING))
          .as("focus is seen on %s", page.evaluate("document.activeElement.outerHTML"))
          .isTrue();
      if ((Boolean) page.evaluate("it => document.activeElement.matches(it)", target)) {
        return;
      }
    }
    throw new AssertionError("No " + target + " is reached from " + page.url());
  }
}
