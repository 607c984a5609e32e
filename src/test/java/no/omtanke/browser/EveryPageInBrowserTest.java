package no.omtanke.browser;

import java.util.List;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of page a member of staff meets, on a wide and a narrow screen, by day and night. */
@OmtankeTest
final class EveryPageInBrowserTest {

  @LocalServerPort private int port;

  @Test
  void staffPagesAreAccessibleWideAndNarrowLightAndDark() {
    try (var worker = new Colleague(port, "drammen", "child-welfare-worker");
        var administrator = new Colleague(port, "drammen", "administrator")) {
      worker.goes("min-dag").looksInEveryLight("day");
      worker.goes("saker").looksInEveryLight("cases");
      worker.goes("innboks").looksInEveryLight("inbox");
      worker.goes("saker/ny").looksInEveryLight("ways");
      worker.goes("saker/ny/employee-concern").looksInEveryLight("concern");
      worker.sends().looksInEveryLight("concern-refused");
      worker.writes("seen", "Trekker seg unna.").picks("age", "16 eller 17").fillsTheRest();
      worker.sends().looksInEveryLight("room");
      for (var act : List.of("Skriv et notat", "Skriv hva saken bygger på", "Avslutt saken")) {
        var home = worker.address().replaceFirst("\\?.*", "");
        worker.chooses(act).looksInEveryLight("act");
        worker.sends().looksInEveryLight("act-refused");
        worker.goes(home.substring("/drammen/".length()));
      }
      worker.goes("saker/finnes-ikke").looksInEveryLight("not-found");
      worker.goes("oppsett").looksInEveryLight("denied");
      administrator.goes("oppsett").looksInEveryLight("set-up");
      administrator.goes("").looksInEveryLight("front");
      administrator.goes("..").looksInEveryLight("root");
      administrator.goes("../logg-inn").looksInEveryLight("municipalities");
    }
  }
}
