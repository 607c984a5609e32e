package no.omtanke.organisation.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people log in; the providers themselves stand under {@code spring.security.oauth2.client}.
 *
 * @param demoPassword what made-up people give the API; in a demonstration alone
 * @param subjectClaim the claim that names a person to us, the same for all providers
 * @param acr the levels that are good enough, asked for and checked; empty where the provider
 *     decides
 * @param longest how long a log-in lasts, however busy the person is
 * @param freshFor how long it is enough, for what asks for a fresh one, that she showed who she is
 * @param freshAcr the levels that are good enough there; empty where the usual ones are
 */
@ConfigurationProperties("omtanke.log-in")
record LogInSettings(
    @DefaultValue("demo") String demoPassword,
    @DefaultValue("sub") String subjectClaim,
    @DefaultValue List<String> acr,
    @DefaultValue("PT10H") Duration longest,
    @DefaultValue("PT15M") Duration freshFor,
    @DefaultValue List<String> freshAcr) {}
