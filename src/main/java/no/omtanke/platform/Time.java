package no.omtanke.platform;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of the house, asked for as a bean so that a test can set its own. */
@Configuration(proxyBeanMethods = false)
class Time {

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }
}
