package no.omtanke.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import no.omtanke.platform.Address;
import no.omtanke.platform.Installation;
import no.omtanke.platform.PublicFace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The one handler of faults: a neutral page (Problem Details under /api) with an incident number
 * that also stands in the log. Neither page nor log says what the request carried.
 */
@PublicFace
@Controller
final class Faults implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

  private final SecureRandom chance = new SecureRandom();
  private final Installation installation;

  Faults(Installation installation) {
    this.installation = installation;
  }

  @RequestMapping("/error")
  Object fault(HttpServletRequest request, Model model) {
    var status = status(request);
    var incident = status.is5xxServerError() ? incident(request) : null;
    if (Address.isApi(request)) {
      return problem(status, incident, asked(request));
    }
    model.addAttribute("status", status.value());
    model.addAttribute("incident", incident);
    model.addAttribute("refused", refused(status));
    return new ModelAndView(view(status), model.asMap(), status);
  }

  private static String view(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND, METHOD_NOT_ALLOWED, BAD_REQUEST -> "platform/not-found";
      case FORBIDDEN, UNAUTHORIZED -> "platform/denied";
      default -> status.is4xxClientError() ? "platform/refused" : "platform/fault";
    };
  }

  /** What the page calls it that what was asked for is not done, and what to do then. */
  private static String refused(HttpStatus status) {
    return switch (status) {
      case CONFLICT, PRECONDITION_FAILED, PRECONDITION_REQUIRED -> "changed";
      case CONTENT_TOO_LARGE, URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE -> "large";
      case TOO_MANY_REQUESTS -> "many";
      case REQUEST_TIMEOUT -> "late";
      default -> "unfit";
    };
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, @Nullable String incident, String path) {
    var problem = ProblemDetail.forStatus(status);
    problem.setInstance(UriComponentsBuilder.fromPath(path).encode().build().toUri());
    problem.setTitle(status.getReasonPhrase());
    if (incident != null) {
      problem.setProperty("incident", incident);
    }
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private String incident(HttpServletRequest request) {
    var number = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      number.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
    }
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault) {
      // among invented people a developer may read the messages too
      LOG.error(
          "incident {} {}", number, installation.demo() ? Trace.whole(fault) : Trace.of(fault));
    } else {
      LOG.error("incident {}", number);
    }
    return number.toString();
  }

  private static HttpStatus status(HttpServletRequest request) {
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    // asked for directly, there is no error: the page is not there
    return code == null
        ? HttpStatus.NOT_FOUND
        : status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }

  private static String asked(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
        ? uri
        : "";
  }
}
