package no.omtanke.casework.store;

/** The short number that was drawn is another case's. */
public final class NumberTaken extends RuntimeException {
  NumberTaken() {
    super("the number is taken", null, false, false);
  }
}
