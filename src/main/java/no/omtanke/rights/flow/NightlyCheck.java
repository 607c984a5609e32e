package no.omtanke.rights.flow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackLibrary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each night, every municipality's log is held up against its seals. */
@Configuration(proxyBeanMethods = false)
class NightlyCheck {

  @Bean
  RecurringTask<Void> checkingTheLog(LogChecks checks, PackLibrary packs) {
    return Tasks.recurring("check-the-log", Schedules.daily(NorwegianTime.ZONE, LocalTime.of(4, 0)))
        .execute((instance, context) -> checkAll(checks, packs));
  }

  /** One municipality whose log cannot be checked does not keep the others' from it. */
  private static void checkAll(LogChecks checks, PackLibrary packs) {
    IllegalStateException faults = new IllegalStateException("not every log could be checked");
    for (Pack pack : packs.all()) {
      try {
        checks.run(pack.id());
      } catch (RuntimeException fault) {
        faults.addSuppressed(fault);
      }
    }
    if (faults.getSuppressed().length > 0) {
      throw faults;
    }
  }
}
