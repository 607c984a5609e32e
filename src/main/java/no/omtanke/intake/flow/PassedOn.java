package no.omtanke.intake.flow;

import java.util.List;
import no.omtanke.intake.InboxPage;
import org.jspecify.annotations.Nullable;

/**
 * A page of what someone has passed on herself, the latest first, with her own reasons.
 *
 * @param next where the next page begins; null on the last
 */
public record PassedOn(List<InquiryRoom.Decided> decided, InboxPage.@Nullable Passed next) {

  public PassedOn {
    decided = List.copyOf(decided);
  }
}
