package no.omtanke.casework.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The same answer for what does not exist and for what is not the reader's to know of. */
final class NotHere {

  private NotHere() {}

  static ResponseStatusException answer() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** A reference from an address; anything else is the name of nothing. */
  static UUID reference(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException noReference) {
      throw answer();
    }
  }
}
