package no.omtanke.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in no more requests at once than the pool has connections for. Who comes beyond that waits a
 * moment and is then told to come again, in place of everybody becoming slow. A form is received
 * whole before it takes a place, so that one who sends slowly keeps nobody else out. What is longer
 * than people write, or of unknown length, is received from a bounded number at once in each part
 * of each municipality, so that it cannot fill the memory.
 */
final class Admission extends OncePerRequestFilter {

  private static final int PARTS = 64;
  private static final int SENDING = 32;
  private static final long LETTER = 32 * 1024;

  private final Semaphore places;
  private final Semaphore[] sending =
      Stream.generate(() -> new Semaphore(SENDING, true)).limit(PARTS).toArray(Semaphore[]::new);
  private final Duration patience;

  Admission(int places, Duration patience) {
    this.places = new Semaphore(places, true);
    this.patience = patience;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith("/assets/") || path.startsWith("/webjars/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!received(request, response)) {
      return;
    }
    if (!admitted(places)) {
      ComeAgain.busy(request, response, typed(request));
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }

  /**
   * What was typed in a form of ours; an address with two slashes first would be another site's.
   */
  private static Map<String, String[]> typed(HttpServletRequest request) {
    return request.getMethod().equals("POST") && !request.getRequestURI().startsWith("//")
        ? request.getParameterMap()
        : Map.of();
  }

  private boolean received(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("POST")) {
      return true;
    }
    var length = request.getContentLengthLong();
    if (length >= 0 && length <= LETTER) {
      return read(request, response);
    }
    var part = sending[Math.floorMod(part(request.getRequestURI()).hashCode(), PARTS)];
    if (!admitted(part)) {
      ComeAgain.busy(request, response, Map.of());
      return false;
    }
    try {
      return read(request, response);
    } finally {
      part.release();
    }
  }

  private static boolean read(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (request.getCharacterEncoding() == null) {
        request.setCharacterEncoding(StandardCharsets.UTF_8);
      }
      request.getParameterMap();
      return true;
    } catch (InvalidParameterException unreadable) {
      ComeAgain.unreadable(response, unreadable.getErrorCode());
      return false;
    }
  }

  /** The municipality and the first part below it. */
  private static String part(String path) {
    var parts = path.split("/", 4);
    return parts.length < 3 ? path : parts[1] + "/" + parts[2];
  }

  private boolean admitted(Semaphore gate) {
    try {
      return gate.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
