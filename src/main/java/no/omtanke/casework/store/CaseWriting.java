package no.omtanke.casework.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import no.omtanke.casework.Event;
import no.omtanke.casework.Stamp;
import no.omtanke.casework.TextField;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.packs.GroundKind;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends to cases: all that an act brings about in one statement, and so whole or not at all. */
@Repository
public class CaseWriting {

  private static final String APPEND =
      """
      with events as (
        insert into case_event (municipality, case_id, seq, type, at, facts)
        select :municipality, :case_id, :version + number, type, :at, cast(facts as jsonb)
        from unnest(cast(:types as text[]), cast(:facts as text[]))
          with ordinality as event(type, facts, number)
      ), content as (
        insert into case_content (municipality, case_id, entry_id, field, agency, ciphertext)
        select :municipality, :case_id, :entry, field, :agency, ciphertext
        from unnest(cast(:fields as text[]), cast(:ciphertexts as bytea[]))
          as text(field, ciphertext)
      ), gone as (
        delete from case_sight
        using unnest(cast(:gone_references as uuid[]), cast(:gone_scopes as text[]))
          as gone(reference, scope)
        where case_sight.municipality = :municipality
          and case_sight.reference = gone.reference
          and case_sight.scope = gone.scope
      ), sights as (
        insert into case_sight (municipality, reference, scope, case_id, position, closed, due)
        select :municipality, reference, scope, :case_id, position, :closed, due
        from unnest(cast(:references as uuid[]), cast(:scopes as text[]),
            cast(:positions as text[]), cast(:dues as date[]))
          as sight(reference, scope, position, due)
        on conflict (municipality, reference, scope) do update
          set position = excluded.position, closed = excluded.closed, due = excluded.due
      ), number as (
        insert into case_number (municipality, number, case_id)
        select :municipality, drawn, :case_id from unnest(cast(:numbers as text[])) as drawn
      )
      select log_act(:municipality, :at, :staff, :agency, :case_id, :entry, :act,
        cast(:ground as text), :version + 1, :version + :count, cast(:hashes as bytea[]))
      """;

  private final JdbcClient jdbc;

  public CaseWriting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Appends what the act brings about. Throws {@link VersionTaken} or {@link NumberTaken}, after
   * which the transaction can only be rolled back.
   */
  public void append(Append append) {
    Stamp stamp = append.act().stamp();
    List<Event> events = append.events();
    List<TextField> fields = append.content().keySet().stream().sorted().toList();
    List<SightRow> gone = append.sights().gone();
    List<SightRow> written = append.sights().written();
    String number = append.number();
    try {
      jdbc.sql(APPEND)
          .param("municipality", append.municipality())
          .param("case_id", append.id().value())
          .param("version", append.version())
          .param("count", (long) events.size())
          .param("at", stamp.at().atOffset(ZoneOffset.UTC))
          .param("staff", stamp.actor().id().value())
          .param("agency", stamp.actor().agency().value())
          .param("entry", stamp.entry().value())
          .param("act", append.act().move().kind().name())
          .param("ground", append.ground().map(GroundKind::name).orElse(null))
          .param("types", texts(events, event -> EventType.of(event).stored()))
          .param("facts", texts(events, FactsWriting::write))
          .param("fields", texts(fields, TextField::name))
          .param("ciphertexts", bytes(append, fields, Ciphertext::bytes))
          .param("hashes", bytes(append, fields, CaseWriting::hash))
          .param("gone_references", texts(gone, row -> row.sight().reference().toString()))
          .param("gone_scopes", texts(gone, row -> row.sight().scope()))
          .param("references", texts(written, row -> row.sight().reference().toString()))
          .param("scopes", texts(written, row -> row.sight().scope()))
          .param("positions", texts(written, row -> row.sight().position().name()))
          .param("dues", texts(written, SightRow::storedDue))
          .param("closed", !written.isEmpty() && written.getFirst().closed())
          .param("numbers", number == null ? new String[0] : new String[] {number})
          .query((row, count) -> count)
          .list();
    } catch (DuplicateKeyException taken) {
      throw "case_number_taken".equals(constraint(taken)) ? new NumberTaken() : new VersionTaken();
    }
  }

  private static <T> String[] texts(List<T> values, Function<T, String> text) {
    return values.stream().map(text).toArray(String[]::new);
  }

  private static byte[][] bytes(
      Append append, List<TextField> fields, Function<Ciphertext, byte[]> bytes) {
    return fields.stream()
        .map(field -> bytes.apply(Objects.requireNonNull(append.content().get(field))))
        .toArray(byte[][]::new);
  }

  /** What the log keeps of a ciphertext, so that it can end and the log still verify. */
  private static byte[] hash(Ciphertext ciphertext) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(ciphertext.bytes());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String constraint(DuplicateKeyException taken) {
    ServerErrorMessage message =
        taken.getMostSpecificCause() instanceof PSQLException cause
            ? cause.getServerErrorMessage()
            : null;
    String name = message == null ? null : message.getConstraint();
    return name == null ? "" : name;
  }
}
