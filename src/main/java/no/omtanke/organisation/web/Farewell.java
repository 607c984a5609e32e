package no.omtanke.organisation.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.omtanke.organisation.flow.HeldForms;
import no.omtanke.packs.PackId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The way out at the provider too. It wants to see its own token again there, which we do not keep:
 * the browser carries it, sealed, and shows it to our log-out alone.
 */
@Component
class Farewell {

  private static final String COOKIE = "omtanke-ut";
  private static final String TOKEN = "token";

  /** A browser lets go of a cookie that is larger than 4096 bytes with all that belongs to it. */
  private static final int LARGEST = 3800;

  private final Providers providers;
  private final HeldForms sealing;
  private final LogInSettings settings;
  private final InstantSource clock;

  Farewell(Providers providers, HeldForms sealing, LogInSettings settings, InstantSource clock) {
    this.providers = providers;
    this.sealing = sealing;
    this.settings = settings;
    this.clock = clock;
  }

  /** Gives the browser the provider's token to carry. */
  void gives(String token, HttpServletRequest request, HttpServletResponse response) {
    var sealed =
        sealing.seal(COOKIE, Map.of(TOKEN, List.of(token)), clock.instant(), settings.longest());
    if (sealed.length() < LARGEST) {
      response.addCookie(cookie(sealed, request));
    }
  }

  /** Where she logs out at the provider that she came in by; nothing where it has no such place. */
  Optional<Way> from(
      @Nullable LogIn logIn,
      Optional<PackId> municipality,
      HttpServletRequest request,
      HttpServletResponse response) {
    var taken = cookie("", request);
    taken.setMaxAge(0);
    response.addCookie(taken);
    return providers.all().stream()
        .filter(provider -> logIn != null && logIn.isOf(provider.getRegistrationId()))
        .flatMap(provider -> way(provider, municipality, request).stream())
        .findFirst();
  }

  private Optional<Way> way(
      ClientRegistration provider, Optional<PackId> municipality, HttpServletRequest request) {
    var known = provider.getProviderDetails().getConfigurationMetadata();
    if (!(known.get("end_session_endpoint") instanceof String place)) {
      return Optional.empty();
    }
    var back =
        UriComponentsBuilder.fromUriString(UrlUtils.buildFullRequestUrl(request))
            .replacePath(request.getContextPath() + "/logg-inn")
            .replaceQuery(null)
            .toUriString();
    var way =
        UriComponentsBuilder.fromUriString(place)
            .queryParam("client_id", "{client}")
            .queryParam("post_logout_redirect_uri", "{back}")
            .queryParam("state", "{municipality}")
            .queryParam("id_token_hint", "{token}");
    var values =
        Map.of(
            "client", provider.getClientId(),
            "back", back,
            "municipality", municipality.map(PackId::value).orElse("ut"),
            "token", carried(request).orElse(""));
    var address = carried(request).isPresent() ? way : way.replaceQueryParam("id_token_hint");
    return Optional.of(
        new Way(provider.getClientName(), address.encode().buildAndExpand(values).toUriString()));
  }

  private Optional<String> carried(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .flatMap(cookie -> sealing.open(COOKIE, cookie.getValue(), clock.instant()).stream())
        .flatMap(fields -> fields.getOrDefault(TOKEN, List.of()).stream())
        .findFirst();
  }

  private static Cookie cookie(String value, HttpServletRequest request) {
    var cookie = new Cookie(COOKIE, value);
    cookie.setPath(request.getContextPath() + "/logg-ut");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  /** A provider and where one logs out of it. */
  record Way(String name, String address) {}
}
