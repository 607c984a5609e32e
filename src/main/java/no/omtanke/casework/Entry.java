package no.omtanke.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Closing;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.OutcomeId;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * Something written down, as facts: which agency's it is, who wrote it, when, and what sort it is.
 *
 * @param group the group that wrote it together, whose members read it as an agency's people read
 *     their folder; null for what lies in the agency's folder
 * @param present the staff who took part beside the author, where the act asks for them
 * @param task the task of the routine that it was written for; null for what is done beside it
 * @param result what came of it; null where nothing is chosen, or nothing yet
 * @param nature whether it is fact, reported or assessment; null where it can hold both
 */
public record Entry(
    EntryId id,
    Sort sort,
    AgencyId agency,
    @Nullable GroupId group,
    StaffId author,
    Set<StaffId> present,
    Instant at,
    @Nullable TaskId task,
    @Nullable Result result,
    Act.@Nullable Nature nature) {

  public Entry {
    present = Set.copyOf(present);
  }

  /** What came of what was written: known to those who read it. */
  public sealed interface Result {
    /** The task was settled so, in the routine's words. */
    record Outcome(TaskId task, OutcomeId outcome) implements Result {}

    /** The agency's task in law, and the basis of its processing. */
    record InLaw(Set<ProvisionId> basis) implements Result {
      public InLaw {
        basis = Set.copyOf(basis);
      }
    }

    /** The case ended so. */
    record Ended(Closing closing) implements Result {}

    /** It says something of what another entry says. */
    record Marks(EntryId entry) implements Result {}

    /** It is about this member of staff. */
    record About(StaffId person) implements Result {}

    /** How to reach the person is hidden. */
    record Hides(Protection protection) implements Result {}

    /** What was asked for is open until then. */
    record Opens(EntryId asked, Instant end) implements Result {}

    /** What is written is not used, for this reason. */
    record Restricts(Restriction.Reason reason) implements Result {}

    /**
     * It is used again, and the person was told on the day.
     *
     * @param ruling what came of his objection; null where it was none
     */
    record Lifts(Restriction.@Nullable Ruling ruling, LocalDate informed) implements Result {}

    /** It goes on until then. */
    record Until(Instant end) implements Result {}
  }

  /** Whether it lies in the folder: of the group that wrote it, else of the agency. */
  public boolean liesWith(Recipient folder) {
    return folder.equals(
        group == null ? new Recipient.ToAgency(agency) : new Recipient.ToGroup(group));
  }

  /** The entry that it corrects or disputes; null for one that stands for itself. */
  public @Nullable EntryId marked() {
    return result instanceof Result.Marks it ? it.entry() : null;
  }

  Entry with(Result came) {
    return new Entry(id, sort, agency, group, author, present, at, task, came, nature);
  }

  /** What sort of entry it is; identity never stands in the journal. */
  public enum Sort {
    CONCERN,
    DISCUSSION,
    CONVERSATION,
    ASSESSMENT,
    REPORT,
    DECISION,
    MEASURE,
    FOLLOW_UP,
    EVALUATION,
    BRIEFING,
    CONSENT,
    CONSENT_ASKED,
    CONSENT_REFUSED,
    CONSENT_RENEWED,
    CONSENT_WITHDRAWN,
    EXTRACT,
    IDENTITY,
    ADDRESS_ASKED,
    ADDRESS_OPENED,
    PERSON_INFORMED,
    INFORMING_PUT_OFF,
    THREAT,
    NOTE,
    BASIS,
    CLOSING,
    REOPENING,
    RIGHTS,
    RESTRICTION,
    RESTRICTION_LIFTED,
    OBJECTION,
    OBJECTION_DECIDED,
    CORRECTION,
    DISPUTE,
    KEPT_OUT,
    LET_BACK_IN,
    EMERGENCY;

    /** Whether it is of the staff, and so no other agency's to be told. */
    public boolean isOfTheStaff() {
      return switch (this) {
        case KEPT_OUT, LET_BACK_IN, EMERGENCY, ADDRESS_ASKED, ADDRESS_OPENED -> true;
        default -> false;
      };
    }

    /**
     * Whether it can be corrected and disputed. A correction is itself corrected by a new one, who
     * the person is is written anew, and a text told without names is written and confirmed anew.
     */
    boolean takesMarks() {
      return switch (this) {
        case CORRECTION, DISPUTE, IDENTITY, EXTRACT -> false;
        default -> !isOfTheStaff();
      };
    }
  }
}
