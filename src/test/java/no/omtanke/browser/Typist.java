package no.omtanke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Connection;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Someone at a browser without scripts, who types the canary wherever words can be typed, and sends
 * each form in every wrong way before the right one.
 */
final class Typist {

  /** Taken where they are to choose from; else one after the other. */
  private static final Set<String> WAY =
      Set.of("AGE_16_TO_17", "not-enough", "operative", "yes", "employee-concern", "OVERRULED");

  /** Made up, after the tax administration's rules for such numbers. */
  static final String IDENTITY_NUMBER = "01810950087";

  /** Where a word cannot be true of anybody. */
  private static final Map<String, String> LIKELY =
      Map.of("identity_number", IDENTITY_NUMBER, "birth_year", "2009");

  private static final int TRIES = 6;

  private final Connection session =
      Jsoup.newSession()
          .ignoreHttpErrors(true)
          .ignoreContentType(true)
          .timeout(60_000)
          .maxBodySize(0);
  private final String site;
  private final FormsMet met;

  Typist(String site, FormsMet met) {
    this.site = site;
    this.met = met;
  }

  /** How the fields are filled. */
  enum Filled {
    TEXTS_ALONE,
    WRONG_THROUGHOUT,
    RIGHT
  }

  Document goes(String path) {
    return shown(session.newRequest(site + path).method(Method.GET));
  }

  Typist playing(String person) {
    FormElement form = form(goes(person.replaceFirst("^([^-]+)-.*", "/$1/logg-inn")));
    Document home = presses(form, Filled.RIGHT, 0, "person", person);
    // whom no statute binds declares first
    if (path(home).endsWith("/taushetserklaering")) {
      fills(path(home));
    }
    return this;
  }

  /** As time would: the log-in ends, and the page stands open. */
  void losesHerLogIn() {
    session.cookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("omtanke"))
        .toList()
        .forEach(cookie -> session.cookieStore().remove(null, cookie));
  }

  /** Sends what is on the page, wrong in every way and then right; the page it came to last. */
  Document fills(String path, String... given) {
    Document page = presses(form(goes(path)), Filled.WRONG_THROUGHOUT, 0, given);
    for (Filled filled : List.of(Filled.TEXTS_ALONE, Filled.RIGHT)) {
      for (int time = 0;
          time < (filled == Filled.RIGHT ? TRIES : 1) && refused(page, path);
          time++) {
        page = presses(form(goes(path)), filled, time, given);
      }
    }
    return page;
  }

  /**
   * Sends the form on the page.
   *
   * @param given names and values of buttons and fields that are given as said
   */
  Document sends(Document page, Filled filled, String... given) {
    return presses(form(page), filled, 0, given);
  }

  /** As a form does whose words stand in the address. */
  Document asks(String path, String field) {
    met.asks(field);
    return goes(path + "?" + field + "=" + met.word());
  }

  Document posts(String path, String person, String json) {
    met.posts(path, List.of(HttpConnection.KeyVal.create("body", json)));
    return shown(asked(path, person).header("Content-Type", "application/json").requestBody(json));
  }

  /** Puts a file there, as another system does. */
  Document puts(String path, String person) {
    met.posts(path, List.of(HttpConnection.KeyVal.create("file", met.word())));
    return shown(asked(path, person).data("file", met.word() + ".txt", file()));
  }

  private Connection asked(String path, String person) {
    String credentials =
        Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
    return session
        .newRequest(site + path)
        .method(Method.POST)
        .header("Authorization", "Basic " + credentials);
  }

  static String path(Document page) {
    return page.location().replaceFirst("^\\w+://[^/]+", "");
  }

  /** Nothing came of it: a fault is told, or the page is still the form's own. */
  static boolean refused(Document page, String path) {
    return page.connection().response().statusCode() >= 400
        || (at(page, path) && !page.select("main form[method=post]").isEmpty());
  }

  static boolean at(Document page, String path) {
    return path(page).equals(path);
  }

  /** The page's own form, not the frame's and not the one that throws a draft away. */
  private static FormElement form(Document page) {
    List<FormElement> forms =
        page.forms().stream()
            .filter(form -> form.closest("main") != null && !form.hasClass("draft"))
            .toList();
    assertThat(forms).as("%s: %s", page.location(), page.text()).isNotEmpty();
    return forms.getFirst();
  }

  private Document presses(FormElement form, Filled filled, int time, String... given) {
    List<KeyVal> fields = new ArrayList<>();
    Set<String> groups = new HashSet<>();
    for (int at = 0; at < given.length; at += 2) {
      fields.add(HttpConnection.KeyVal.create(given[at], given[at + 1]));
      groups.add(given[at]);
    }
    for (Element field : form.select("[name]:not(button)")) {
      String name = field.attr("name");
      if (groups.add(name) || field.attr("type").equals("checkbox")) {
        answers(form, field, filled, time)
            .forEach(value -> fields.add(HttpConnection.KeyVal.create(name, value)));
      }
    }
    met.posts(FormsMet.path(form), fields);
    Connection request = form.submit();
    request.request().data().clear();
    fields.forEach(field -> request.data(field.key(), field.value()));
    if (filled != Filled.WRONG_THROUGHOUT) {
      form.select("input[type=file]").stream()
          .forEach(field -> request.data(field.attr("name"), met.word() + ".txt", file()));
    }
    return shown(request);
  }

  private InputStream file() {
    return new ByteArrayInputStream(("Om " + met.word()).getBytes(StandardCharsets.UTF_8));
  }

  /** What is given in a field, which stands for its group. */
  private List<String> answers(FormElement form, Element field, Filled filled, int time) {
    String name = field.attr("name");
    if (name.equals("_csrf")) {
      return List.of(field.val());
    }
    if (filled == Filled.RIGHT && LIKELY.containsKey(name)) {
      return List.of(LIKELY.get(name));
    }
    if (filled == Filled.WRONG_THROUGHOUT || field.is(FormsMet.TEXTS)) {
      return List.of(met.word() + " " + name);
    }
    if (field.attr("type").equals("hidden")) {
      return List.of(field.val());
    }
    if (filled == Filled.TEXTS_ALONE) {
      return List.of();
    }
    // most concerns are about nobody who works here
    if (name.equals("concerned") || name.equals("close")) {
      return List.of();
    }
    // of what is lifted the person was told before
    if (name.equals("informed")) {
      return List.of(Colleague.inDays(0).toString());
    }
    return switch (field.is("select") ? "select" : field.attr("type")) {
      // a consent is renewed to a later day than it was given to
      case "date" ->
          List.of(
              Colleague.inDays(FormsMet.path(form).contains("/renew-consent") ? 14 : 7).toString());
      case "checkbox" -> List.of(field.val());
      case "file" -> List.of();
      case "radio" -> chosen(form.select("[name=" + name + "]").eachAttr("value"), time);
      case "select" -> chosen(field.select("option:not([value=''])").eachAttr("value"), time);
      default -> throw new AssertionError("An unknown field: " + field);
    };
  }

  private static List<String> chosen(List<String> choices, int time) {
    if (choices.isEmpty()) {
      return List.of();
    }
    List<String> first = choices.stream().filter(WAY::contains).limit(1).toList();
    return time == 0 && !first.isEmpty() ? first : List.of(choices.get(time % choices.size()));
  }

  private Document shown(Connection request) {
    try {
      var answer = request.execute();
      assertThat(answer.statusCode()).as("%s", answer.url()).isLessThan(500);
      Document page = answer.parse();
      met.meets(page);
      return page;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
