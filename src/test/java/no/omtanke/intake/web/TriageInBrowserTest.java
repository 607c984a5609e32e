package no.omtanke.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.omtanke.browser.Chromium;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.platform.OmtankeTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each outcome of a report, played by the right role, and what the resident then reads. */
@OmtankeTest
final class TriageInBrowserTest {

  private static final String RETURN = "/drammen/droft/svar";
  private static final String REASON = "Grunnen er vår egen";

  @LocalServerPort private int port;
  private final List<BrowserContext> open = new ArrayList<>();

  @AfterEach
  void leave() {
    open.forEach(BrowserContext::close);
  }

  @Test
  void aReportBecomesACaseWithItsTextAndWithoutWhoReported() throws Exception {
    String text = "Naboen er borte " + PublicFormsTest.unique();
    String words = reported(text);
    Page coordinator = opened("drammen-slt-coordinator", text);
    Chromium.follow(coordinator.locator("a[href$='/TO_CASE']"));
    assertThat(coordinator.inputValue("#text")).isEqualTo(text);
    assertThat(coordinator.textContent(".letters")).contains(text);
    DiscussionInBrowserTest.looked(coordinator, 1280, "to-case");
    coordinator.setViewportSize(390, 844);
    DiscussionInBrowserTest.looked(coordinator, 390, "to-case");
    coordinator.fill("#next", LocalDate.now(NorwegianTime.ZONE).plusMonths(1).toString());
    Chromium.follow(coordinator.locator("main form button"));
    assertThat(coordinator.locator("#reason-fault").count()).isOne();
    coordinator.fill("#reason", REASON);
    Chromium.follow(coordinator.locator("main form button"));
    assertThat(coordinator.textContent("main"))
        .contains("En sak er begynt", REASON, "har ikke fått svar ennå");
    DiscussionInBrowserTest.looked(coordinator, 390, "room-case");
    String report = coordinator.url();
    coordinator.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    coordinator.navigate(at("/drammen/innboks"));
    assertThat(coordinator.textContent(".inbox")).contains("Ble en sak, ikke besvart");
    DiscussionInBrowserTest.looked(coordinator, 390, "inbox-dark");
    coordinator.navigate(report);
    DiscussionInBrowserTest.looked(coordinator, 390, "room-case-dark");
    Chromium.follow(coordinator.locator("main a[href*='/saker/']"));
    assertThat(coordinator.textContent("main")).contains(text).doesNotContain("Kari Prøve");
    Page teacher = loggedIn("drammen-teacher");
    assertThat(teacher.navigate(coordinator.url()).status()).isEqualTo(404);
    assertThat(read(words)).contains("tatt imot og følges opp").doesNotContain(REASON);
  }

  @Test
  void aSecondReportIsAddedToTheCaseThatTheFirstBegan() throws Exception {
    String first = "Naboen er borte " + PublicFormsTest.unique();
    reported(first);
    Page coordinator = opened("drammen-slt-coordinator", first);
    Chromium.follow(coordinator.locator("a[href$='/TO_CASE']"));
    coordinator.fill("#next", LocalDate.now(NorwegianTime.ZONE).plusMonths(1).toString());
    coordinator.fill("#reason", REASON);
    Chromium.follow(coordinator.locator("main form button"));
    Chromium.follow(coordinator.locator("main a[href*='/saker/']"));
    String home = coordinator.url();
    String theCase = home.substring(home.lastIndexOf('/') + 1);

    String second = "Naboen er fortsatt borte " + PublicFormsTest.unique();
    String words = reported(second);
    opened(coordinator, second);
    Chromium.follow(coordinator.locator("a[href$='/TO_OPEN_CASE']"));
    assertThat(coordinator.inputValue("#text")).isEqualTo(second);
    Chromium.follow(coordinator.locator("main form button"));
    PlaywrightAssertions.assertThat(coordinator.locator("#reference-fault, #reason-fault"))
        .hasCount(2);
    coordinator.check("input[name=reference][value='" + theCase + "']");
    coordinator.fill("#reason", REASON);
    DiscussionInBrowserTest.looked(coordinator, 1280, "to-open-case");
    coordinator.setViewportSize(390, 844);
    DiscussionInBrowserTest.looked(coordinator, 390, "to-open-case");
    Chromium.follow(coordinator.locator("main form button"));
    assertThat(coordinator.textContent("main")).contains("lagt til i saken", REASON);
    Chromium.follow(coordinator.locator("main a[href*='/saker/']"));
    assertThat(coordinator.url()).isEqualTo(home);
    assertThat(coordinator.textContent("main"))
        .contains(first, second)
        .doesNotContain("Kari Prøve");
    assertThat(read(words)).contains("tatt imot og følges opp");
  }

