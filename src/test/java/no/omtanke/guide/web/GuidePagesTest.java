package no.omtanke.guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OmtankeTest
final class GuidePagesTest {

  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @Test
  void theFirstPageListsTheMunicipalities() throws Exception {
    assertThat(get("/").body())
        .contains("href=\"/asker\"", "href=\"/baerum\"", "href=\"/drammen\"")
        .contains("href=\"/holmestrand\"", "href=\"/oslo\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/lillehammer", "/lillehammer/tegn", "/lillehammer/hva-gjor-jeg"})
  void anUnknownMunicipalityHelpsOnward(String path) throws Exception {
    var answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Vi finner ikke kommunen", "href=\"/drammen\"", "tel:112");
  }

  @Test
  void whatIsLoggedInStaysBehindLogIn() throws Exception {
    assertThat(get("/innlogget").statusCode()).isEqualTo(302);
    assertThat(get("/drammen/oppsett").statusCode()).isEqualTo(302);
  }

  @Test
  void dangerComesBeforeAllElse() throws Exception {
    assertThat(
            get("/oslo/hva-gjor-jeg?hvem=resident&fare=ja&om=person&alder=adult&snakket=ja").body())
        .contains("Ring 112 nå")
        .doesNotContain("type=\"radio\"");
  }

  @Test
  void aResidentIsToldWhomToTurnToAndNotWhatTheMunicipalityDoes() throws Exception {
    var page =
        get("/baerum/hva-gjor-jeg?hvem=resident&fare=nei&om=person&alder=adult&snakket=nei").body();
    assertThat(page.substring(page.indexOf("<h1"), page.indexOf("</h1>")))
        .contains("Ta kontakt:", "Politiets radikaliseringskontakt");
  }

  @Test
  void anEmployeeIsLedToHerOwnFormBehindTheLogIn() throws Exception {
    var end = "/hva-gjor-jeg?fare=nei&alder=adult&snakket=nei&om=";
    assertThat(get("/holmestrand" + end + "person&hvem=employee").body())
        .contains("href=\"/holmestrand/saker/ny/employee-concern\"")
        .doesNotContain("href=\"/holmestrand/meld\"");
    assertThat(get("/holmestrand" + end + "person&hvem=resident").body())
        .contains("href=\"/holmestrand/meld\"")
        .doesNotContain("/holmestrand/saker/ny");
    assertThat(get("/holmestrand/meld").body()).contains("href=\"/holmestrand/saker/ny\"");
  }

  @ParameterizedTest
  @CsvSource({
    "holmestrand, employee, false",
    "holmestrand, leader, true",
    "asker, employee, false",
    "asker, leader, false"
  })
  void aConcernAboutAColleagueIsWrittenDownWhereThePlanHasAWayInForItByThoseWhoReceiveIt(
      String municipality, String who, boolean writes) throws Exception {
    var page =
        get("/" + municipality + "/hva-gjor-jeg?fare=nei&om=colleague&snakket=nei&hvem=" + who);
    assertThat(page.body()).contains("Ta den med en leder utenfor kollegaens egen enhet");
    assertThat(page.body().contains("/saker/ny")).isEqualTo(writes);
    assertThat(page.body().contains("/saker/ny/colleague-concern")).isEqualTo(writes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?hvem=%3Cscript%3E", "?hvem=police", "?om=person", "?fare=kanskje"})
  void anAnswerNobodyCanGiveIsAskedForAgain(String query) throws Exception {
    var answer = get("/oslo/hva-gjor-jeg" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Hvem er du?").doesNotContain("<script>");
  }

  @Test
  void aPlanPastItsPeriodSaysSoAndOneWithoutMeasuresToo() throws Exception {
    assertThat(get("/holmestrand/handlingsplan").body())
        .contains("Planens periode er over", "31. desember 2022");
    assertThat(get("/drammen/handlingsplan").body()).doesNotContain("Planens periode er over");
    assertThat(get("/asker/handlingsplan").body()).contains("ingen tiltaksliste");
  }

  @Test
  void theFirstPageSaysThatThePlanIsPastItsPeriod() throws Exception {
    assertThat(get("/holmestrand").body()).contains("gjaldt til 31. desember 2022");
    assertThat(get("/oslo").body()).doesNotContain("gjaldt til");
  }

  @Test
  void aFactorCarriesTheSameMarksAsASign() throws Exception {
    assertThat(get("/drammen/faktorer").body())
        .contains("Lovlig i seg selv", "Vær varsom med å skrive ned", "Hva merkene betyr")
        .contains("Planen har ingen beskyttende faktorer her.");
  }

  @Test
  void whatThePackRemarksIsShownWhereItMatters() throws Exception {
    assertThat(get("/baerum/hvem-kan-hjelpe").body())
        .contains("to fra kommunen og to fra politidistriktet", "har ikke egne saker med navn");
    assertThat(get("/drammen/trinnene").body())
        .contains("At SLT-koordinator tar imot og sender videre, må bekreftes")
        .contains("Har innbyggeren selv gått til politiet");
    assertThat(get("/baerum/handlingsplan").body())
        .contains("I tiltaksoversikten i kapittel 17")
        .contains("Planen sier ikke når den er vedtatt");
  }

  @Test
  void aMeasureSaysWhichNationalOneItCarriesOutAndThatItsLevelIsOpen() throws Exception {
    assertThat(get("/baerum/handlingsplan").body())
        .contains("tiltak 13 i nasjonal handlingsplan", "må bekreftes av eier");
  }

  @Test
  void whatIsLawfulIsSaidBesideTheSign() throws Exception {
    assertThat(get("/drammen/tegn").body()).contains("Ett tegn alene", "Lovlig i seg selv");
    assertThat(get("/oslo/tegn").body()).contains("ingen liste over bekymringstegn");
  }

  @Test
  void aTextThatFellBackSaysItsLanguage() throws Exception {
    assertThat(get("/drammen/handlingsplan?lang=en").body())
        .contains("<span lang=\"nb\">Dialog med Drammens trossamfunn</span>")
        .contains("Text from the plan that has not been translated is shown in Norwegian.");
    assertThat(get("/drammen/handlingsplan").body()).doesNotContain("<span lang=\"nb\">");
  }

  @Test
  void theMunicipalitysColourIsAStyleSheet() throws Exception {
    var answer = get("/drammen/farge.css");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
    assertThat(answer.body()).isEqualTo(":root{--municipality:#1d5b79}");
  }

  @Test
  void theAdviserNamesWhatCouldApplyWithItsQuestionsItsDatesAndWhatToWriteDown() throws Exception {
    var page = adviser("holmestrand", "school", "police", "12-14");
    assertThat(page)
        .contains(
            "§ 13 b første ledd nr. 6", "Slik siden 1. juli 2021", "lovdata.no/lov/1967-02-10")
        .contains("Kan du svare ja på minst ett av disse?", "Kan du svare ja på alle disse?")
        .contains("Foresatte samtykker. Fra 12 år", "Skriv ned:")
        .contains("Lovbruddene på listen i § 196", "til=child-welfare");
    assertThat(adviser("holmestrand", "school", "nav-municipal", "12-14"))
        .as("an offence is told to the police")
        .doesNotContain("§ 13 b første ledd nr. 6");
  }

  @Test
  void theAdviserNeverSaysThatItIsPermittedAndNeverOffersWhatIsNotInForce() throws Exception {
    for (var sender : new String[] {"municipal", "child-welfare", "health-personnel", "police"}) {
      for (var receiver : new String[] {"police", "child-welfare", "private"}) {
        for (var language : new String[] {"nb", "nn", "en"}) {
          assertThat(adviser("oslo", sender, receiver, "0-&lang=" + language))
              .contains("class=\"ways-to-tell\"")
              .doesNotContainIgnoringCase("tillatt")
              .doesNotContainIgnoringCase("permitted")
              .doesNotContainIgnoringCase("du har lov")
              .doesNotContainIgnoringCase("you are allowed")
              .doesNotContain("ikke i kraft", "§ 34");
        }
      }
    }
  }

  @Test
  void aDutyDoesNotWaitForTheChildsView() throws Exception {
    var asked = "Også hva barnet selv mente";
    var page = adviser("oslo", "municipal", "child-welfare", "12-14");
    var must = page.indexOf("Har du plikt til å si fra?");
    var may = page.indexOf("Kan et unntak i loven gjelde?");
    assertThat(page.substring(must, may)).doesNotContain(asked);
    assertThat(page.substring(may)).contains(asked);
    assertThat(adviser("oslo", "municipal", "child-welfare", "18-")).doesNotContain(asked);
  }

  @Test
  void whatALawyerMustConfirmIsSaidToBeSoInTheAdviserAndOnTheLawPage() throws Exception {
    assertThat(adviser("oslo", "health-personnel", "police", "18-"))
        .contains("helsepersonelloven", "Må bekreftes av jurist");
    assertThat(adviser("oslo", "municipal", "police", "18-"))
        .doesNotContain("Må bekreftes av jurist");
    assertThat(get("/oslo/taushetsplikt").body()).contains("Må bekreftes av jurist");
  }

  @Test
  void whatThePlanCitesStandsApartFromWhatIsInForce() throws Exception {
    var page = adviser("holmestrand", "school", "police", "18-");
    var plan = page.substring(page.indexOf("id=\"cited\""));
    assertThat(plan).contains("Unntaksbestemmelse", "Holmestrand, 5 Handlingsveileder");
    assertThat(page.substring(0, page.indexOf("id=\"cited\"")))
        .doesNotContain("Unntaksbestemmelse");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?arbeider=school",
        "?arbeider=%3Cscript%3E&til=police&alder=18-",
        "?arbeider=school&til=group:ukjent&alder=18-",
        "?arbeider=school&til=police&alder=17-12",
        "?arbeider=school&til=police&alder=99999999999-"
      })
  void theAdviserAsksAgainForAChoiceThatIsNone(String query) throws Exception {
    var answer = get("/oslo/taushetspliktveileder" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Velg også det som står tomt.")
        .doesNotContain("ways-to-tell", "<script>");
  }

  private String adviser(String municipality, String from, String to, String age)
      throws IOException, InterruptedException {
    return get("/%s/taushetspliktveileder?arbeider=%s&til=%s&alder=%s"
            .formatted(municipality, from, to, age))
        .body();
  }

  @Test
  void readingLeavesNoTrace() throws Exception {
    assertThat(get("/drammen/hva-gjor-jeg?hvem=self").headers().allValues("Set-Cookie")).isEmpty();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return client.send(request, BodyHandlers.ofString());
  }
}
