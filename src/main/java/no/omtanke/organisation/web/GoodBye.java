package no.omtanke.organisation.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * Leads from log-out to the log-in page of the municipality one was in, which says that one is out;
 * where one came in by a provider, past the provider, which is to know it too.
 */
final class GoodBye implements LogoutSuccessHandler {

  /** The way past the provider, as an attribute for the page. */
  static final String WAY = "organisation.farewell";

  private final PackLibrary packs;
  private final Farewell farewell;

  GoodBye(PackLibrary packs, Farewell farewell) {
    this.packs = packs;
    this.farewell = farewell;
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication)
      throws IOException, ServletException {
    var municipality =
        Optional.ofNullable(request.getParameter("municipality"))
            .flatMap(named -> packs.byId(new PackId(named)))
            .map(Pack::id);
    var page = municipality.map(id -> "/" + id).orElse("") + "/logg-inn";
    var logIn = LogIn.of(authentication).orElse(null);
    var way = farewell.from(logIn, municipality, request, response);
    // for those at a shared machine: what the browser may have kept of pages goes too
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    if (way.isEmpty()) {
      response.sendRedirect(page + "?ut");
      return;
    }
    // a page of ours that goes on by itself: led there straight from the form, a browser would hold
    // it against our own policy that forms lead nowhere else
    response.setHeader("Refresh", "0; url=" + way.get().address());
    request.setAttribute(WAY, way.get());
    request
        .getRequestDispatcher(page)
        .forward(new HeldRequest(request, Map.of("ut", List.of(""))), response);
  }
}
