package no.omtanke.intake.web;

import no.omtanke.platform.PublicFace;
import no.omtanke.platform.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the pages where someone without a log-in writes and comes back. */
@PublicFace
@Configuration(proxyBeanMethods = false)
class IntakePaths {

  @Bean
  PublicPaths writersPaths() {
    return PublicPaths.of(
        "/{municipality}/droft",
        "/{municipality}/droft/**",
        "/{municipality}/meld",
        "/{municipality}/meld/**");
  }
}
