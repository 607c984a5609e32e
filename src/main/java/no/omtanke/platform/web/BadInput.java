package no.omtanke.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.omtanke.platform.PublicFace;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;

/**
 * What no page asked for is passed over, and what cannot be made into what a page asks for is a bad
 * request: neither is a fault of ours.
 */
@PublicFace
@ControllerAdvice
final class BadInput {

  /** A form's record names its fields; one of another name sets nothing, and breaks nothing. */
  @InitBinder
  void onlyTheFormsOwnFields(WebDataBinder binder) {
    binder.setDeclarativeBinding(true);
  }

  /** As a file where words belong. */
  @ExceptionHandler(MethodArgumentConversionNotSupportedException.class)
  void unfit(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
  }
}
