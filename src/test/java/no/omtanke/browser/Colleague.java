package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.omtanke.packs.NorwegianTime;

/**
 * One of a municipality's demo people at a browser of her own. Every page she looks at is checked
 * with axe, and that nothing runs off a wide or a narrow screen.
 */
final class Colleague implements AutoCloseable {

  private static final int WIDE = 1280;
  private static final int NARROW = 390;

  /** An A4 sheet within its margins. */
  private static final int A4 = 718;

  private final BrowserContext context;
  private final Page page;
  private final String site;
  private String municipality;
  private final String person;

  /** The cases that stood on her list when she came: they are of other walks. */
  private final Set<String> others = new HashSet<>();

  Colleague(int port, String municipality, String person) {
    this(port, municipality, person, true);
  }

  /** At a browser that runs scripts, or does not. */
  Colleague(int port, String municipality, String person, boolean scripts) {
    this.context =
        Chromium.shared()
            .newContext(
                new NewContextOptions()
                    .setViewportSize(WIDE, 900)
                    .setLocale("nb-NO")
                    .setJavaScriptEnabled(scripts));
    this.page = context.newPage();
    this.site = "http://localhost:" + port;
    this.municipality = municipality;
    this.person = person;
    page.navigate(site + "/" + municipality + "/logg-inn");
    logsInAgain();
    rows().forEach(row -> others.add(row.getAttribute("href")));
  }

  /** Goes over to another municipality where she works too, with the log-in that she has. */
  Colleague worksIn(String another) {
    municipality = another;
    goes("min-dag");
    rows().forEach(row -> others.add(row.getAttribute("href")));
    return this;
  }

  /** Comes back to one where she has been since she logged in. */
  Colleague isBackIn(String before) {
    municipality = before;
    return goes("min-dag");
  }

  private List<Locator> rows() {
    return page.locator("a.case-row").all();
  }

  static LocalDate inDays(int days) {
    return LocalDate.now(NorwegianTime.ZONE).plusDays(days);
  }

  Colleague goes(String path) {
    page.navigate(site + "/" + municipality + "/" + path);
    return this;
  }

