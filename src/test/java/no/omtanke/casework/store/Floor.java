package no.omtanke.casework.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import no.omtanke.casework.Stamp;
import no.omtanke.confidentiality.Ciphertext;

/**
 * The least that PostgreSQL can be asked for the same rows: each recorded act as one bare statement
 * with every value ready, and no reading of events, rules, keys or encryption.
 */
public final class Floor {

  private final String sql;
  private final List<Object> values = new ArrayList<>();
  private final List<Integer> cases = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Integer> references = new ArrayList<>();
  private int rows;

  /** Takes what a real act wrote as a pattern. */
  public Floor(Append append) {
    this(append, true);
  }

  /** The same, with its row in the log or without. */
  public Floor(Append append, boolean logged) {
    Stamp stamp = append.act().stamp();
    var at = stamp.at().atOffset(ZoneOffset.UTC);
    List<String> parts = new ArrayList<>();
    StringBuilder events =
        new StringBuilder(
            "insert into case_event (municipality, case_id, seq, type, at, staff, agency, entry_id,"
                + " facts) values ");
    for (int index = 0; index < append.events().size(); index++) {
      events.append(index == 0 ? "" : ", ").append("(?, ?, ?, ?, ?, ?, ?, ?, cast(? as json))");
      add(append.municipality());
      addCase();
      add(append.version() + 1 + index);
      add(EventType.of(append.events().get(index)).stored());
      add(at);
      add(stamp.actor().id().value());
      add(stamp.actor().agency().value());
      add(stamp.entry().value());
      add(FactsWriting.write(append.events().get(index)));
      rows++;
    }
    parts.add(events.toString());
    append
        .content()
        .forEach((field, ciphertext) -> {
          parts.add("insert into case_content values (?, ?, ?, ?, ?, ?)");
          add(append.municipality());
          addCase();
          add(stamp.entry().value());
          add(field.name());
          add(stamp.actor().agency().value());
          add(ciphertext.bytes());
          rows++;
        });
    for (SightRow row : append.sights().gone()) {
      parts.add("delete from case_sight where municipality = ? and reference = ? and scope = ?");
      add(append.municipality());
      addReference(row);
      add(row.sight().scope());
      rows++;
    }
    for (SightRow row : append.sights().written()) {
      parts.add(
          "insert into case_sight (municipality, reference, scope, case_id, position, closed, due,"
              + " ended, until, reminds, reminded, step, unit) values (?, ?, ?, ?, ?, ?,"
              + " cast(? as date), cast(? as date), cast(? as date), cast(? as date),"
              + " cast(? as date), ?, ?) on"
              + " conflict (municipality, reference, scope) do update set position ="
              + " excluded.position, closed = excluded.closed, due = excluded.due, ended ="
              + " excluded.ended, until = excluded.until, reminds = excluded.reminds,"
              + " reminded = excluded.reminded, step = excluded.step, unit = excluded.unit");
      add(append.municipality());
      addReference(row);
      add(row.sight().scope());
      addCase();
      add(row.sight().position().name());
      add(row.closed());
      add(row.storedDue());
      add(row.storedEnd());
      add(row.storedUntil());
      add(row.storedReminds());
      add(row.storedReminded());
      add(row.step());
      add(row.unit());
      rows++;
    }
    if (append.number() != null) {
      parts.add("insert into case_number values (?, ?, ?)");
      add(append.municipality());
      numbers.add(values.size());
      add("");
      addCase();
      rows++;
    }
    StringBuilder whole = new StringBuilder();
    for (int part = 0; part < parts.size(); part++) {
      whole
          .append(part == 0 ? "with " : ", ")
          .append("part")
          .append(part)
          .append(" as (")
          .append(parts.get(part))
          .append(")");
    }
    if (!logged) {
      sql = whole + " select 1";
      return;
    }
    whole.append(
        " insert into access_log (municipality, at, staff, agency, kind, case_id, subjects, act,"
            + " first_seq, last_seq, facts, hashes) values (?, ?, ?, ?, 'act', ?, cast(? as"
            + " uuid[]), ?, ?, ?, cast(? as bytea[]), cast(? as bytea[]))");
    add(append.municipality());
    add(at);
    add(stamp.actor().id().value());
    add(stamp.actor().agency().value());
    addCase();
    add(new String[] {stamp.entry().toString()});
    add(append.act().move().kind().name());
    add(append.version() + 1);
    add(append.version() + append.events().size());
    add(append.events().stream().map(event -> new byte[32]).toArray(byte[][]::new));
    add(
        append.content().values().stream()
            .map(Ciphertext::bytes)
            .map(bytes -> java.util.Arrays.copyOf(bytes, 32))
            .toArray(byte[][]::new));
    rows++;
    sql = whole.toString();
  }

  /** How many rows the act writes or takes away. */
  public int rows() {
    return rows;
  }

  /** Writes the rows for another case. */
  public void write(Connection connection, UUID caseId) throws SQLException {
    List<Object> own = new ArrayList<>(values);
    cases.forEach(index -> own.set(index, caseId));
    numbers.forEach(index ->
        own.set(
            index, String.format(Locale.ROOT, "%016x", ThreadLocalRandom.current().nextLong())));
    references.forEach(index -> {
      UUID pattern = (UUID) values.get(index);
      own.set(
          index,
          new UUID(
              pattern.getMostSignificantBits() ^ caseId.getMostSignificantBits(),
              pattern.getLeastSignificantBits() ^ caseId.getLeastSignificantBits()));
    });
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < own.size(); index++) {
        statement.setObject(index + 1, own.get(index));
      }
      statement.execute();
    }
  }

  private void add(Object value) {
    values.add(value);
  }

  private void addCase() {
    cases.add(values.size());
    values.add(new UUID(0, 0));
  }

  private void addReference(SightRow row) {
    references.add(values.size());
    values.add(row.sight().reference());
  }
}
