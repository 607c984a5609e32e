package no.omtanke.confidentiality;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Closing;
import no.omtanke.packs.RetentionClass;
import org.jspecify.annotations.Nullable;

/**
 * Something about a person that has ended, and that its time of keeping runs for.
 *
 * @param id its random number
 * @param owner whose it is
 * @param about what kind of case; null for what is no case and no report
 * @param closing how it was closed; null for what is no case
 * @param day when it ended
 */
public record Ended(
    UUID id,
    RetentionClass.What what,
    AgencyId owner,
    @Nullable CaseKind about,
    @Nullable Closing closing,
    LocalDate day) {

  /** What was written in it, where that can end before itself. */
  public Optional<Ended> content() {
    return switch (what) {
      case CASE, CONCERN ->
          Optional.of(new Ended(id, RetentionClass.What.CASE_CONTENT, owner, about, closing, day));
      case CASE_CONTENT, ANONYMOUS_DISCUSSION, REPORT, REQUEST, LOG -> Optional.empty();
    };
  }

  /** Whether it is no more than what was written in it: the case itself goes on being found. */
  public boolean isContent() {
    return what == RetentionClass.What.CASE_CONTENT;
  }
}
