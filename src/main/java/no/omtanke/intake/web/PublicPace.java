package no.omtanke.intake.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.omtanke.packs.PackId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * How much a municipality takes from outside in a while. No address is asked for or kept, so the
 * limit is the municipality's own and not the sender's: far above what people send, far below what
 * would bury it.
 */
@Component
class PublicPace {

  private static final int AT_ONCE = 60;
  private static final int A_MINUTE = 30;

  private final Map<PackId, Bucket> letters = new ConcurrentHashMap<>();
  private final Map<PackId, Bucket> tries = new ConcurrentHashMap<>();

  /** Whether a letter may come in now; where not, the answer says when to come again. */
  boolean letter(PackId municipality, HttpServletResponse response) {
    return passes(letters(municipality), response);
  }

  /** Whether a receipt may be tried now; where not, the answer says when to come again. */
  boolean receipt(PackId municipality, HttpServletResponse response) {
    return passes(tries.computeIfAbsent(municipality, _ -> full()), response);
  }

  Bucket letters(PackId municipality) {
    return letters.computeIfAbsent(municipality, _ -> full());
  }

  private static Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
        .build();
  }

  private static boolean passes(Bucket bucket, HttpServletResponse response) {
    ConsumptionProbe asked = bucket.tryConsumeAndReturnRemaining(1);
    if (!asked.isConsumed()) {
      long seconds = Duration.ofNanos(asked.getNanosToWaitForRefill()).toSeconds() + 1;
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader("Retry-After", String.valueOf(seconds));
    }
    return asked.isConsumed();
  }
}
