package no.omtanke.casework.flow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each night, whoever runs the system is told how many open cases have nobody who is reached. */
@Configuration(proxyBeanMethods = false)
class NightlyCounting {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyCounting.class);

  @Bean
  RecurringTask<Void> countingTheUnattended(Unattended unattended, PackLibrary packs) {
    return Tasks.recurring(
            "count-unattended", Schedules.daily(NorwegianTime.ZONE, LocalTime.of(4, 0)))
        .execute((instance, context) ->
            packs.all().forEach(pack -> say(pack.id(), unattended.count(pack.id().value()))));
  }

  /** Counts alone: which cases they are is known to those who answer for them. */
  static void say(PackId municipality, Unattended.Count count) {
    if (count.left() > 0) {
      LOG.warn(
          "{}: {} open cases have no responsible who can be reached; {} of them nobody answers for",
          municipality,
          count.left(),
          count.unanswered());
    }
  }
}
