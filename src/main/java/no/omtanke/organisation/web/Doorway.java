package no.omtanke.organisation.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.omtanke.organisation.flow.HeldForms;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.platform.Address;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Where someone goes who must log in first, or again: to the municipality's log-in page, with what
 * she had typed. A caller of the API is told 401, and so is a script: it shows nothing of a page,
 * and what was typed still stands in the form.
 */
final class Doorway implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Doorway.class);

  private final PackLibrary packs;
  private final HeldForms forms;
  private final StaffAddresses addresses;

  Doorway(PackLibrary packs, HeldForms forms, StaffAddresses addresses) {
    this.packs = packs;
    this.forms = forms;
    this.addresses = addresses;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
      throws IOException, ServletException {
    if (Address.isApi(request) || byScript(request)) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    var logIn = municipality(request).map(id -> "/" + id + "/logg-inn").orElse("/logg-inn");
    var again = stranger instanceof NotFresh;
    var held = held(request);
    if (held == null) {
      response.sendRedirect(again ? logIn + "?" + LogInPage.AGAIN : logIn);
      return;
    }
    if (stranger instanceof NotFresh known) {
      request.setAttribute(LogInPage.AGAIN, known.logIn());
    }
    request.setAttribute(HeldFormFilter.FIELD, held);
    request.setAttribute("heldAddress", request.getRequestURI());
    request.getRequestDispatcher(logIn).forward(new HeldRequest(request, Map.of()), response);
  }

  /**
   * A form whose token belongs to an earlier log-in comes back filled, too, where the browser
   * vouches that the form was our own.
   */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    var ownForm =
        denied instanceof CsrfException
            && !byScript(request)
            && addresses.isForm(request)
            && "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    if (!ownForm) {
      LOG.warn(
          "refused: {}", denied instanceof CsrfException ? "a form without its token" : "access");
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    request.setAttribute(HeldFormFilter.SHOWN_AGAIN, true);
    request.setAttribute(HeldFormFilter.FIELD, seal(request));
    request
        .getRequestDispatcher(request.getRequestURI())
        .forward(new HeldRequest(request, HeldFormFilter.fields(request)), response);
  }

  static boolean byScript(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  private @Nullable String held(HttpServletRequest request) {
    return request.getAttribute(HeldFormFilter.FIELD) instanceof String again
        ? again
        : addresses.isForm(request) ? seal(request) : null;
  }

  private String seal(HttpServletRequest request) {
    return forms.seal(request.getRequestURI(), HeldFormFilter.fields(request), Instant.now());
  }

  private Optional<PackId> municipality(HttpServletRequest request) {
    return packs.byId(new PackId(Address.part(request, 0))).map(Pack::id);
  }
}
