package no.omtanke.casework.api;

/** The request cannot be understood; the message says what it takes and repeats nothing of it. */
final class BadRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadRequest(String message) {
    super(message);
  }
}
