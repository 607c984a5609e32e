package no.omtanke.platform;

/**
 * Thrown where the application must not start: what is wrong, and what the operator can do about
 * it.
 */
public final class StartRefused extends RuntimeException {

  private final String action;

  public StartRefused(String description, String action) {
    super(description);
    this.action = action;
  }

  public StartRefused(String description, String action, Throwable cause) {
    super(description, cause);
    this.action = action;
  }

  /** What the operator can do. */
  public String action() {
    return action;
  }
}
