package no.omtanke.casework;

import java.time.Instant;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;

/**
 * Something written down, as facts: which agency's it is, who wrote it, when, and what sort it is.
 */
public record Entry(EntryId id, Sort sort, AgencyId agency, StaffId author, Instant at) {

  /** What sort of entry it is; identity never stands in the journal. */
  public enum Sort {
    CONCERN,
    DISCUSSION,
    CONVERSATION,
    ASSESSMENT,
    REPORT,
    DECISION,
    MEASURE,
    BRIEFING,
    CONSENT,
    EXTRACT,
    IDENTITY,
    THREAT,
    NOTE,
    BASIS,
    CLOSING,
    RIGHTS
  }
}
