package no.omtanke.rights.flow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.PackLibrary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each night, every municipality's log is held up against its seals, and cut where it is old. */
@Configuration(proxyBeanMethods = false)
class NightlyCheck {

  @Bean
  RecurringTask<Void> checkingTheLog(LogRetention retention, PackLibrary packs) {
    return Tasks.recurring("check-the-log", Schedules.daily(NorwegianTime.ZONE, LocalTime.of(4, 0)))
        .execute((instance, context) -> packs.forEach(retention::night));
  }
}
