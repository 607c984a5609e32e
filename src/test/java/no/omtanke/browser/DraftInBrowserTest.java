package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Move;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.casework.flow.Drafts;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.People;
import no.omtanke.packs.PackId;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is begun and not sent outlives the browser, for its writer alone. */
@OmtankeTest
final class DraftInBrowserTest {

  private static final String CONCERN = "Ny bekymring, ikke sendt";
  private static final String YOURS = "Dette er utkastet ditt fra";

  @LocalServerPort private int port;
  @Autowired private Drafts drafts;
  @Autowired private People people;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDraftSurvivesAClosedBrowserAndIsGoneOnceItIsSent(boolean scripts) {
    String seen = "Ikke ferdig skrevet " + UUID.randomUUID();
    String home;
    try (var teacher = teacher(scripts)) {
      teacher.goes("saker/ny").writes("seen", seen).picks("age", "16 eller 17");
      keeps(teacher, scripts);
      looks(teacher, scripts, "draft-kept");
    }
    try (var teacher = teacher(scripts)) {
      teacher.goes("min-dag");
      assertThat(teacher.main()).contains("Utkastene dine", CONCERN);
      assertThat(teacher.source()).doesNotContain(seen);
      looks(teacher, scripts, "draft-day");
      teacher.follows("En ansatt er bekymret");
      assertThat(teacher.main()).contains(YOURS);
      assertThat(teacher.written("seen")).isEqualTo(seen);
      assertThat(teacher.picked("age")).containsExactly("16 eller 17 år");
      looks(teacher, scripts, "draft-new");
      teacher.sends();
      assertThat(teacher.main()).contains("Dette må rettes");
      teacher.goes("saker/ny");
      assertThat(teacher.written("seen")).as("a refused act keeps it").isEqualTo(seen);
      teacher.setsTheNextDate().sends().done("Bekymringen er lagret");
      home = teacher.address().replaceFirst("\\?.*", "");
      teacher.goes("min-dag");
      assertThat(teacher.main()).doesNotContain(CONCERN);
      teacher.goes("saker/ny");
      assertThat(teacher.written("seen")).isEmpty();
    }
    onACase(home.substring("/drammen/".length()), scripts);
  }

  private void onACase(String home, boolean scripts) {
    String form = home + "/write-note";
    try (var teacher = teacher(scripts)) {
      teacher.goes(form).writes("text", "Halv setning").picks("nature", "Vurdering");
      keeps(teacher, scripts);
    }
    try (var teacher = teacher(scripts)) {
      teacher.goes("min-dag").follows("Skriv et notat");
      assertThat(teacher.address()).isEqualTo("/drammen/" + form);
      assertThat(teacher.written("text")).isEqualTo("Halv setning");
      assertThat(teacher.picked("nature")).hasSize(1);
      looks(teacher, scripts, "draft-note");
      teacher.presses("Forkast utkastet").done("Utkastet er forkastet");
      teacher.goes(form);
      assertThat(teacher.written("text")).isEmpty();
    }
  }

  @Test
  void nobodyElseSeesThatThereIsADraft() {
    String seen = "Bare hennes " + UUID.randomUUID();
    try (var teacher = teacher(true);
        var leader = new Colleague(port, "drammen", "leader");
        var administrator = new Colleague(port, "drammen", "administrator")) {
      teacher.goes("saker/ny").writes("seen", seen).isTold("Utkast lagret");
      for (var other : List.of(leader, administrator)) {
        other.goes("min-dag");
        assertThat(other.source()).doesNotContain(CONCERN, seen);
        other.goes("saker/ny/employee-concern");
        assertThat(other.source()).doesNotContain(YOURS, seen);
      }
      teacher.goes("min-dag").presses("Forkast utkastet").done("Utkastet er forkastet");
    }
  }

  @Test
  void aDraftSentFromTwoWindowsIsOneConcernAndOtherWordsInAThirdAreAnother() {
    String seen = "Fra flere vinduer " + UUID.randomUUID();
    String other = "Noe annet " + UUID.randomUUID();
    try (var one = teacher(false);
        var two = teacher(false);
        var three = teacher(false)) {
      one.goes("saker/ny").writes("seen", seen).picks("age", "16 eller 17");
      keeps(one, false);
      List.of(one, two, three).forEach(window -> window.goes("saker/ny").setsTheNextDate());
      String first = one.sends().done("Bekymringen er lagret").address();
      assertThat(two.sends().done("Bekymringen er lagret").address()).isEqualTo(first);
      String second = three.writes("seen", other).sends().done("Bekymringen er lagret").address();
      assertThat(second).isNotEqualTo(first);
      assertThat(three.main()).contains(other).doesNotContain(seen);
    }
  }

