package no.omtanke.guide.web;

import no.omtanke.platform.PublicFace;
import no.omtanke.platform.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the guide is open to everyone: all of it. */
@PublicFace
@Configuration(proxyBeanMethods = false)
class GuidePaths {

  @Bean
  PublicPaths openGuide() {
    // what has the form of a municipality is answered by a page that lists those there are; the
    // page one arrives at after log-in has that form too
    return PublicPaths.of(
        "/{municipality:(?!innlogget)[a-z-]+}",
        "/{municipality}/farge.css",
        "/{municipality}/hva-gjor-jeg",
        "/{municipality}/tegn",
        "/{municipality}/faktorer",
        "/{municipality}/begreper",
        "/{municipality}/samtale",
        "/{municipality}/trinnene",
        "/{municipality}/taushetsplikt",
        "/{municipality}/taushetspliktveileder",
        "/{municipality}/hvem-kan-hjelpe",
        "/{municipality}/handlingsplan",
        "/{municipality}/kunnskap",
        "/{municipality}/tilgjengelighet",
        "/{municipality}/personvernerklaering");
  }
}
