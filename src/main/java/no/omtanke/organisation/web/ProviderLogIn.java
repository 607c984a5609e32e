package no.omtanke.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/**
 * Log-in by OpenID Connect: code with proof key, the level asked for and checked, and nothing kept
 * of the answer. Who came in, and that someone did not, stands in the application's log.
 */
final class ProviderLogIn {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderLogIn.class);
  private static final String TOO_LOW = "acr";

  private final ClientRegistrationRepository providers;
  private final LogInSettings settings;
  private final Farewell farewell;

  ProviderLogIn(ClientRegistrationRepository providers, LogInSettings settings, Farewell farewell) {
    this.providers = providers;
    this.settings = settings;
    this.farewell = farewell;
  }

  void on(HttpSecurity http) {
    var arrived = new SavedRequestAwareAuthenticationSuccessHandler();
    arrived.setRequestCache(new CookieRequestCache());
    arrived.setDefaultTargetUrl("/innlogget");
    http.oauth2Login(logIn ->
        logIn
            .loginPage("/logg-inn")
            .authorizationEndpoint(ask -> ask.authorizationRequestResolver(question()))
            .userInfoEndpoint(answer -> answer.oidcUserService(this::user))
            .successHandler((request, response, who) -> {
              StaffSessions.logIn(who).ifPresent(ProviderLogIn::cameIn);
              if (who.getPrincipal() instanceof OidcUser user) {
                farewell.gives(user.getIdToken().getTokenValue(), request, response);
              }
              arrived.onAuthenticationSuccess(request, response, who);
            })
            .failureHandler((_, response, fault) -> {
              // never what the answer carried: whoever calls the address writes it
              LOG.warn("log-in refused: {}", reason(fault).equals("niva") ? "level" : "answer");
              response.sendRedirect("/logg-inn?feil=" + reason(fault));
            }));
  }

  private OAuth2AuthorizationRequestResolver question() {
    var resolver =
        new DefaultOAuth2AuthorizationRequestResolver(providers, "/oauth2/authorization");
    resolver.setAuthorizationRequestCustomizer(
        OAuth2AuthorizationRequestCustomizers.withPkce()
            .andThen(request -> request.additionalParameters(more -> level(more, settings.acr()))));
    return new Again(resolver, settings);
  }

  private static void level(Map<String, Object> parameters, List<String> acr) {
    if (!acr.isEmpty()) {
      parameters.put("acr_values", String.join(" ", acr));
    }
  }

  /** Where someone is to show again who she is, the provider is told not to take her as known. */
  private record Again(OAuth2AuthorizationRequestResolver first, LogInSettings settings)
      implements OAuth2AuthorizationRequestResolver {

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
      return again(request, first.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(
        HttpServletRequest request, String registration) {
      return again(request, first.resolve(request, registration));
    }

    private @Nullable OAuth2AuthorizationRequest again(
        HttpServletRequest request, @Nullable OAuth2AuthorizationRequest question) {
      if (question == null || request.getParameter(LogInPage.AGAIN) == null) {
        return question;
      }
      return OAuth2AuthorizationRequest.from(question)
          .additionalParameters(more -> {
            more.put("prompt", "login");
            // asked for the time itself: whoever is asked for an age answers with auth_time
            more.put("max_age", settings.freshFor().toSeconds());
            level(more, settings.freshAcr());
          })
          .build();
    }
  }

  private OidcUser user(OidcUserRequest request) {
    var token = request.getIdToken();
    var level = token.getClaimAsString("acr");
    if (!settings.acr().isEmpty()
        && !settings.acr().contains(level)
        && !settings.freshAcr().contains(level)) {
      throw new OAuth2AuthenticationException(new OAuth2Error(TOO_LOW));
    }
    return new DefaultOidcUser(List.of(), token, settings.subjectClaim());
  }

  private static void cameIn(LogIn logIn) {
    LOG.info("log-in: {} level {}", logIn.plain(), logIn.level().replaceAll("\\p{C}", "?"));
  }

  private static String reason(Exception fault) {
    return fault instanceof OAuth2AuthenticationException refused
            && TOO_LOW.equals(refused.getError().getErrorCode())
        ? "niva"
        : "annen";
  }
}
