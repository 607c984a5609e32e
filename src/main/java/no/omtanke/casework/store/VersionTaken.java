package no.omtanke.casework.store;

/** Someone else's act reached the case first: the next event's number is taken. */
public final class VersionTaken extends RuntimeException {
  VersionTaken() {
    super("someone was here before", null, false, false);
  }
}
