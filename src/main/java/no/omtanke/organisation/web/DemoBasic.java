package no.omtanke.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import no.omtanke.organisation.DemoStaff;
import no.omtanke.packs.PackLibrary;
import no.omtanke.platform.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * Lets the made-up people of a demonstration call the API by name and password; the pages never ask
 * for that.
 */
final class DemoBasic {

  private final PackLibrary packs;
  private final byte[] password;

  DemoBasic(PackLibrary packs, String password) {
    this.packs = packs;
    this.password = password.getBytes(StandardCharsets.UTF_8);
  }

  BasicAuthenticationFilter filter() {
    var filter =
        new BasicAuthenticationFilter(this::check, (_, response, _) -> response.sendError(401));
    var basic = new BasicAuthenticationConverter();
    AuthenticationConverter onApi = request -> given(request) ? basic.convert(request) : null;
    filter.setAuthenticationConverter(onApi);
    return filter;
  }

  /**
   * Whether the request names its person itself; a page of someone else cannot make a browser do
   * that.
   */
  static boolean given(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    return Address.isApi(request)
        && header != null
        && header.regionMatches(true, 0, "Basic ", 0, 6);
  }

  private Authentication check(Authentication given) {
    var played =
        packs.all().stream()
            .flatMap(pack -> pack.people().stream())
            .filter(person -> person.id().equals(given.getName()))
            .findFirst();
    if (!matches(given.getCredentials()) || played.isEmpty()) {
      throw new BadCredentialsException("no such person and password");
    }
    return LogIn.now(DemoStaff.subject(played.get()), DemoStaff.PROVIDER).authentication();
  }

  private boolean matches(@Nullable Object credentials) {
    return credentials != null
        && MessageDigest.isEqual(password, credentials.toString().getBytes(StandardCharsets.UTF_8));
  }
}
