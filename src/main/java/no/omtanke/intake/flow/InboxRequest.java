package no.omtanke.intake.flow;

import java.time.LocalDate;
import java.util.Set;
import no.omtanke.casework.AgeBand;
import no.omtanke.intake.InquiryAct;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What someone at the inbox asks to do.
 *
 * @param seen the version of the inquiry that she looked at
 * @param text an answer, or what a case is to begin with
 * @param age of the person concerned, where a case begins
 * @param next when something is to happen next, where a case begins
 * @param keptOut whom it is about, where she works here, and those close to her: a case that begins
 *     is shut to them
 */
public record InboxRequest(
    Actor actor,
    long seen,
    InquiryAct act,
    String text,
    String reason,
    AgeBand age,
    @Nullable LocalDate next,
    Set<StaffId> keptOut) {

  public InboxRequest {
    keptOut = Set.copyOf(keptOut);
  }

  /** Says nothing of what is written, so that no log can. */
  @Override
  public String toString() {
    return "InboxRequest[" + act.kind() + "]";
  }
}
