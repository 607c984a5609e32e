package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OmtankeTest
final class ShellInBrowserTest {

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "390, LIGHT", "390, DARK", "320, LIGHT"})
  void theFrameOfEveryPageIsAccessibleAndFitsTheScreen(int width, ColorScheme scheme) {
    var options = new NewContextOptions().setViewportSize(width, 844).setColorScheme(scheme);
    try (var context = Chromium.shared().newContext(options)) {
      var page = context.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          complaints.add(message.text());
        }
      });
      page.navigate("http://localhost:" + port + "/tilgjengelighet");
      var violations = Chromium.violations(page);
      Chromium.picture(page, "shell-" + width + "-" + scheme);
      assertThat(violations).isEmpty();
      assertThat(complaints).as("the browser's console").isEmpty();
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as("no scrolling sideways")
          .isLessThanOrEqualTo(width);
    }
  }
}
