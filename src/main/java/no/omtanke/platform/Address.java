package no.omtanke.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.Options;
import org.springframework.http.server.PathContainer.PathSegment;

/**
 * The address that was asked for, read as the patterns of the pages read it: a letter that is
 * spelled in another way is the same letter, and what makes no sense is as it is spelled. On the
 * page that tells of an error it is the address where that happened.
 */
public final class Address {

  private static final Options AS_SPELLED = Options.create('/', false);

  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  private Address() {}

  /** What stands between the slashes. */
  public static List<String> parts(HttpServletRequest request) {
    var asked =
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
            ? failed
            // where the reading of it broke off, nobody knows what was asked for
            : Objects.requireNonNullElse(request.getRequestURI(), "");
    return read(asked).elements().stream()
        .filter(PathSegment.class::isInstance)
        .map(part -> ((PathSegment) part).valueToMatch())
        .toList();
  }

  private static PathContainer read(String asked) {
    try {
      return PathContainer.parsePath(asked);
    } catch (IllegalArgumentException makesNoSense) {
      return PathContainer.parsePath(asked, AS_SPELLED);
    }
  }

  /** The part at that place; empty where the address has none. */
  public static String part(HttpServletRequest request, int place) {
    return parts(request).stream().skip(place).findFirst().orElse("");
  }

  /** The moment that it names; nothing where it names none, or none that a table can hold. */
  public static Optional<Instant> moment(String written) {
    try {
      Instant at = Instant.parse(written);
      return at.isBefore(Instant.EPOCH) || at.isAfter(LAST) ? Optional.empty() : Optional.of(at);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** Whether it is for other systems, who are answered in their own terms. */
  public static boolean isApi(HttpServletRequest request) {
    return part(request, 0).equals("api");
  }
}
