package no.omtanke.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A page that has a fault, so that the page that tells of one is met as people meet it. */
@Controller
final class TryOutFault {

  @SuppressWarnings("DoNotCallSuggester") // it is asked for by its address
  @GetMapping("/{municipality}/saker/try-out-fault")
  String fault() {
    throw new IllegalStateException("Tried out");
  }
}
