package no.omtanke.intake.flow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.PackLibrary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rounds to the letterboxes: every few seconds to collect, each night to change old keys. */
@Configuration(proxyBeanMethods = false)
class LetterboxRounds {

  @Bean
  RecurringTask<Void> collectingLetters(
      Collecting collecting,
      PackLibrary packs,
      @Value("${omtanke.letterbox.collected-every:PT10S}") Duration every) {
    return Tasks.recurring("collect-letters", FixedDelay.of(every))
        .execute((instance, context) ->
            packs.forEach(pack -> {
              collecting.publish(pack);
              collecting.collect(pack.id());
            }));
  }

  @Bean
  RecurringTask<Void> renewingLetterboxes(
      Collecting collecting,
      PackLibrary packs,
      @Value("${omtanke.letterbox.renewed-every:P7D}") Duration every) {
    return Tasks.recurring(
            "renew-letterboxes", Schedules.daily(NorwegianTime.ZONE, LocalTime.of(2, 30)))
        .execute((instance, context) ->
            packs.forEach(pack -> {
              collecting.collect(pack.id());
              collecting.renew(pack, every);
            }));
  }
}
