package no.omtanke.organisation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.omtanke.organisation.HeldForm;
import no.omtanke.organisation.flow.HeldForms;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Brings a form back filled after log-in. What comes back is never carried out: it is shown as the
 * form's own page (GET at the address it is posted to, binding the same fields), and the person
 * sends it again.
 */
final class HeldFormFilter extends OncePerRequestFilter {

  /** The one field that carries a sealed form through the log-in page. */
  static final String FIELD = "held";

  // what became of the form: set as an attribute by its message, which the page shows

  /** Set while a form is shown again: the page says so. */
  static final String SHOWN_AGAIN = "organisation.held.shown-again";

  /** Set where what was held could not be opened any more. */
  static final String LOST = "organisation.held.lost";

  /** Set where the form was filled in by someone else, who was logged in here before. */
  static final String ANOTHERS = "organisation.held.anothers";

  /**
   * What she who is logged in has written herself in the form that is sent or shown again, for the
   * pages that find no place for it.
   */
  static final String WRITTEN = "organisation.held.written";

  private final HeldForms forms;
  private final StaffAddresses addresses;

  HeldFormFilter(HeldForms forms, StaffAddresses addresses) {
    this.forms = forms;
    this.addresses = addresses;
  }

  /** The fields as posted, without what belongs to the posting itself. */
  static Map<String, List<String>> fields(HttpServletRequest request) {
    var fields = new HashMap<String, List<String>>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
    fields.remove("_csrf");
    fields.remove(FIELD);
    return fields;
  }

  private static void keep(
      boolean hers, Map<String, List<String>> fields, HttpServletRequest request) {
    if (hers && LogIn.current().isPresent()) {
      request.setAttribute(WRITTEN, written(fields));
    }
  }

  /** Words of hers: what is chosen, and what a form carries beside them, has no space in it. */
  private static List<String> written(Map<String, List<String>> fields) {
    return fields.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(field -> field.getValue().stream())
        .map(String::strip)
        .filter(text -> text.chars().anyMatch(Character::isWhitespace))
        .toList();
  }

  /** The form that is shown again; empty on every other page, whatever its address says. */
  static HeldForm broughtBack(HttpServletRequest request) {
    return new HeldForm(request.getAttribute(SHOWN_AGAIN) == null ? Map.of() : fields(request));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!addresses.isForm(request)) {
      chain.doFilter(request, response);
      return;
    }
    var sealed = request.getParameter(FIELD);
    if (sealed == null) {
      posted(request, response, chain);
    } else {
      broughtBack(request, sealed, response, chain);
    }
  }

  private void posted(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var fields = fields(request);
    var says = fields.containsKey(WriterInForms.FIELD);
    if (!says || !isAnothers(writer(fields))) {
      keep(says, fields, request);
      chain.doFilter(request, response);
    } else if (Doorway.byScript(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      shown(ANOTHERS, Map.of(), request, response, chain);
    }
  }

  /** Before log-in what was typed is carried on; after it, it is shown to whoever wrote it. */
  private void broughtBack(
      HttpServletRequest request, String sealed, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var fields = forms.open(request.getRequestURI(), sealed, Instant.now());
    if (fields.isEmpty()) {
      shown(LOST, Map.of(), request, response, chain);
    } else if (isAnothers(writer(fields.get()))) {
      shown(ANOTHERS, Map.of(), request, response, chain);
    } else {
      request.setAttribute(FIELD, sealed);
      keep(true, fields.get(), request);
      shown(SHOWN_AGAIN, fields.get(), request, response, chain);
    }
  }

  private static void shown(
      String because,
      Map<String, List<String>> fields,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    request.setAttribute(because, true);
    chain.doFilter(new HeldRequest(request, fields), response);
  }

  /** Whether somebody is logged in, and the form was not shown to her. */
  private static boolean isAnothers(Optional<String> writer) {
    return LogIn.current().filter(now -> !writer.equals(Optional.of(now.subject()))).isPresent();
  }

  /** Who the form was shown to; nothing where we do not vouch for that. */
  private Optional<String> writer(Map<String, List<String>> fields) {
    return fields.getOrDefault(WriterInForms.FIELD, List.of()).stream()
        .flatMap(word -> forms.whose(word, Instant.now()).stream())
        .findFirst();
  }
}
