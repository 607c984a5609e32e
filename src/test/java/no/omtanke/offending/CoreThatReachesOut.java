package no.omtanke.offending;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/** A core that reads files, asks the clock and draws an id. */
public final class CoreThatReachesOut {

  private CoreThatReachesOut() {}

  /** Everything a core leaves alone. */
  public static String reach() {
    return Files.exists(Path.of(".")) + " " + Instant.now() + " " + UUID.randomUUID();
  }
}
