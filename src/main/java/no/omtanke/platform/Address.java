package no.omtanke.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;

/**
 * The address that was asked for, read as the patterns of the pages read it: a letter that is
 * spelled in another way is the same letter. On the page that tells of an error it is the address
 * where that happened.
 */
public final class Address {

  private Address() {}

  /** What stands between the slashes. */
  public static List<String> parts(HttpServletRequest request) {
    var asked =
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
            ? failed
            : request.getRequestURI();
    return PathContainer.parsePath(asked).elements().stream()
        .filter(PathSegment.class::isInstance)
        .map(part -> ((PathSegment) part).valueToMatch())
        .toList();
  }

  /** The part at that place; empty where the address has none. */
  public static String part(HttpServletRequest request, int place) {
    return parts(request).stream().skip(place).findFirst().orElse("");
  }

  /** Whether it is for other systems, who are answered in their own terms. */
  public static boolean isApi(HttpServletRequest request) {
    return part(request, 0).equals("api");
  }
}
