package no.omtanke.confidentiality.keys;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In the background, what lies under an old key is wrapped anew; where there is none, nothing. */
@Configuration(proxyBeanMethods = false)
class Rewrapping {

  @Bean
  RecurringTask<Void> rewrappingKeys(
      KeyRotation rotation, @Value("${omtanke.keys.rewrap-every:PT10M}") Duration every) {
    return Tasks.recurring("rewrap-keys", Schedules.fixedDelay(every))
        .execute((instance, context) ->
            rotation.rewrap(() -> !context.getSchedulerState().isShuttingDown()));
  }
}
