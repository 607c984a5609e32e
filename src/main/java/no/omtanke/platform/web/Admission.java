package no.omtanke.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.omtanke.platform.Address;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in no more requests at once than the pool has connections for. Who comes beyond that waits a
 * moment and is then told to come again, in place of everybody becoming slow. Whatever is sent is
 * received whole before it takes a place, so that one who sends slowly keeps nobody else out. What
 * is longer than people write, or of unknown length, is received from a bounded number at once in
 * each part of each municipality, so that it cannot fill the memory; what is longer than anything
 * of ours is refused.
 */
final class Admission extends OncePerRequestFilter {

  private static final int PARTS = 64;
  private static final int SENDING = 32;
  private static final long LETTER = 32 * 1024;

  private final Semaphore places;
  private final Semaphore[] sending =
      Stream.generate(() -> new Semaphore(SENDING, true)).limit(PARTS).toArray(Semaphore[]::new);
  private final Duration patience;
  private final int largest;

  Admission(int places, Duration patience, DataSize largest) {
    this.places = new Semaphore(places, true);
    this.patience = patience;
    this.largest = Math.toIntExact(largest.toBytes());
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
    var received = received(request, response);
    if (received == null) {
      return;
    }
    if (!admitted(places)) {
      ComeAgain.busy(request, response, typed(request));
      return;
    }
    try {
      chain.doFilter(received, response);
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

  /** The request with all that was sent with it; null where it has been answered already. */
  private @Nullable HttpServletRequest received(
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    var length = request.getContentLengthLong();
    if (length == 0 || (length < 0 && sendsNothing(request))) {
      return request;
    }
    if (length > largest) {
      ComeAgain.unreadable(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return null;
    }
    if (length >= 0 && length <= LETTER) {
      return read(request, response);
    }
    var part = sending[Math.floorMod(part(request).hashCode(), PARTS)];
    if (!admitted(part)) {
      ComeAgain.busy(request, response, Map.of());
      return null;
    }
    try {
      return read(request, response);
    } finally {
      part.release();
    }
  }

  private static boolean sendsNothing(HttpServletRequest request) {
    return List.of("GET", "HEAD").contains(request.getMethod())
        && request.getHeader("Transfer-Encoding") == null;
  }

  /** The form's fields are read by the server, and whatever is no form as it stands. */
  private @Nullable HttpServletRequest read(
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      if (request.getCharacterEncoding() == null) {
        request.setCharacterEncoding(StandardCharsets.UTF_8);
      }
      request.getParameterMap();
      var body = request.getInputStream().readNBytes(largest + 1);
      if (body.length <= largest) {
        return body.length == 0 ? request : new Received(request, body);
      }
      ComeAgain.unreadable(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } catch (InvalidParameterException unreadable) {
      ComeAgain.unreadable(request, response, unreadable.getErrorCode());
    } catch (IOException brokenOff) {
      ComeAgain.unreadable(request, response, HttpServletResponse.SC_BAD_REQUEST);
    }
    return null;
  }

  /** The municipality and the first part below it. */
  private static String part(HttpServletRequest request) {
    return Address.part(request, 0) + "/" + Address.part(request, 1);
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
