package no.omtanke.casework.api;

import java.util.List;
import no.omtanke.casework.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** What a system is answered whose request cannot be understood, at whichever address. */
@RestControllerAdvice(basePackageClasses = Misunderstood.class)
final class Misunderstood {

  @ExceptionHandler
  ResponseEntity<Object> unreadable(HttpMessageNotReadableException unreadable) {
    String where =
        unreadable.getCause() instanceof JacksonException it ? ActJson.field(it.getPath()) : "";
    return Problems.answer(
        HttpStatus.BAD_REQUEST,
        where.isEmpty()
            ? "The body is not the JSON that this address takes"
            : where + " is not what this address takes there");
  }

  @ExceptionHandler
  ResponseEntity<Object> bad(BadRequest bad) {
    return Problems.answer(HttpStatus.BAD_REQUEST, String.valueOf(bad.getMessage()));
  }

  /** A reference that is none is answered as one that names no case. */
  @ExceptionHandler
  ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException mismatch) {
    return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
        ? CaseApi.refused(List.of(new Refusal.NotOnCase()))
        : Problems.answer(
            HttpStatus.BAD_REQUEST, "The address asks for something that it does not take");
  }
}
