package no.omtanke.platform;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The clock of the house, asked for as a bean so that a test can set its own. It ticks as the
 * database does, so that a moment reads as it was written.
 */
@PublicFace
@Configuration(proxyBeanMethods = false)
class Time {

  @Bean
  InstantSource clock() {
    return InstantSource.tick(InstantSource.system(), Duration.of(1, ChronoUnit.MICROS));
  }
}
