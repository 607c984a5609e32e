package no.omtanke.confidentiality.seals;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.nio.file.Path;
import java.time.Duration;
import no.omtanke.packs.PackLibrary;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the seals: where they are handed to, and how often. */
@Configuration(proxyBeanMethods = false)
class Seals {

  private static final Duration EVERY = Duration.ofSeconds(5);

  /** The folder that is named, else the data folder's name with {@code -seals} after it. */
  @Bean
  SealPlace sealPlace(
      @Value("${omtanke.seals.folder:}") String folder,
      @Value("${omtanke.database.folder:data}") Path data) {
    Path absolute = data.toAbsolutePath().normalize();
    return new SealPlace(
        folder.isBlank()
            ? absolute.resolveSibling(absolute.getFileName() + "-seals")
            : Path.of(folder).toAbsolutePath().normalize());
  }

  @Bean
  RecurringTask<Void> sealingTheLog(Sealing sealing, PackLibrary packs) {
    return Tasks.recurring("seal-the-log", Schedules.fixedDelay(EVERY))
        .execute((instance, context) -> packs.forEach(pack -> sealing.seal(pack.id().value())));
  }

  @Bean
  SmartInitializingSingleton theLogGoesOn(Sealing sealing, PackLibrary packs) {
    return () -> packs.forEach(pack -> sealing.goOn(pack.id().value()));
  }
}
