package no.omtanke.rights;

import java.time.Instant;
import java.util.List;

/**
 * What came of holding the log up against its seals.
 *
 * @param seals how many were looked at
 * @param rows how many rows they take in
 * @param amiss how many findings there were
 * @param findings the first of them
 */
public record Checked(Instant at, long seals, long rows, long amiss, List<Finding> findings) {

  public Checked {
    findings = List.copyOf(findings);
  }

  /** Whether everything is as it was sealed. */
  public boolean isWhole() {
    return amiss == 0;
  }
}
