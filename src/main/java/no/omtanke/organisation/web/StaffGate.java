package no.omtanke.organisation.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Declarations;
import no.omtanke.organisation.People;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.RoleKind;
import no.omtanke.platform.Address;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Finds who the logged-in person is in the municipality that the address names. Someone without a
 * place there is told the same as about a page that does not exist, on every page that is not open
 * to all; someone whose roles a page is not for, that she may not come in. Whom nothing but her own
 * declaration binds to confidentiality, makes that first.
 */
@Component
class StaffGate implements HandlerInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(StaffGate.class);
  private static final String ACTOR = StaffGate.class.getName() + ".actor";

  private final PackLibrary packs;
  private final People people;
  private final Declarations declarations;
  private final StaffAddresses addresses;

  StaffGate(PackLibrary packs, People people, Declarations declarations, StaffAddresses addresses) {
    this.packs = packs;
    this.people = people;
    this.declarations = declarations;
    this.addresses = addresses;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var municipality = municipality(request);
    if (municipality == null) {
      return true;
    }
    var actor =
        packs
            .byId(municipality)
            .flatMap(
                pack -> LogIn.current().flatMap(logIn -> people.actor(pack.id(), logIn.subject())));
    actor.ifPresent(found -> request.setAttribute(ACTOR, found));
    if (failed(request) != null) {
      return true;
    }
    if (actor.isEmpty() && !openToAll(request)) {
      LOG.warn("refused: {} has no place there", who());
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (actor.isPresent() && !Menu.letsIn(kinds(municipality, actor.get()), page(request))) {
      // the page is one of the menu's, for no other is kept from anyone
      LOG.warn("refused: {} at {}", who(), page(request));
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    if (actor.isPresent() && mustDeclareFirst(request, municipality, actor.get())) {
      if (page(request).equals("v1")) {
        throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      }
      response.sendRedirect("/" + municipality + "/" + DeclarationPage.PATH);
      return false;
    }
    return true;
  }

  private boolean mustDeclareFirst(HttpServletRequest request, PackId municipality, Actor actor) {
    return !openToAll(request)
        && !page(request).equals(DeclarationPage.PATH)
        && packs.byId(municipality).filter(pack -> declarations.bar(pack, actor)).isPresent();
  }

  private static String who() {
    return LogIn.current().map(LogIn::plain).orElse("somebody");
  }

  private Set<RoleKind> kinds(PackId municipality, Actor actor) {
    return packs
        .byId(municipality)
        .map(pack -> pack.organisation().kinds(actor.roles()))
        .orElse(Set.of());
  }

  /** Who is at it, where the address names a municipality in which she has a place. */
  static Optional<Actor> actor(HttpServletRequest request) {
    return request.getAttribute(ACTOR) instanceof Actor actor
        ? Optional.of(actor)
        : Optional.empty();
  }

  /**
   * The municipality that the address names; null where it names none. It is named by the address
   * that was asked for also on the page that says it was not found, but not where the fault is
   * ours: that page must do without the database.
   */
  static @Nullable PackId municipality(HttpServletRequest request) {
    var failed = failed(request);
    if (failed != null) {
      var asked = Address.part(request, 0);
      return failed < 500 && !asked.isEmpty() ? new PackId(asked) : null;
    }
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables
            && variables.get("municipality") instanceof String id
        ? new PackId(id)
        : null;
  }

  /** Which of the municipality's pages was asked for. */
  static String page(HttpServletRequest request) {
    return Address.part(request, 1);
  }

  private static @Nullable Integer failed(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : null;
  }

  private boolean openToAll(HttpServletRequest request) {
    return addresses.isOpenToAll(request.getRequestURI());
  }
}
