package no.omtanke.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.omtanke.platform.OmtankeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

@OmtankeTest
final class SessionsTest {

  @Autowired private ConfigurableApplicationContext application;

  @Test
  void noSessionIsLookedForOrCleanedAwayBeforeItsTableIsThere() {
    assertThat(List.of(application.getBeanFactory().getSingletonNames()))
        .containsSubsequence("flywayInitializer", "sessionRepository");
  }
}
