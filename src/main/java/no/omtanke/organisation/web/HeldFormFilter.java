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
import no.omtanke.organisation.flow.HeldForms;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Brings a form back filled after log-in. What comes back is never carried out: it is shown as the
 * form's own page (GET at the address it is posted to, binding the same fields), and the person
 * sends it again.
 */
final class HeldFormFilter extends OncePerRequestFilter {

  /** The one field that carries a sealed form through the log-in page. */
  static final String FIELD = "held";

  /** Set while a form is shown again: the page says so. */
  static final String SHOWN_AGAIN = "heldShownAgain";

  /** Set where what was held could not be opened any more. */
  static final String LOST = "heldLost";

  private static final RequestMatcher FORMS =
      new OrRequestMatcher(
          PathPatternRequestMatcher.withDefaults().matcher("/{municipality}/saker/**"),
          PathPatternRequestMatcher.withDefaults().matcher("/{municipality}/innboks/**"));

  private final HeldForms forms;

  HeldFormFilter(HeldForms forms) {
    this.forms = forms;
  }

  static boolean isForm(HttpServletRequest request) {
    return request.getMethod().equals("POST") && FORMS.matches(request);
  }

  /** The fields as posted, without what belongs to the posting itself. */
  static Map<String, List<String>> fields(HttpServletRequest request) {
    var fields = new HashMap<String, List<String>>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
    fields.remove("_csrf");
    fields.remove(FIELD);
    return fields;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var sealed = isForm(request) ? request.getParameter(FIELD) : null;
    if (sealed == null) {
      chain.doFilter(request, response);
      return;
    }
    var fields = forms.open(request.getRequestURI(), sealed, Instant.now());
    request.setAttribute(fields.isPresent() ? SHOWN_AGAIN : LOST, true);
    if (fields.isPresent()) {
      request.setAttribute(FIELD, sealed);
    }
    chain.doFilter(new HeldRequest(request, fields.orElseGet(Map::of)), response);
  }
}
