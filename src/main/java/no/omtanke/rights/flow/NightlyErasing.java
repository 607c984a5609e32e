package no.omtanke.rights.flow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.PackLibrary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When things end: each night; and before anybody is let in, what was ended before. */
@Configuration(proxyBeanMethods = false)
class NightlyErasing {

  @Bean
  RecurringTask<Void> erasing(
      Erasing erasing,
      PackLibrary packs,
      @Value("${omtanke.erasing.every:#{null}}") @Nullable Duration every) {
    Schedule when =
        every == null
            ? Schedules.daily(NorwegianTime.ZONE, LocalTime.of(2, 0))
            : Schedules.fixedDelay(every);
    return Tasks.recurring("erase", when)
        .execute((instance, context) -> packs.forEach(erasing::run));
  }

  @Bean
  SmartInitializingSingleton erasingAtStart(Erasing erasing, PackLibrary packs) {
    return () -> packs.forEach(erasing::goOn);
  }
}
