package no.omtanke.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.omtanke.organisation.DemoStaff;
import no.omtanke.organisation.StaffMember;
import no.omtanke.packs.Agency;
import no.omtanke.packs.DemoPerson;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.Text;
import no.omtanke.platform.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * A municipality's log-in: the providers that are set up and, in a demonstration, its made-up
 * people to choose from.
 */
@Controller
class LogInPage {

  /** Asks somebody who is logged in to show again who she is. */
  static final String AGAIN = "paa-nytt";

  private final PackLibrary packs;
  private final LogInSettings settings;
  private final Installation installation;
  private final StaffSessions sessions;
  private final Providers providers;
  private final StaffAddresses addresses;
  private final CookieRequestCache wayBack = new CookieRequestCache();

  LogInPage(
      PackLibrary packs,
      LogInSettings settings,
      Installation installation,
      StaffSessions sessions,
      Providers providers,
      StaffAddresses addresses) {
    this.packs = packs;
    this.settings = settings;
    this.installation = installation;
    this.sessions = sessions;
    this.providers = providers;
    this.addresses = addresses;
  }

  /**
   * The municipalities to choose from.
   *
   * @param state where someone comes from the provider's log-out: the municipality she was in
   */
  @GetMapping("/logg-inn")
  String municipalities(
      @RequestParam @Nullable String feil,
      @RequestParam @Nullable String state,
      @RequestParam @Nullable String ut,
      HttpServletRequest request,
      Model model) {
    if (state != null && packs.byId(new PackId(state)).isPresent()) {
      return "redirect:/" + state + "/logg-inn?ut";
    }
    model.addAttribute("out", ut != null || state != null);
    model.addAttribute("farewell", request.getAttribute(GoodBye.WAY));
    model.addAttribute("municipalities", packs.all());
    model.addAttribute("fault", feil == null ? null : feil.equals("niva") ? "niva" : "annen");
    return "organisation/municipalities";
  }

  @GetMapping("/{municipality}/logg-inn")
  String people(
      @PathVariable String municipality,
      @RequestParam @Nullable String ut,
      HttpServletRequest request,
      Model model) {
    var pack = pack(municipality);
    model.addAttribute("pack", pack);
    model.addAttribute("out", ut != null);
    var again = again(request);
    model.addAttribute("again", again.isPresent());
    model.addAttribute("minutes", settings.freshFor().toMinutes());
    model.addAttribute(
        "unproven", again.filter(it -> it.proven().equals(Instant.EPOCH)).isPresent());
    model.addAttribute(
        "services",
        installation.demo()
            ? services(pack, person -> again.filter(it -> !it.subject().equals(person)).isEmpty())
            : List.of());
    model.addAttribute(
        "providers",
        providers.all().stream()
            .filter(
                provider -> again.filter(it -> !it.isOf(provider.getRegistrationId())).isEmpty())
            .toList());
    model.addAttribute("farewell", request.getAttribute(GoodBye.WAY));
    model.addAttribute("held", request.getAttribute(HeldFormFilter.FIELD));
    model.addAttribute("heldAddress", request.getAttribute("heldAddress"));
    return "organisation/log-in";
  }

  /** Who is asked to show again who she is; nothing where it is a first log-in. */
  private static Optional<LogIn> again(HttpServletRequest request) {
    return request.getAttribute(AGAIN) instanceof LogIn held
        ? Optional.of(held)
        : LogIn.current().filter(_ -> request.getParameter(AGAIN) != null);
  }

  /**
   * Lets someone play a made-up person; where a form was held, the browser posts it on to where it
   * belongs.
   */
  @PostMapping("/{municipality}/logg-inn")
  ResponseEntity<Void> play(
      @PathVariable String municipality,
      @RequestParam String person,
      @RequestParam @Nullable String held,
      @RequestParam @Nullable String heldAddress,
      HttpServletRequest request,
      HttpServletResponse response) {
    var pack = pack(municipality);
    var played =
        pack.people().stream()
            .filter(someone -> installation.demo() && someone.id().equals(person))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    logIn(played, request, response);
    var below = "/" + pack.id() + "/";
    var form =
        Optional.ofNullable(held == null ? null : heldAddress)
            .flatMap(LogInPage::path)
            .filter(path -> path.startsWith(below) && addresses.isStaffs(path));
    if (form.isPresent()) {
      return to(HttpStatus.TEMPORARY_REDIRECT, form.get());
    }
    var back =
        Optional.ofNullable(asked(request, response))
            .flatMap(LogInPage::path)
            .filter(path -> path.startsWith(below));
    wayBack.removeRequest(request, response);
    return to(HttpStatus.SEE_OTHER, back.orElse("/innlogget?kommune=" + pack.id()));
  }

  /**
   * Where she was on her way to; the cookie that says it is the browser's, and may say anything.
   */
  private @Nullable String asked(HttpServletRequest request, HttpServletResponse response) {
    try {
      var saved = wayBack.getRequest(request, response);
      return saved == null ? null : saved.getRedirectUrl();
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }

  /** The path of an address, without its query; nothing where it is none. */
  private static Optional<String> path(String address) {
    try {
      return Optional.ofNullable(new URI(address.replaceFirst("\\?.*", "")).getRawPath());
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private void logIn(DemoPerson person, HttpServletRequest request, HttpServletResponse response) {
    if (request.getSession(false) == null) {
      request.getSession(true);
    } else {
      request.changeSessionId();
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        LogIn.now(DemoStaff.subject(person), DemoStaff.PROVIDER).authentication());
    sessions.saveContext(context, request, response);
  }

  private static ResponseEntity<Void> to(HttpStatus status, String path) {
    return ResponseEntity.status(status).location(URI.create(path)).build();
  }

  private Pack pack(String municipality) {
    return packs
        .byId(new PackId(municipality))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The made-up people by agency, in the pack's order. */
  private static List<Service> services(Pack pack, Predicate<String> subjects) {
    var members = DemoStaff.of(pack);
    return pack.organisation().agencies().stream()
        .map(agency ->
            new Service(
                agency.label(),
                pack.people().stream()
                    .filter(person -> subjects.test(DemoStaff.subject(person)))
                    .filter(person -> worksIn(agency, person, members))
                    .toList()))
        .filter(service -> !service.people().isEmpty())
        .toList();
  }

  private static boolean worksIn(Agency agency, DemoPerson person, List<StaffMember> members) {
    return members.stream()
        .anyMatch(member ->
            member.subject().equals(DemoStaff.subject(person))
                && member.agency().equals(agency.id()));
  }

  /** An agency and who can be played in it. */
  record Service(Text label, List<DemoPerson> people) {}
}
