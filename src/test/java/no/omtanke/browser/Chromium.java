package no.omtanke.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The browser the tests drive, one per JVM: a Chromium on the PATH; else Debian's, installed where
 * we may; else Playwright's own download; else a plain word that it is missing.
 */
public final class Chromium {

  private static final List<String> QUIET =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Chromium() {}

  /** Launched at the first call, closed with the JVM; open a context of your own for each test. */
  public static Browser shared() {
    return Holder.BROWSER;
  }

  /**
   * Clicks, and goes on when the page it leads to is there whole: what is read before that is now
   * and then half a page.
   */
  public static void follow(Locator target) {
    target.click();
    target.page().waitForLoadState();
  }

  /**
   * What axe finds wrong on the page: each rule, and the first element that breaks it. Our pages
   * have no frames, so axe need not open a page of its own to gather what it found in several.
   */
  public static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
            .toList();
  }

  /**
   * A picture of the page for people to judge, in target/screenshots, where the run asks for them
   * with {@code -Dpictures}: drawing them takes a third of the time.
   */
  public static void picture(Page page, String name) {
    if (System.getProperty("pictures") != null) {
      page.screenshot(
          new ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target", "screenshots", name + ".png")));
    }
  }

  private static Browser launched() {
    var found = onPath().or(Chromium::installedByApt);
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    found.isPresent()
                        ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                        : Map.of()));
    var options = new LaunchOptions().setHeadless(true).setArgs(QUIET);
    found.ifPresent(options::setExecutablePath);
    try {
      return playwright.chromium().launch(options);
    } catch (RuntimeException fault) {
      throw new IllegalStateException(
          "The browser tests need Chromium, and none was found on the PATH, installed or"
              + " downloaded. Install it (Debian: apt-get install chromium) and run again.",
          fault);
    }
  }

  private static Optional<Path> onPath() {
    return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
        .flatMap(name ->
            Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> installedByApt() {
    if (!"root".equals(System.getProperty("user.name"))
        || !Files.exists(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    var installed =
        runs("apt-get", "install", "-y", "--no-install-recommends", "chromium")
            || (runs("apt-get", "update")
                && runs("apt-get", "install", "-y", "--no-install-recommends", "chromium"));
    return installed ? onPath() : Optional.empty();
  }

  private static boolean runs(String... command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException fault) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static final class Holder {
    static final Browser BROWSER = launched();
  }
}
