package no.omtanke.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import no.omtanke.platform.Address;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * The page for those who are not let in now: whom to call, and what was typed in a form of its own,
 * to be sent again by one press. It is made before anything else runs, so it asks nothing of
 * anything: no database, no session, and both languages at once.
 */
final class ComeAgain {

  private static final String HTML = "text/html;charset=UTF-8";
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="nb"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark"><title>%1$s – Omtanke</title>
      <link rel="stylesheet" href="/assets/omtanke.css"></head>
      <body><main id="main" class="reading"><h1>%1$s</h1>
      <p class="lead">%2$s</p>
      <p lang="en">%3$s</p>
      %4$s
      <p>Fare for liv / Danger to life: <a href="tel:112">112</a>.
      Legevakt / Emergency doctor: <a href="tel:116117">116 117</a>.
      Barn og unge / Children: <a href="tel:116111">116 111</a>.</p>
      </main></body></html>
      """;

  private ComeAgain() {}

  /** Too many at once. */
  static void busy(
      HttpServletRequest request, HttpServletResponse response, Map<String, String[]> fields)
      throws IOException {
    response.setHeader("Retry-After", "5");
    if (Address.isApi(request)) {
      problem(
          response,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "Service Unavailable",
          "Many are here right now. Nothing was done; come again.");
      return;
    }
    answer(
        response,
        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
        HTML,
        PAGE.formatted(
            "Prøv igjen om litt",
            fields.isEmpty()
                ? "Det er mange her akkurat nå. Last siden på nytt om noen sekunder."
                : "Det er mange her akkurat nå. Ingenting er sendt, og det du skrev, ligger her."
                    + " Vent noen sekunder og trykk på knappen.",
            fields.isEmpty()
                ? "Many people are here right now. Load the page again in a few seconds."
                : "Many people are here right now. Nothing was sent, and what you wrote is kept"
                    + " on this page. Wait a few seconds and press the button.",
            fields.isEmpty() ? "" : form(request.getRequestURI(), fields)));
  }

  /** Something larger than anything of ours, or that broke off. */
  static void unreadable(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    if (Address.isApi(request)) {
      problem(
          response, status, "Not received", "The body is too large, or did not arrive in full.");
      return;
    }
    answer(
        response,
        status,
        HTML,
        PAGE.formatted(
            "Dette kunne vi ikke ta imot",
            "Det du sendte, er for stort eller kom ikke helt fram. Gå tilbake i nettleseren: det"
                + " du skrev, skal stå der. Gjør teksten kortere, og prøv igjen.",
            "What you sent is too large, or did not arrive in full. Go back in your browser, make"
                + " the text shorter and try again.",
            ""));
  }

  /** What the server could not read, or a fault of ours that nothing else could tell of. */
  static void turnedAway(HttpServletResponse response, int status, boolean api) throws IOException {
    var ours = status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    if (api) {
      problem(
          response,
          status,
          ours ? "Internal Server Error" : "Bad Request",
          ours ? "It is our fault. Try again in a while." : "No address is spelled like that.");
      return;
    }
    answer(
        response,
        status,
        HTML,
        PAGE.formatted(
            ours ? "Noe gikk galt hos oss" : "Vi finner ikke siden",
            ours
                ? "Feilen er ikke din. Prøv igjen om litt."
                : "Adressen kan være skrevet feil, eller lenken kan være brutt av.",
            ours
                ? "Something went wrong on our side. Try again in a while."
                : "We cannot find the page. The address may be misspelt, or the link broken off.",
            "<p><a href=\"/\">Til forsiden / To the front page</a></p>"));
  }

  private static String form(String address, Map<String, String[]> fields) {
    var kept =
        fields.entrySet().stream()
            .flatMap(field ->
                Arrays.stream(field.getValue()).map(value -> hidden(field.getKey(), value)))
            .collect(Collectors.joining("\n"));
    return """
    <form method="post" action="%s">
    %s
    <p><button class="ds-button">Prøv igjen / Try again</button></p></form>
    """
        .formatted(HtmlUtils.htmlEscape(address), kept);
  }

  private static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
        .formatted(HtmlUtils.htmlEscape(name), HtmlUtils.htmlEscape(value));
  }

  private static void problem(HttpServletResponse response, int status, String title, String detail)
      throws IOException {
    answer(
        response,
        status,
        MediaType.APPLICATION_PROBLEM_JSON_VALUE,
        """
        {"title":"%s","status":%d,"detail":"%s"}
        """
            .formatted(title, status, detail));
  }

  private static void answer(HttpServletResponse response, int status, String type, String page)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'; base-uri"
            + " 'none'; frame-ancestors 'none'");
    response.setContentType(type);
    response.getWriter().write(page);
  }
}
