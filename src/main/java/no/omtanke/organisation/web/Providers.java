package no.omtanke.organisation.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.omtanke.organisation.DemoStaff;
import no.omtanke.platform.Installation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The log-ins that are set up. */
@Component
class Providers {

  private final ObjectProvider<ClientRegistrationRepository> registered;
  private final Installation installation;

  Providers(ObjectProvider<ClientRegistrationRepository> registered, Installation installation) {
    this.registered = registered;
    this.installation = installation;
  }

  List<ClientRegistration> all() {
    return registered.getIfAvailable() instanceof Iterable<?> all
        ? StreamSupport.stream(all.spliterator(), false)
            .filter(ClientRegistration.class::isInstance)
            .map(ClientRegistration.class::cast)
            .toList()
        : List.of();
  }

  /** What a subject can begin with, before the colon. */
  Set<String> names() {
    return Stream.concat(
            all().stream().map(ClientRegistration::getRegistrationId),
            Stream.of(DemoStaff.PROVIDER).filter(_ -> installation.demo()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
