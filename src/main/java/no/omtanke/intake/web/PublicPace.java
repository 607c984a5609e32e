package no.omtanke.intake.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import no.omtanke.packs.PackId;
import no.omtanke.platform.PublicFace;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * How much a municipality takes from outside in a while. No address is asked for or kept, so the
 * limit is the municipality's own and not the sender's: far above what people send, far below what
 * would bury it.
 */
@PublicFace
@Component
class PublicPace {

  private static final int AT_ONCE = 60;
  private static final int A_MINUTE = 30;
  private static final int TRIED_AT_ONCE = 4;

  private final Map<PackId, Bucket> letters = new ConcurrentHashMap<>();
  private final Map<PackId, Semaphore> tries = new ConcurrentHashMap<>();
  private final Duration longestWait;

  PublicPace() {
    this(Duration.ofSeconds(10));
  }

  PublicPace(Duration longestWait) {
    this.longestWait = longestWait;
  }

  /** Whether a letter may come in now; where not, the answer says when to come again. */
  boolean letter(PackId municipality, HttpServletResponse response) {
    return passes(letters(municipality), response);
  }

  /**
   * Does what stretches the words of a receipt: a few at a time, the others in the order they came;
   * whose turn does not come in a while is told when to come again.
   *
   * <p>The words cannot be guessed at any pace; what a try costs is the time it takes to stretch
   * them, so that is what is shared out. Nobody is told from anybody else: who tries in a loop
   * makes the others wait, but shuts them out only with as many loops as it takes to fill the whole
   * wait.
   *
   * @param otherwise what to do where the turn did not come
   */
  <T> T receipt(
      PackId municipality, HttpServletResponse response, Supplier<T> look, Supplier<T> otherwise) {
    Semaphore places = tries.computeIfAbsent(municipality, _ -> new Semaphore(TRIED_AT_ONCE, true));
    if (!turnComes(places)) {
      comeAgain(longestWait.toSeconds() + 1, response);
      return otherwise.get();
    }
    try {
      return look.get();
    } finally {
      places.release();
    }
  }

  private boolean turnComes(Semaphore places) {
    try {
      return places.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
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
      comeAgain(Duration.ofNanos(asked.getNanosToWaitForRefill()).toSeconds() + 1, response);
    }
    return asked.isConsumed();
  }

  private static void comeAgain(long seconds, HttpServletResponse response) {
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader("Retry-After", String.valueOf(seconds));
  }
}
