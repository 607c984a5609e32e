package no.omtanke.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.omtanke.organisation.DemoStaff;
import no.omtanke.organisation.flow.HeldForms;
import no.omtanke.platform.OmtankeTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@OmtankeTest
final class HeldFormTest {

  private static final Pattern HELD = Pattern.compile("name=\"held\" value=\"([^\"]+)\"");
  private static final String TYPED = "Sa at han \"ikke orker <mer>\" & gikk";

  @LocalServerPort private int port;

  @Autowired private StaffAddresses addresses;
  @Autowired private HeldForms forms;
  @Autowired private RequestMappingHandlerMapping mapping;

  @Test
  void whatWasTypedWhenTheLogInEndedComesBackInTheFormAndIsNotSent() throws Exception {
    var visitor = new Visitor(port);
    var met = postedTooLate(visitor);
    assertThat(met.statusCode()).isEqualTo(200);
    assertThat(met.body()).contains("Det du skrev, er tatt vare på").doesNotContain("ikke orker");
    assertThat(met.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");

    var sealed = sealed(met);
    var on =
        visitor.post(
            "/drammen/logg-inn",
            "/drammen/logg-inn",
            Map.of("person", "drammen-teacher", "held", sealed, "heldAddress", TryOutForm.PAGE));
    assertThat(on.statusCode()).as("the browser posts the same again").isEqualTo(307);
    assertThat(Visitor.leadsTo(on)).isEqualTo(TryOutForm.PAGE);

    var again = visitor.post(TryOutForm.PAGE, Map.of("held", sealed));
    assertThat(again.body())
        .contains("[teacher]", "ikke orker &lt;mer&gt;&quot; &amp; gikk")
        .doesNotContain("sent:");
  }

  @ParameterizedTest
  @CsvSource({
    "drammen-leader, /drammen/rettigheter/nytt, tekst",
    "drammen-data-protection-officer, /drammen/personvern/avtaler/drift, sted",
    "drammen-data-protection-officer, /drammen/personvern/finn-saker, grunn",
    "drammen-data-protection-officer, /drammen/personvern/brudd/nytt, tekst",
    "drammen-teacher, /drammen/finnes-saken, grunn",
    "drammen-teacher, /drammen/nodtilgang, reason",
    "drammen-teacher, /drammen/fravaer, fra",
    "drammen-leader, /drammen/sletting/hold-tilbake, grunn",
    "drammen-administrator, /drammen/oppsett/ansatte/ny/school, name"
  })
  void whateverIsWrittenOnAPageOfStaffsComesBackAndTheFormSaysWhoIsAtIt(
      String person, String page, String field) throws Exception {
    var visitor = new Visitor(port);
    visitor.playing(person);
    var fields = Map.of(field, TYPED, "writer", visitor.writer(page));
    visitor.loseSession();
    var sealed = sealed(visitor.post("/drammen/logg-inn", page, fields));
    var login = Map.of("person", person, "held", sealed, "heldAddress", page);
    var on = visitor.post("/drammen/logg-inn", "/drammen/logg-inn", login);
    assertThat(on.statusCode()).as("the browser posts the same again").isEqualTo(307);
    assertThat(visitor.post(page, Map.of("held", sealed)).body())
        .contains("ikke orker &lt;mer&gt;")
        .contains("name=\"writer\"");

    visitor.playing(person.equals("drammen-leader") ? "drammen-teacher" : "drammen-leader");
    assertThat(visitor.post(page, Map.of("held", sealed)).body()).doesNotContain("ikke orker");
  }

  @Test
  void everyFormOfStaffsHasAPageAtTheAddressItIsSentToSoThatItCanComeBack() {
    assertThat(staffsAddresses(RequestMethod.POST))
        .hasSizeGreaterThan(20)
        .isSubsetOf(staffsAddresses(RequestMethod.GET));
  }

  private List<String> staffsAddresses(RequestMethod method) {
    return mapping.getHandlerMethods().keySet().stream()
        .filter(page -> page.getMethodsCondition().getMethods().contains(method))
        .flatMap(page -> page.getPatternValues().stream())
        .filter(page -> addresses.isStaffs(page.replace("/{municipality}/", "/drammen/")))
        .distinct()
        .toList();
  }

  @Test
  void withoutLogInWhatIsHeldIsKeptForTheNextTry() throws Exception {
    var visitor = new Visitor(port);
    var sealed = sealed(postedTooLate(visitor));
    var met = visitor.post(TryOutForm.PAGE, Map.of("held", sealed));
    assertThat(sealed(met)).isEqualTo(sealed);
  }

  @Test
  void inWhateverLanguageSheLogsInWhatIsHeldIsCarriedOn() throws Exception {
    var visitor = new Visitor(port);
    var met = postedTooLate(visitor);
    var languages = Jsoup.parse(met.body()).select(".languages form");
    assertThat(languages.attr("action")).isEqualTo(TryOutForm.PAGE);
    assertThat(languages.select("button[name=lang]").eachAttr("value"))
        .containsExactly("nb", "nn", "en");
    assertThat(met.body()).as("a link would lose it").doesNotContain("lang=nn");
    var sealed = languages.select("input[name=held]").val();

    var other = visitor.post(TryOutForm.PAGE, Map.of("held", sealed, "lang", "nn"));
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.body()).contains("lang=\"nn\"", "Det du skreiv, er teke vare på");
    assertThat(Jsoup.parse(other.body()).select(".languages [aria-current=true]").text())
        .isEqualTo("Nynorsk");
    assertThat(sealed(other)).isEqualTo(sealed);
    visitor.playing("drammen-teacher");
    assertThat(visitor.post(TryOutForm.PAGE, Map.of("held", sealed)).body())
        .contains("ikke orker &lt;mer&gt;");
    assertThat(visitor.get("/drammen/logg-inn").body()).contains("lang=\"nn\"", "?lang=nn");
  }