  @Test
  void aFormThatHasBeenSentNoLongerKeepsItself() {
    try (var teacher = teacher(true)) {
      Page page = teacher.page();
      List<String> kept = new ArrayList<>();
      page.onRequest(request -> {
        if (String.valueOf(request.postData()).contains("utkast=lagre")) {
          kept.add(request.url());
        }
      });
      page.clock().install();
      teacher.goes("saker/ny").writes("seen", "Skrevet");
      page.clock().fastForward(3000);
      teacher.isTold("Utkast lagret").writes("seen", "Skrevet og sendt");
      page.evaluate("document.addEventListener('submit', sent => sent.preventDefault())");
      page.locator("main form .send button").click();
      page.clock().fastForward(3000);
      teacher.goes("min-dag").presses("Forkast utkastet").done("Utkastet er forkastet");
      assertThat(kept).as("kept before it was sent, and not after").hasSize(1);
    }
  }

  @Test
  void aDraftOfACaseThatIsGoneFromSightIsNotThere() {
    UUID gone = UUID.randomUUID();
    begun("leader", gone, ActKind.WRITE_NOTE, Texts.of(TextField.TEXT, "Fra før"));
    try (var colleague = new Colleague(port, "drammen", "leader")) {
      colleague.goes("min-dag");
      assertThat(colleague.source()).doesNotContain(gone.toString());
      assertThat(colleague.answers("/drammen/saker/" + gone + "/write-note")).isEqualTo(404);
      assertThat(colleague.source()).doesNotContain("Fra før");
    }
  }

  @Test
  void aFormThatCannotKeepItselfSaysSoAndLosesNothing() {
    try (var teacher = teacher(true)) {
      teacher.goes("saker/ny").offline(true).writes("seen", "Uten nett");
      teacher.isTold("vi får ikke kontakt").offline(false);
      teacher.losesHerLogIn().writes("seen", "Uten innlogging").isTold("Trykk «Lagre utkast»");
      looks(teacher, true, "draft-failed");
      assertThat(teacher.written("seen")).isEqualTo("Uten innlogging");
      teacher.presses("Lagre utkast").logsInAgain();
      assertThat(teacher.written("seen"))
          .as("held through the log-in")
          .isEqualTo("Uten innlogging");
      teacher.presses("Lagre utkast");
      assertThat(teacher.main()).contains("Utkastet er lagret");
      teacher.presses("Forkast utkastet").done("Utkastet er forkastet");
    }
  }

  @Test
  void whatCannotBeKeptIsAnsweredClearlyAndNoCaseBegins() {
    try (var teacher = teacher(true)) {
      teacher.goes("saker/ny");
      assertThat(teacher.posts(Map.of("utkast", "lagre", "seen", "a\0b"))).isEqualTo(422);
      assertThat(teacher.posts(Map.of("utkast", "lagre", "seen", "x".repeat(Texts.LONGEST + 1))))
          .isEqualTo(422);
      assertThat(teacher.posts(Map.of("utkast", "send", "seen", "x"))).isEqualTo(404);
      assertThat(teacher.posts(Map.of("utkast", "lagre", "age", "x", "unknown", "x", "id", "x")))
          .isEqualTo(200);
      teacher.goes("saker/ny");
      assertThat(teacher.picked("age")).as("what the form does not offer").isEmpty();
      assertThat(teacher.posts(Map.of("utkast", "forkast"))).isEqualTo(200);
      assertThat(teacher.posts(Map.of("utkast", "forkast"))).as("once more").isEqualTo(200);
      assertThat(teacher.answers("/drammen/saker/ny/no-such-way")).isEqualTo(404);
      teacher.goes("min-dag");
      assertThat(teacher.main()).doesNotContain(CONCERN);
    }
  }

  @Test
  void aDraftOfAnActThatCannotBeDoneNowIsStillToBeRead() {
    try (var teacher = teacher(true)) {
      teacher.goes("saker/ny").writes("seen", "Sett noe").picks("age", "Vet ikke");
      teacher.setsTheNextDate().sends().done("Bekymringen er lagret");
      String home = teacher.address().replaceFirst("\\?.*", "").substring("/drammen/".length());
      UUID reference = UUID.fromString(home.substring("saker/".length()));
      begun("teacher", reference, ActKind.REOPEN, Texts.of(TextField.REASON, "Halvferdig"));
      teacher.goes(home + "/reopen");
      assertThat(teacher.main()).contains("Dette kan ikke gjøres nå", YOURS, "Halvferdig");
      teacher.looks("draft-shut").presses("Forkast utkastet").done("Utkastet er forkastet");
    }
  }

  private void begun(String person, UUID reference, ActKind kind, Texts texts) {
    Actor actor = people.actor(new PackId("drammen"), "demo:drammen-" + person).orElseThrow();
    Drafts.Form form = new Drafts.Form(reference, new Move(kind, null));
    assertThat(drafts.save("drammen", actor, form, texts, Map.of())).isEmpty();
  }

  private static void keeps(Colleague teacher, boolean scripts) {
    if (scripts) {
      teacher.isTold("Utkast lagret");
    } else {
      teacher.presses("Lagre utkast");
      assertThat(teacher.main()).contains("Utkastet er lagret");
    }
  }

  /** axe is a script itself, and the page is the same without. */
  private static void looks(Colleague teacher, boolean scripts, String name) {
    if (scripts) {
      teacher.looks(name);
    }
  }

  private Colleague teacher(boolean scripts) {
    return new Colleague(port, "drammen", "teacher", scripts);
  }
}
