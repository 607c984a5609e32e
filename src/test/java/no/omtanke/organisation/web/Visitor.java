package no.omtanke.organisation.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Someone with a browser of her own: keeps cookies, follows nothing, and finds a form's token as a
 * page does.
 */
public final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final Pattern WRITER = Pattern.compile("name=\"writer\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String site;

  public Visitor(int port) {
    this.site = "http://localhost:" + port;
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(site).resolve(path)).build(), BodyHandlers.ofString());
  }

  public HttpResponse<String> getAs(String person, String password, String path)
      throws IOException, InterruptedException {
    return client.send(as(person, password, path).build(), BodyHandlers.ofString());
  }

  /** Posts a body of JSON. */
  public HttpResponse<String> postAs(String person, String password, String path, String body)
      throws IOException, InterruptedException {
    return client.send(
        as(person, password, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder as(String person, String password, String path) {
    var credentials =
        Base64.getEncoder()
            .encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(site + path))
        .header("Authorization", "Basic " + credentials);
  }

  /** Asks as if a proxy had passed the question on from a site of that name. */
  HttpResponse<String> getForwardedFor(String host, String path)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(site).resolve(path))
            .header("X-Forwarded-Host", host)
            .header("X-Forwarded-Proto", "https")
            .build(),
        BodyHandlers.ofString());
  }

  /** Carries a cookie of her own making. */
  void carrying(String name, String value) {
    var cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookies.getCookieStore().add(URI.create(site), cookie);
  }

  /** Posts the fields with the token of the form on the page. */
  public HttpResponse<String> post(String page, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return send(path, "_csrf=" + encoded(token(page)) + "&" + form(fields));
  }

  /** The word for her that the forms of the page hold. */
  public String writer(String page) throws IOException, InterruptedException {
    var found = WRITER.matcher(get(page).body());
    if (!found.find()) {
      throw new AssertionError("no form of staff's on " + page);
    }
    return found.group(1);
  }

  private String token(String page) throws IOException, InterruptedException {
    var found = TOKEN.matcher(get(page).body());
    if (!found.find()) {
      throw new AssertionError("no form on " + page);
    }
    return found.group(1);
  }

  /** Posts the fields as they are. */
  public HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return send(path, form(fields));
  }

  /** Posts the fields as a browser that says where the form stood. */
  public HttpResponse<String> postFrom(String origin, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return send(path, form(fields), "Sec-Fetch-Site", origin);
  }

  /** Posts a file under the name of a field, with the token of the form on the page. */
  public HttpResponse<String> postFile(String page, String path, String field)
      throws IOException, InterruptedException {
    var body =
        """
        --part\r
        Content-Disposition: form-data; name="_csrf"\r
        \r
        %s\r
        --part\r
        Content-Disposition: form-data; name="%s"; filename="letter.txt"\r
        Content-Type: text/plain\r
        \r
        words\r
        --part--\r
        """
            .formatted(token(page), field);
    return client.send(
        HttpRequest.newBuilder(URI.create(site).resolve(path))
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** Posts a file beside another field, with the token of the form on the page. */
  public HttpResponse<String> postFile(
      String page, String path, Map<String, String> fields, String field, String name, byte[] file)
      throws IOException, InterruptedException {
    var body = new ByteArrayOutputStream();
    var all = new LinkedHashMap<>(fields);
    all.put("_csrf", token(page));
    for (var one : all.entrySet()) {
      body.writeBytes(part("form-data; name=\"" + one.getKey() + "\"", one.getValue()));
    }
    body.writeBytes(part("form-data; name=\"" + field + "\"; filename=\"" + name + "\"", ""));
    body.writeBytes(file);
    body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
    return client.send(
        HttpRequest.newBuilder(URI.create(site).resolve(path))
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        BodyHandlers.ofString());
  }

  /** Posts a file by name and password, as another system does. */
  public HttpResponse<String> postFileAs(
      String person, String password, String path, String field, String name, byte[] file)
      throws IOException, InterruptedException {
    var body = new ByteArrayOutputStream();
    body.writeBytes(part("form-data; name=\"" + field + "\"; filename=\"" + name + "\"", ""));
    body.writeBytes(file);
    body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
    return client.send(
        as(person, password, path)
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        BodyHandlers.ofString());
  }

  private static byte[] part(String disposition, String value) {
    return ("\r\n--part\r\nContent-Disposition: " + disposition + "\r\n\r\n" + value)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The page that the answer leads on to, without the site. */
  public static String leadsTo(HttpResponse<?> answer) {
    var location = URI.create(answer.headers().firstValue("Location").orElseThrow());
    var query = location.getRawQuery();
    return location.getRawPath() + (query == null ? "" : "?" + query);
  }

  public HttpResponse<String> playing(String person) throws IOException, InterruptedException {
    var page = "/" + person.substring(0, person.indexOf('-')) + "/logg-inn";
    return post(page, page, Map.of("person", person));
  }

  /** As time would: the session's cookie is gone, the form's token is still there. */
  public void loseSession() {
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("omtanke"))
        .toList()
        .forEach(cookie -> cookies.getCookieStore().remove(URI.create(site), cookie));
  }

  public String sessionCookie() {
    return cookie("omtanke");
  }

  /** What the cookie of that name holds; empty where she has none. */
  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .collect(Collectors.joining());
  }

  private HttpResponse<String> send(String path, String body, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(site).resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
