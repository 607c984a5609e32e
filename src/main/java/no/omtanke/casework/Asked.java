package no.omtanke.casework;

import java.time.Instant;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Terms;
import no.omtanke.packs.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * A consent that someone was asked for and has not given. No answer is none, and a no is not asked
 * about again.
 *
 * @param at when the question was put; of a no that nobody had asked for, when that was said
 * @param refused when the answer was no; null while there is none
 */
public record Asked(EntryId id, AgencyId by, Terms terms, Instant at, @Nullable Instant refused) {

  /** Whether there is no answer yet. */
  public boolean waits() {
    return refused == null;
  }

  Asked refusedAt(Instant when) {
    return new Asked(id, by, terms, at, when);
  }
}