  @Test
  void whatIsHeldOpensAtItsOwnAddressAlone() throws Exception {
    var visitor = new Visitor(port);
    var sealed = sealed(postedTooLate(visitor));
    visitor.playing("drammen-teacher");
    var changed =
        sealed.substring(0, 9) + (sealed.charAt(9) == 'A' ? 'B' : 'A') + sealed.substring(10);
    assertThat(visitor.post(TryOutForm.PAGE, Map.of("held", changed)).body())
        .contains("<textarea name=\"note\"></textarea>");
    assertThat(visitor.post("/drammen/saker/elsewhere", Map.of("held", sealed)).body())
        .doesNotContain("ikke orker");
  }

  @Test
  void whoHasNoPlaceThereSeesNothingOfTheForm() throws Exception {
    var visitor = new Visitor(port);
    var sealed = sealed(postedTooLate(visitor));
    visitor.playing("holmestrand-administrator");
    var refused = visitor.post(TryOutForm.PAGE, Map.of("held", sealed));
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).doesNotContain("ikke orker");
  }

  @Test
  void aFormWithTheTokenOfAnEarlierLogInIsShownAgainWhereItWasOurOwn() throws Exception {
    var visitor = new Visitor(port);
    visitor.playing("drammen-teacher");
    var fields = Map.of("note", TYPED, "_csrf", "of another day");
    assertThat(visitor.post(TryOutForm.PAGE, fields).statusCode()).isEqualTo(403);
    assertThat(visitor.postFrom("cross-site", TryOutForm.PAGE, fields).statusCode()).isEqualTo(403);
    var own = visitor.postFrom("same-origin", TryOutForm.PAGE, fields);
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.body()).contains("ikke orker").doesNotContain("sent:");
  }

  @Test
  void whatSomeoneElseTypedAtTheSameBrowserIsNeitherShownNorSent() throws Exception {
    var visitor = new Visitor(port);
    visitor.playing("drammen-teacher");
    var fields = Map.of("note", TYPED, "writer", visitor.writer(TryOutForm.PAGE));
    visitor.loseSession();
    var sealed = sealed(visitor.post("/drammen/logg-inn", TryOutForm.PAGE, fields));
    visitor.playing("drammen-leader");
    assertThat(visitor.post(TryOutForm.PAGE, Map.of("held", sealed)).body())
        .contains("<textarea name=\"note\"></textarea>");
    assertThat(visitor.post(TryOutForm.PAGE, TryOutForm.PAGE, fields).body())
        .contains("<textarea name=\"note\"></textarea>")
        .doesNotContain("sent:");
    visitor.playing("drammen-teacher");
    assertThat(visitor.post(TryOutForm.PAGE, TryOutForm.PAGE, fields).body()).contains("sent:");
  }

  @Test
  void whatAStrangerHasPutTogetherIsNotTakenForHers() throws Exception {
    var worker = new Visitor(port);
    worker.playing("drammen-teacher");
    for (var writer : List.of("", DemoStaff.subject("drammen-teacher"), "made up")) {
      var fields = Map.of("note", TYPED, "writer", writer);
      var planted = sealed(new Visitor(port).post("/drammen/logg-inn", TryOutForm.PAGE, fields));
      assertThat(worker.post(TryOutForm.PAGE, Map.of("held", planted)).body())
          .contains("<textarea name=\"note\"></textarea>");
    }
    var colleague = new Visitor(port);
    colleague.playing("drammen-leader");
    var fields = Map.of("note", TYPED, "writer", colleague.writer(TryOutForm.PAGE));
    colleague.loseSession();
    var hers = sealed(colleague.post("/drammen/logg-inn", TryOutForm.PAGE, fields));
    assertThat(worker.post(TryOutForm.PAGE, Map.of("held", hers)).body())
        .contains("<textarea name=\"note\"></textarea>");
  }

  @Test
  void aPageThatHasStoodOpenOverALongWeekendIsStillHers() {
    var then = Instant.now().minus(Duration.ofDays(4));
    var word = forms.wordFor("provider:kari", then);
    assertThat(forms.whose(word, Instant.now())).contains("provider:kari");
    assertThat(forms.whose(word, then.plus(Duration.ofDays(9)))).isEmpty();
  }

  @Test
  void aFormOfACaseSaysWhoIsAtItAndAPublicOneDoesNot() throws Exception {
    var visitor = new Visitor(port);
    visitor.playing("drammen-teacher");
    var only = Visitor.leadsTo(visitor.get("/drammen/saker/ny"));
    assertThat(visitor.get(only).body())
        .contains("name=\"writer\"")
        .doesNotContain(DemoStaff.subject("drammen-teacher"));
    assertThat(visitor.get("/drammen/droft").body()).doesNotContain("name=\"writer\"");
  }

  @Test
  void whereAnAddressIsNoneLogInLeadsToTheFirstPage() throws Exception {
    var visitor = new Visitor(port);
    for (var address :
        new String[] {"/drammen/saker/a b", "/drammen/saker/a\r\nX: y", "//elsewhere.example"}) {
      var on =
          visitor.post(
              "/drammen/logg-inn",
              "/drammen/logg-inn",
              Map.of("person", "drammen-teacher", "held", "x", "heldAddress", address));
      assertThat(on.statusCode()).as(address).isEqualTo(303);
      assertThat(Visitor.leadsTo(on)).isEqualTo("/innlogget?kommune=drammen");
    }
  }

  private static HttpResponse<String> postedTooLate(Visitor visitor) throws Exception {
    visitor.playing("drammen-teacher");
    var fields = Map.of("note", TYPED, "writer", visitor.writer(TryOutForm.PAGE));
    visitor.loseSession();
    return visitor.post("/drammen/logg-inn", TryOutForm.PAGE, fields);
  }

  private static String sealed(HttpResponse<String> page) {
    var found = HELD.matcher(page.body());
    assertThat(found.find()).as("a held form on the page").isTrue();
    return found.group(1);
  }
}
