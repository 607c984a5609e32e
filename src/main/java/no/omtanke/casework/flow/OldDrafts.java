package no.omtanke.casework.flow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.PackLibrary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each night, drafts that nobody has written in for 90 days end. */
@Configuration(proxyBeanMethods = false)
class OldDrafts {

  private static final Duration KEPT = Duration.ofDays(90);

  @Bean
  RecurringTask<Void> endingOldDrafts(Drafts drafts, PackLibrary packs, InstantSource clock) {
    return Tasks.recurring(
            "end-old-drafts", Schedules.daily(NorwegianTime.ZONE, LocalTime.of(3, 0)))
        .execute((instance, context) ->
            packs
                .all()
                .forEach(pack ->
                    drafts.endThoseSavedBefore(pack.id().value(), clock.instant().minus(KEPT))));
  }
}
