package no.omtanke.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, when, and on what version of the case.
 *
 * @param entry a new id, for what is written and for what the act brings about
 * @param seen the version of the case that the actor looked at
 * @param written the fields of text that were filled in
 * @param next the date that the actor sets for what comes next; null where none is set
 */
public record Stamp(
    Actor actor,
    Instant at,
    EntryId entry,
    long seen,
    Set<TextField> written,
    @Nullable LocalDate next) {

  public Stamp {
    written = Set.copyOf(written);
  }
}
