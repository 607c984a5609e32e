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
 * @param genuine whether it is as it was kept; one that was changed in the database is not
 */
public record Checked(
    Instant at, long seals, long rows, long amiss, List<Finding> findings, boolean genuine) {

  public Checked {
    findings = List.copyOf(findings);
  }

  /** Whether everything is as it was sealed. */
  public boolean isWhole() {
    return genuine && amiss == 0;
  }
}
