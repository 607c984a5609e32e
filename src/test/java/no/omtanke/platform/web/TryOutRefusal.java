package no.omtanke.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A page that refuses with any status, so that the page that tells of it is met as people do. */
@Controller
final class TryOutRefusal {

  @GetMapping("/{municipality}/saker/try-out-refusal/{status}")
  void refuse(@PathVariable int status, HttpServletResponse response) throws IOException {
    response.sendError(status);
  }
}
