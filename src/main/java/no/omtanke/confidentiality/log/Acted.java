package no.omtanke.confidentiality.log;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.GroundKind;
import no.omtanke.platform.Sha256;
import no.omtanke.platform.SqlPart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * Someone did something with a case: what the log keeps of it, which is no text.
 *
 * @param entry what it is named by in the journal
 * @param ground on which it told something across the wall; null where it told nothing
 * @param first the number of its first event in the case
 * @param last the number of its last
 * @param events the hash of each of those events, in their order
 * @param written the ciphertexts that it wrote, of which the log keeps a hash, so that they can end
 *     and the log still be verified
 */
public record Acted(
    String municipality,
    Actor actor,
    Instant at,
    UUID caseId,
    EntryId entry,
    String act,
    @Nullable GroundKind ground,
    long first,
    long last,
    List<byte[]> events,
    List<Ciphertext> written) {

  public Acted {
    events = List.copyOf(events);
    written = List.copyOf(written);
  }

  /**
   * A row of the log, for the store of a case to put into the statement that appends the act's
   * events: one cannot be there without the other.
   */
  public SqlPart row() {
    return SqlPart.of(
        """
        insert into access_log
          (municipality, at, staff, agency, kind, case_id, subjects, act, ground, first_seq, last_seq,
           facts, hashes)
        values (?, ?, ?, ?, 'act', ?, array[cast(? as uuid)], ?, ?, ?, ?, ?, ?)
        """,
        municipality,
        at.atOffset(ZoneOffset.UTC),
        actor.id().value(),
        actor.agency().value(),
        caseId,
        entry.value(),
        act,
        new SqlParameterValue(Types.VARCHAR, ground == null ? null : ground.name()),
        first,
        last,
        events.toArray(byte[][]::new),
        written.stream().map(Ciphertext::bytes).map(Sha256::of).toArray(byte[][]::new));
  }
}