  /** Opens the first case on the day's list that has come there since she logged in. */
  Colleague opensHerCase() {
    goes("min-dag");
    Chromium.follow(
        rows().stream()
            .filter(row -> !others.contains(row.getAttribute("href")))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No case has come to " + person)));
    return this;
  }

  /** Chooses something to do, wherever on the case's page it lies. */
  Colleague chooses(String act) {
    page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
    Chromium.follow(
        page.locator("main a").filter(new Locator.FilterOptions().setHasText(act)).first());
    return this;
  }

  Colleague writes(String field, String text) {
    page.fill("#f-" + field, text);
    return this;
  }

  /**
   * Ticks or picks what begins with the words, in a group of choices; the only one stands there.
   */
  Colleague picks(String field, String choice) {
    Locator asked = page.locator("#f-" + field);
    if (asked.locator("input:not([type=hidden])").count() == 0) {
      assertThat(asked.innerText()).contains(choice);
      return this;
    }
    asked
        .locator(".ds-field")
        .filter(new Locator.FilterOptions().setHasText(choice))
        .locator("input")
        .first()
        .check();
    return this;
  }

  Colleague picksAll(String field) {
    page.locator("#f-" + field + " input").all().forEach(Locator::check);
    return this;
  }

  /** An exception in law, with all of its conditions. */
  Colleague picksTheFirstExceptionWithConditions() {
    var ground = page.locator("#f-ground .with-conditions:has(input[value^='exception:'])").first();
    ground.locator("input[type=radio]").check();
    ground.locator(".conditions input").all().forEach(Locator::check);
    return this;
  }

  Colleague selects(String field, String label) {
    String value =
        page.locator("#f-" + field + " option")
            .filter(new Locator.FilterOptions().setHasText(label))
            .first()
            .getAttribute("value");
    page.selectOption("#f-" + field, new SelectOption().setValue(value));
    return this;
  }

  Colleague setsTheNextDate() {
    return writes("next", inDays(7).toString());
  }

  /** Something in every text, and a week from now in every date, that is still empty. */
  Colleague fillsTheRest() {
    for (Locator text : page.locator("main form textarea").all()) {
      if (text.inputValue().isEmpty()) {
        text.fill("Skrevet av " + person + ".");
      }
    }
    for (Locator date : page.locator("main form input[type=date]").all()) {
      if (date.inputValue().isEmpty()) {
        date.fill(inDays(7).toString());
      }
    }
    return this;
  }

  /** Presses a button by the words on it. */
  Colleague presses(String button) {
    Chromium.follow(
        page.locator("main button").filter(new Locator.FilterOptions().setHasText(button)));
    return this;
  }

  /** Follows the link with these words. */
  Colleague follows(String link) {
    Chromium.follow(
        page.locator("main a").filter(new Locator.FilterOptions().setHasText(link)).first());
    return this;
  }

  /** Follows the first link that is found so. */
  Colleague opens(String link) {
    Chromium.follow(page.locator("main").locator(link).first());
    return this;
  }

  /** Waits until the page says so where it tells what happens by itself. */
  Colleague isTold(String said) {
    PlaywrightAssertions.assertThat(page.locator("main [role=status]").last()).containsText(said);
    return this;
  }

  /** As time would: her log-in ends while the page stands open. */
  Colleague losesHerLogIn() {
    context.clearCookies(new ClearCookiesOptions().setName("omtanke"));
    return this;
  }

  /** The net is gone, or back. */
  Colleague offline(boolean gone) {
    context.setOffline(gone);
    return this;
  }

  /** What is answered to the form on the page when it is posted with these fields alone. */
  int posts(Map<String, String> fields) {
    var form = FormData.create();
    fields.forEach(form::set);
    form.set("_csrf", page.locator("main form input[name=_csrf]").last().inputValue());
    return context.request().post(page.url(), RequestOptions.create().setForm(form)).status();
  }

  Colleague logsInAgain() {
    Chromium.follow(page.locator("button.persona[value='" + municipality + "-" + person + "']"));
    return this;
  }

  /** What stands in a field. */
  String written(String field) {
    return page.locator("#f-" + field).inputValue();
  }

  /** Waits until this has the focus. */
  Colleague isAt(String id) {
    PlaywrightAssertions.assertThat(page.locator("#" + id)).isFocused();
    return this;
  }

  /** What is picked in a group of choices. */
  List<String> picked(String field) {
    return page.locator("#f-" + field + " .ds-field:has(input:checked)").allInnerTexts();
  }

  /** Presses the one button of the page. */
  Colleague sends() {
    Chromium.follow(page.locator("main form .send button"));
    return this;
  }

  /**
   * Looks at the page, wide and narrow: nothing off the screen, and a picture of each; and that it
   * is accessible, which is asked once, for nearly all of it is the same on both.
   */
  Colleague looks(String name) {
    for (int width : new int[] {NARROW, WIDE}) {
      page.setViewportSize(width, 900);
      picture(name + "-" + width);
      assertWithin(name + " " + width, width);
    }
    assertThat(Chromium.violations(page)).as("axe at %s", name).isEmpty();
    return this;
  }

  private void picture(String name) {
    Chromium.picture(page, municipality + "-" + name);
  }

  private void assertWithin(String name, int width) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as("no scrolling sideways at %s", name)
        .isLessThanOrEqualTo(width);
  }

  /** Looks at the page narrow by day and wide by night: of light and width, each is met once. */
  Colleague looksInEveryLight(String name) {
    looks(name, ColorScheme.DARK, WIDE);
    looks(name, ColorScheme.LIGHT, NARROW);
    page.setViewportSize(WIDE, 900);
    return this;
  }

  private void looks(String name, ColorScheme scheme, int width) {
    // without motion: else a colour may be measured halfway from one scheme to the other
    page.emulateMedia(
        new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    page.setViewportSize(width, 900);
    picture(name + "-" + scheme + "-" + width);
    assertWithin(name + " " + scheme + " " + width, width);
    assertThat(Chromium.violations(page)).as("axe at %s %s", name, scheme).isEmpty();
  }

  /** Looks at the page on paper: no menu, no button, nothing cut off. */
  Colleague prints(String name) {
    page.emulateMedia(
        new EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(A4, 1000);
    picture(name + "-printed");
    assertThat(page.locator("nav, button, .ds-button, summary").all())
        .filteredOn(Locator::isVisible)
        .as("what only a screen can use, on the paper of %s", name)
        .isEmpty();
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as("nothing is cut off at %s", name)
        .isLessThanOrEqualTo(A4);
    page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
    page.setViewportSize(WIDE, 900);
    return this;
  }

  Page page() {
    return page;
  }

  /** What the case's page calls on her to do. */
  String primary() {
    return page.locator("main a.first-act").innerText().strip();
  }

  /** Where she is, below the site. */
  String address() {
    return page.url().substring(site.length());
  }

  int answers(String path) {
    return page.navigate(site + path).status();
  }

  String main() {
    return page.locator("main").innerText();
  }

  String source() {
    return page.content();
  }

  Colleague done(String said) {
    assertThat(page.locator(".ds-alert.done").allInnerTexts())
        .as("%s at %s: %s", person, address(), main())
        .singleElement()
        .asString()
        .contains(said);
    return this;
  }

  @Override
  public void close() {
    context.close();
  }
}
