package no.omtanke.casework;

import java.time.Instant;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * Something written down, as facts: which agency's it is, who wrote it, when, and what sort it is.
 *
 * @param group the group that wrote it together, whose members read it as an agency's people read
 *     their folder; null for what lies in the agency's folder
 * @param task the task of the routine that it was written for; null for what is done beside it
 * @param nature whether it is fact or assessment; null where it can hold both
 */
public record Entry(
    EntryId id,
    Sort sort,
    AgencyId agency,
    @Nullable GroupId group,
    StaffId author,
    Instant at,
    @Nullable TaskId task,
    Act.@Nullable Nature nature) {

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
