package no.omtanke.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * Leads from log-out to the log-in page of the municipality one was in, which says that one is out.
 */
final class GoodBye implements LogoutSuccessHandler {

  private final PackLibrary packs;

  GoodBye(PackLibrary packs) {
    this.packs = packs;
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication)
      throws IOException {
    var named = request.getParameter("municipality");
    var municipality =
        named == null
            ? ""
            : packs.byId(new PackId(named)).map(Pack::id).map(id -> "/" + id).orElse("");
    // for those at a shared machine: what the browser may have kept of pages goes too
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    response.sendRedirect(municipality + "/logg-inn?ut");
  }
}
