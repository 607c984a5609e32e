package no.omtanke.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OmtankeTest
final class WebShellTest {

  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @Test
  void aPageThatDoesNotExistHelpsOnwardInTheReadersLanguage() throws Exception {
    var bokmaal = get("/finnes/ikke");
    assertThat(bokmaal.statusCode()).isEqualTo(404);
    assertThat(bokmaal.body()).contains("Vi finner ikke siden").contains("lang=\"nb\"");
    var english = get("/finnes/ikke?lang=en");
    assertThat(english.body()).contains("We cannot find the page").contains("lang=\"en\"");
  }

  @Test
  void theChosenLanguageIsRemembered() throws Exception {
    var chosen = get("/tilgjengelighet?lang=nn");
    assertThat(chosen.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("language=nn;");
    assertThat(get("/tilgjengelighet?lang=xx").headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void underApiAnErrorIsProblemDetails() throws Exception {
    var answer = get("/api/v1/finnes-ikke");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void aPathThatNoModuleOpenedAsksForLogIn() throws Exception {
    assertThat(get("/api/v1/municipalities/drammen/cases").statusCode()).isEqualTo(401);
  }

  @Test
  void everyAnswerCarriesTheHeadersAndEveryPageTheDangerLine() throws Exception {
    var page = get("/tilgjengelighet");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    assertThat(page.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    assertThat(page.body())
        .contains("tel:112")
        .contains("Demonstrasjon")
        .doesNotContain(" style=")
        .doesNotContain("<style")
        .doesNotContain("onclick");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/drammen/oppsett", "/drammen/saker/ny", "/oslo/min-dag"})
  void whatSiteACallerClaimsToAskIsNotWhereAnyoneIsLed(String path) throws Exception {
    var led = Wire.answer(port, "GET " + path + " HTTP/1.1", "Host: elsewhere.example");
    assertThat(led).startsWith("HTTP/1.1 302").doesNotContain("elsewhere");
    assertThat(led).containsPattern("Location: /(drammen|oslo)/logg-inn\r\n");
  }

  @Test
  void noCookieIsSentWithAFormOfAnotherSite() throws Exception {
    var set = new ArrayList<>(get("/drammen/logg-inn?lang=nb").headers().allValues("Set-Cookie"));
    set.addAll(get("/drammen/oppsett").headers().allValues("Set-Cookie"));
    assertThat(set).hasSize(3).allMatch(cookie -> cookie.contains("SameSite=Lax"));
    assertThat(set).as("no script reads one").allMatch(cookie -> cookie.contains("HttpOnly"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/drammen/%2foppsett", "/%00", "/drammen/<b>", "/drammen/%zz", "/a\\b"})
  void anAddressThatNoneCanHaveIsAnsweredByAPageOfOurOwn(String path) throws Exception {
    assertThat(Wire.answer(port, "GET " + path + " HTTP/1.1", "Host: localhost"))
        .startsWith("HTTP/1.1 400")
        .contains("X-Content-Type-Options: nosniff", "frame-ancestors 'none'")
        .contains("lang=\"nb\"", "tel:112")
        .doesNotContain("HTTP Status", "Tomcat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/%2fv1", "/api/%00", "/api/v1/%zz", "/api/v1/%c0%ae"})
  void underApiAnAddressThatNoneCanHaveIsToldOfInProblemDetails(String path) throws Exception {
    assertThat(Wire.answer(port, "GET " + path + " HTTP/1.1", "Host: localhost"))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "\"status\":400")
        .doesNotContain("html", "Tomcat", "Exception");
  }

  @Test
  void whatACallerSendsIsNotGivenBackToWhoeverAsksForATrace() throws Exception {
    assertThat(Wire.answer(port, "TRACE /drammen HTTP/1.1", "Host: localhost", "Cookie: a=secret"))
        .startsWith("HTTP/1.1 4")
        .doesNotContain("secret");
  }

  @Test
  void whatIsSentByAnotherMethodThanPostIsNotWaitedForAsAForm() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/drammen"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .PUT(BodyPublishers.ofString("unreadable=%zz"))
            .build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return client.send(request, BodyHandlers.ofString());
  }
}
