package no.omtanke.rights.flow;

import java.time.InstantSource;
import no.omtanke.confidentiality.seals.LogCutting;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.rights.Retention;
import org.springframework.stereotype.Component;

/** What becomes of a municipality's log each night: it is checked, and what is old enough goes. */
@Component
class LogRetention {

  private final LogChecks checks;
  private final LogCutting cutting;
  private final Shut shut;
  private final InstantSource clock;

  LogRetention(LogChecks checks, LogCutting cutting, Shut shut, InstantSource clock) {
    this.checks = checks;
    this.cutting = cutting;
    this.shut = shut;
    this.clock = clock;
  }

  /** Nothing goes from a log that is not as it was: somebody has to look at it first. */
  void night(Pack pack) {
    if (checks.run(pack.id()).isWhole()) {
      Retention.logFrom(pack, NorwegianTime.day(clock.instant()))
          .ifPresent(day ->
              cutting.cut(pack.id().value(), day.atStartOfDay(NorwegianTime.ZONE).toInstant()));
      shut.forget(pack.id().value());
    }
  }
}
