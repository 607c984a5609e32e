package no.omtanke.rights;

import java.time.Instant;
import java.util.UUID;
import no.omtanke.organisation.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Something written of a request.
 *
 * @param act with what it was written; null for what it began with
 * @param text the words; null where there were none, and for those who do not answer it
 */
public record RequestNote(
    UUID id, Instant at, StaffId by, @Nullable RequestAct act, @Nullable String text) {

  /** Says nothing of what is written, so that no log can. */
  @Override
  public String toString() {
    return "RequestNote[" + id + "]";
  }
}
