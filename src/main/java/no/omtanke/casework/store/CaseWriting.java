package no.omtanke.casework.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import no.omtanke.casework.Event;
import no.omtanke.casework.Stamp;
import no.omtanke.casework.TextField;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.packs.GroundKind;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Appends to cases: all that an act brings about in one call, whole or not at all. The call enters
 * the municipality by itself; inside a transaction that has, it joins it.
 */
@Repository
public class CaseWriting {

  private static final String APPEND =
      "select append_act(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " cast(? as uuid[]), ?, cast(? as uuid[]), ?, ?, cast(? as date[]), ?, ?)";

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
    try {
      jdbc.sql(APPEND)
          .param(append.municipality())
          .param(append.id().value())
          .param(append.version())
          .param(stamp.at().atOffset(ZoneOffset.UTC))
          .param(stamp.actor().id().value())
          .param(stamp.actor().agency().value())
          .param(stamp.entry().value())
          .param(append.act().move().kind().name())
          .param(nullable(append.ground().map(GroundKind::name).orElse(null)))
          .param(texts(events, event -> EventType.of(event).stored()))
          .param(texts(events, FactsWriting::write))
          .param(texts(fields, TextField::name))
          .param(bytes(append, fields, Ciphertext::bytes))
          .param(bytes(append, fields, CaseWriting::hash))
          .param(texts(gone, row -> row.sight().reference().toString()))
          .param(texts(gone, row -> row.sight().scope()))
          .param(texts(written, row -> row.sight().reference().toString()))
          .param(texts(written, row -> row.sight().scope()))
          .param(texts(written, row -> row.sight().position().name()))
          .param(texts(written, SightRow::storedDue))
          .param(!written.isEmpty() && written.getFirst().closed())
          .param(nullable(append.number()))
          .query((row, count) -> count)
          .list();
    } catch (DuplicateKeyException taken) {
      throw "case_number_taken".equals(constraint(taken)) ? new NumberTaken() : new VersionTaken();
    }
  }

  /** Typed: a null of no type makes the server parse and plan the statement anew. */
  private static SqlParameterValue nullable(@Nullable String text) {
    return new SqlParameterValue(Types.VARCHAR, text);
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
