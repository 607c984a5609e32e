package no.omtanke.casework.flow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.InstantSource;
import java.time.Period;
import java.time.YearMonth;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.PackLibrary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done of itself about persons: old cases get marks, and old questions end. */
@Configuration(proxyBeanMethods = false)
class PersonMarking {

  /** A month that the job did not run in is made up for in the next ones. */
  private static final int MONTHS_BACK = 12;

  /** At once after the first start, and then day by day for what a restored backup brings back. */
  @Bean
  RecurringTask<Void> markingOldCases(OldCases old, PackLibrary packs) {
    return Tasks.recurring("mark-persons", Schedules.fixedDelay(Duration.ofDays(1)))
        .execute((instance, context) -> packs.all().forEach(pack -> old.mark(pack.id().value())));
  }

  @Bean
  RecurringTask<Void> endingOldQuestions(
      Encryption encryption,
      PackLibrary packs,
      InstantSource clock,
      @Value("${omtanke.person-search.kept:P2Y}") Period kept) {
    return Tasks.recurring("end-old-questions", Schedules.fixedDelay(Duration.ofDays(1)))
        .execute((instance, context) ->
            packs
                .all()
                .forEach(pack ->
                    endBefore(
                        encryption,
                        pack.id().value(),
                        YearMonth.from(NorwegianTime.day(clock.instant()).minus(kept)))));
  }

  /** The log's rows stay, and whom they asked for is gone. */
  static void endBefore(Encryption encryption, String municipality, YearMonth kept) {
    var ended = encryption.ended(municipality);
    for (int back = 1; back <= MONTHS_BACK; back++) {
      var month = Searching.month(kept.minusMonths(back));
      if (!ended.contains(month)) {
        encryption.end(municipality, month);
      }
    }
  }
}
