package no.omtanke.intake.flow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.omtanke.intake.Inquiry;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.ContactId;
import no.omtanke.packs.WayInId;
import org.jspecify.annotations.Nullable;

/**
 * What whoever has the receipt reads.
 *
 * @param contact the contact point, of a discussion
 * @param wayIn the way in, of a report
 */
public record Exchange(
    @Nullable ContactId contact,
    @Nullable WayInId wayIn,
    Instant received,
    Inquiry.@Nullable Outcome outcome,
    boolean closed,
    List<Letter> letters) {

  public Exchange {
    letters = List.copyOf(letters);
  }

  /**
   * One of the letters.
   *
   * @param from who answered; null for whoever came
   */
  public record Letter(UUID id, Instant at, @Nullable AgencyId from, String text) {

    /** Says nothing of what is written, so that no log can. */
    @Override
    public String toString() {
      return "Letter[" + id + "]";
    }
  }
}
