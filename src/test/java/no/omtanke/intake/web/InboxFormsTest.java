package no.omtanke.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import no.omtanke.organisation.web.Visitor;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What is typed at the inbox is not lost where the log-in ended, or where a colleague came first.
 */
@OmtankeTest
final class InboxFormsTest {

  private static final String REPORT = "/drammen/meld/resident-concern/person";
  private static final Pattern INQUIRY =
      Pattern.compile("href=\"(/drammen/innboks/[0-9a-f-]{36})\"");
  private static final Pattern HELD = Pattern.compile("name=\"held\" value=\"([^\"]+)\"");
  private static final String TYPED = "Et langt & nøye svar";

  @LocalServerPort private int port;

  @Test
  void anAnswerComesBackFilledAfterLogInAndIsNotSent() throws Exception {
    Visitor coordinator = new Visitor(port);
    String act = newReport(coordinator) + "/ANSWER";
    coordinator.get(act);
    coordinator.loseSession();
    var met = coordinator.post("/drammen/logg-inn", act, Map.of("seen", "0", "text", TYPED));
    String held = PublicFormsTest.found(HELD, met);
    coordinator.playing("drammen-slt-coordinator");
    var again = coordinator.post(act, Map.of("held", held));
    assertThat(again.body()).contains("Et langt &amp; nøye svar</textarea>");
    assertThat(coordinator.get(act.replace("/ANSWER", "")).body()).doesNotContain("nøye svar");
  }

  @Test
  void whereAColleagueDecidedFirstTheTextStandsThereStill() throws Exception {
    Visitor coordinator = new Visitor(port);
    String inquiry = newReport(coordinator);
    String act = inquiry + "/TO_ADVICE";
    coordinator.post(
        inquiry + "/ANSWER", inquiry + "/TO_NOTHING", Map.of("seen", "0", "reason", "Avklart"));
    var late =
        coordinator.post(inquiry, act, Map.of("seen", "0", "text", TYPED, "reason", "Fordi"));
    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(late.body())
        .contains("Et langt &amp; nøye svar</textarea>", "Fordi</textarea>")
        .contains("en kollega var her først");
  }

  private String newReport(Visitor coordinator) throws Exception {
    PublicFormsTest.sent(new Visitor(port), REPORT, "En uro " + PublicFormsTest.unique());
    coordinator.playing("drammen-slt-coordinator");
    var list = coordinator.get("/drammen/innboks");
    var found = INQUIRY.matcher(list.body());
    for (int at = 0; found.find(at); at = found.end()) {
      if (coordinator.get(found.group(1) + "/TO_ADVICE").statusCode() == 200) {
        return found.group(1);
      }
    }
    throw new AssertionError("no new report");
  }
}
