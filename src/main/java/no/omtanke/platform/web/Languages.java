package no.omtanke.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The reader's language: asked for with ?lang=, remembered in a cookie, otherwise bokmål. */
final class Languages implements LocaleResolver {

  private static final String PARAMETER = "lang";
  private static final String COOKIE = "language";
  private static final List<String> SPOKEN = List.of("nb", "nn", "en");

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return asked(request).or(() -> remembered(request)).orElse(Locale.of("nb"));
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is chosen with ?lang=");
  }

  private static Optional<Locale> asked(HttpServletRequest request) {
    return spoken(request.getParameter(PARAMETER));
  }

  private static Optional<Locale> remembered(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null ? Optional.empty() : spoken(cookie.getValue());
  }

  private static Optional<Locale> spoken(@Nullable String tag) {
    return tag != null && SPOKEN.contains(tag) ? Optional.of(Locale.of(tag)) : Optional.empty();
  }

  /** Keeps what was asked for, so that the next page speaks it too. */
  static final class Remember implements HandlerInterceptor {

    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      asked(request)
          .ifPresent(language ->
              response.addHeader(
                  HttpHeaders.SET_COOKIE,
                  ResponseCookie.from(COOKIE, language.getLanguage())
                      .path("/")
                      .maxAge(Duration.ofDays(365))
                      .sameSite("Lax")
                      .httpOnly(true)
                      .secure(request.isSecure())
                      .build()
                      .toString()));
      return true;
    }
  }
}
