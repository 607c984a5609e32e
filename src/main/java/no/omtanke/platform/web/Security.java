package no.omtanke.platform.web;

import no.omtanke.platform.PublicFace;
import no.omtanke.platform.PublicPaths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The one place that says who reaches which path and which headers every answer carries. A path
 * that no module's {@link PublicPaths} names asks for log-in.
 */
@PublicFace
@Configuration(proxyBeanMethods = false)
class Security {

  /** Everything from ourselves, nothing inline, no frame around us. */
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'"
          + " data:; connect-src 'self'; form-action 'self'; manifest-src 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final String[] OUR_OWN = {
    "/", "/assets/**", "/webjars/**", "/favicon.ico", "/favicon.svg", "/error", "/tilgjengelighet"
  };

  @Bean
  SecurityFilterChain pathsAndHeaders(
      HttpSecurity http,
      ObjectProvider<PublicPaths> publicPaths,
      ObjectProvider<HandlerMapping> mappings) {
    http.authorizeHttpRequests(
            paths -> {
              paths.requestMatchers(OUR_OWN).permitAll();
              publicPaths.stream()
                  .flatMap(opened -> opened.patterns().stream())
                  .forEach(pattern -> paths.requestMatchers(pattern).permitAll());
              paths.requestMatchers(new NoSuchPage(mappings)).permitAll();
              paths.anyRequest().authenticated();
            })
        // neither a form's token nor the way back after log-in makes a session: the public pages
        // have none
        .csrf(csrf -> csrf.csrfTokenRepository(formsToken()))
        .requestCache(cache -> cache.requestCache(wayBack()))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(frame -> frame.deny())
                .crossOriginOpenerPolicy(
                    opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                    resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy ->
                    policy.policy(
                        "camera=(), microphone=(), geolocation=(), payment=(), usb=(),"
                            + " browsing-topics=()")))
        .logout(out -> out.logoutUrl("/logg-ut"));
    return http.build();
  }

  private static CookieCsrfTokenRepository formsToken() {
    var kept = new CookieCsrfTokenRepository();
    kept.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return kept;
  }

  private static CookieRequestCache wayBack() {
    var kept = new CookieRequestCache();
    kept.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    return kept;
  }
}