  @Test
  void aReportIsPassedToAUnitThatDecidesAndThePasserSeesWhatSheDid() throws Exception {
    String text = "Eleven er borte " + PublicFormsTest.unique();
    String words = reported(text);
    Page coordinator = opened("drammen-slt-coordinator", text);
    String address = coordinator.url();
    Chromium.follow(coordinator.locator("a[href$='/TO_UNIT']"));
    Chromium.follow(coordinator.locator("main form button"));
    assertThat(coordinator.locator("#unit-fault, #reason-fault").count()).isEqualTo(2);
    coordinator.check("input[name=unit][value=school]");
    coordinator.fill("#reason", REASON);
    Chromium.follow(coordinator.locator("main form button"));
    assertThat(coordinator.textContent("[role=status]")).contains("sendt videre");
    assertThat(coordinator.textContent("main")).contains(REASON).doesNotContain(text);
    DiscussionInBrowserTest.looked(coordinator, 1280, "inbox-passed");
    coordinator.setViewportSize(390, 844);
    DiscussionInBrowserTest.looked(coordinator, 390, "inbox-passed");
    assertThat(coordinator.navigate(address).status()).isEqualTo(404);
    assertThat(read(words)).contains(text);

    Page leader = loggedIn("drammen-leader");
    leader.navigate(at("/drammen/innboks"));
    assertThat(leader.locator(".inbox .new").allTextContents())
        .as("nobody has written a second letter")
        .anyMatch(row -> row.contains("sendt hit") && !row.contains("nytt brev"));
    opened(leader, text);
    assertThat(leader.textContent("main"))
        .contains("Sendt hit av Ingrid Demo, SLT i Drammen", "Send videre")
        .doesNotContain(REASON);
    DiscussionInBrowserTest.looked(leader, 1280, "room-passed");
    Chromium.follow(leader.locator("a[href$='/TO_NOTHING']"));
    leader.fill("#reason", REASON);
    Chromium.follow(leader.locator("main form button"));
    assertThat(leader.textContent("main")).contains("Meldingen er avsluttet", REASON);
    DiscussionInBrowserTest.looked(leader, 1280, "room-ended");
    leader.setViewportSize(390, 844);
    DiscussionInBrowserTest.looked(leader, 390, "room-ended");
    assertThat(read(words))
        .contains("ikke gjort mer nå")
        .doesNotContain(REASON)
        .doesNotContain("id=\"text\"");
  }

  @Test
  void aThreadIsAnsweredAndClosedAndStillRead() throws Exception {
    String text = "En gutt trekker seg unna " + PublicFormsTest.unique();
    String words =
        PublicFormsTest.words(
            PublicFormsTest.sent(
                new Visitor(port), "/drammen/droft/police-prevention-contact", text));
    Page police = opened("drammen-police-contact", text);
    assertThat(police.locator("a[href$='/TO_CASE']").count()).isZero();
    Chromium.follow(police.locator("a[href$='/ANSWER']"));
    police.fill("#text", "Snakk med læreren");
    Chromium.follow(police.locator("main form button"));
    saysMore(words, "Hun kommer ikke på skolen");
    police.reload();
    Chromium.follow(police.locator("a[href$='/ANSWER']"));
    assertThat(police.locator("text=Hun kommer ikke på skolen").isVisible()).isTrue();
    assertThat(police.locator("text=" + text).isVisible()).isFalse();
    DiscussionInBrowserTest.looked(police, 1280, "answer");
    police.setViewportSize(390, 844);
    DiscussionInBrowserTest.looked(police, 390, "answer");
    police.click("summary");
    assertThat(police.locator("text=" + text).isVisible()).isTrue();
    police.fill("#text", "Ring oss");
    Chromium.follow(police.locator("main form button"));
    assertThat(police.textContent("main")).contains("Svaret er sendt", "Snakk med læreren");
    Chromium.follow(police.locator("a[href$='/CLOSE']"));
    assertThat(police.textContent("main")).contains(text, "Snakk med læreren");
    Chromium.follow(police.locator("main form button"));
    assertThat(police.textContent("main")).contains("Samtalen er avsluttet");
    assertThat(read(words))
        .contains("Snakk med læreren", "Denne samtalen er avsluttet")
        .doesNotContain("id=\"text\"");
  }

  private String reported(String text) throws Exception {
    Visitor resident = new Visitor(port);
    String page = "/drammen/meld/resident-concern/person";
    var look =
        resident.post(
            page, page, Map.of("step", "look", "text", text, "named", "yes", "name", "Kari Prøve"));
    return PublicFormsTest.words(PublicFormsTest.sentFrom(resident, page, look));
  }

  /** What the resident reads with the receipt. */
  private String read(String words) throws Exception {
    return new Visitor(port).post(RETURN, RETURN, Map.of("code", words)).body();
  }

  /** The one who wrote comes back and goes on. */
  private void saysMore(String words, String text) throws Exception {
    Visitor resident = new Visitor(port);
    var exchange = resident.post(RETURN, RETURN, Map.of("code", words));
    String sealed = Jsoup.parse(exchange.body()).select("input[name=sealed]").val();
    resident.post(RETURN, RETURN, Map.of("sealed", sealed, "text", text));
  }

  private Page opened(String person, String text) {
    return opened(loggedIn(person), text);
  }

  private Page opened(Page page, String text) {
    page.navigate(at("/drammen/min-dag"));
    Chromium.follow(page.locator("main a[href='/drammen/innboks']"));
    for (String inquiry :
        page.locator(".inbox .new a").all().stream()
            .map(link -> link.getAttribute("href"))
            .toList()) {
      page.navigate(at(inquiry));
      if (page.textContent(".letters").contains(text)) {
        return page;
      }
    }
    throw new AssertionError("not in the inbox");
  }

  private Page loggedIn(String person) {
    var context = Chromium.shared().newContext(new NewContextOptions().setViewportSize(1280, 900));
    open.add(context);
    var page = context.newPage();
    page.navigate(at("/drammen/logg-inn"));
    Chromium.follow(page.locator("button[value=" + person + "]"));
    return page;
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
