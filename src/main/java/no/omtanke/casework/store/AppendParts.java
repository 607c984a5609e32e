package no.omtanke.casework.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.Event;
import no.omtanke.casework.Stamp;
import no.omtanke.casework.TextField;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.packs.AgencyId;
import no.omtanke.platform.SqlPart;

/**
 * What an act writes, table by table; a table that it leaves alone has no part. The events' facts
 * come written.
 */
final class AppendParts {

  private AppendParts() {}

  static List<SqlPart> of(Append append, List<String> facts) {
    List<SqlPart> parts = new ArrayList<>();
    parts.add(events(append.municipality(), append.id(), append.version(), append.events(), facts));
    if (!append.content().isEmpty()) {
      parts.add(content(append));
    }
    if (!append.sights().gone().isEmpty()) {
      parts.add(gone(append));
    }
    if (!append.sights().written().isEmpty()) {
      parts.add(written(append.municipality(), append.id(), append.sights().written()));
    }
    parts.addAll(ResponsibleRows.changed(append));
    parts.addAll(KeptOutRows.changed(append));
    if (!append.told().isEmpty()) {
      parts.add(told(append.municipality(), append.id(), append.told()));
    }
    if (!append.marks().isEmpty()) {
      parts.addAll(marks(append));
    }
    String number = append.number();
    if (number != null) {
      parts.add(
          SqlPart.of(
              "insert into case_number (municipality, number, case_id) values (?, ?, ?)",
              append.municipality(),
              number,
              append.id().value()));
    }
    return parts;
  }

  /** Refused by the primary key where another act came first. */
  static SqlPart events(
      String municipality, CaseId id, long version, List<Event> events, List<String> facts) {
    List<Object> values = new ArrayList<>();
    for (int place = 0; place < events.size(); place++) {
      Event event = events.get(place);
      values.add(municipality);
      values.add(id.value());
      values.add(version + place + 1);
      values.add(EventType.of(event).stored());
      values.add(event.mark().at().atOffset(ZoneOffset.UTC));
      values.add(event.mark().by().value());
      values.add(event.mark().agency().value());
      values.add(event.mark().entry().value());
      values.add(facts.get(place));
    }
    return rows(
        """
        insert into case_event (municipality, case_id, seq, type, at, staff, agency, entry_id, facts)
        """,
        "(?, ?, ?, ?, ?, ?, ?, ?, cast(? as json))",
        events.size(),
        values);
  }

  private static SqlPart content(Append append) {
    Stamp stamp = append.act().stamp();
    List<Object> values = new ArrayList<>();
    for (TextField field : append.fields()) {
      Ciphertext ciphertext = append.ciphertext(field);
      values.add(append.municipality());
      values.add(append.id().value());
      values.add(stamp.entry().value());
      values.add(field.name());
      values.add(stamp.actor().agency().value());
      values.add(ciphertext.bytes());
    }
    return rows(
        "insert into case_content (municipality, case_id, entry_id, field, agency, ciphertext)",
        "(?, ?, ?, ?, ?, ?)",
        append.fields().size(),
        values);
  }

  /** Written again where a case is brought back. */
  static SqlPart told(String municipality, CaseId id, List<RegisterRow> told) {
    List<Object> values = new ArrayList<>();
    for (RegisterRow row : told) {
      values.add(municipality);
      values.add(id.value());
      values.add(row.entry().value());
      values.add(row.agency().value());
      values.add(row.to().key());
      values.add(row.at().atOffset(ZoneOffset.UTC));
    }
    return rows(
        "insert into disclosure (municipality, case_id, entry_id, agency, recipient, at)",
        "(?, ?, ?, ?, ?, ?)",
        told.size(),
        values);
  }

  private static List<SqlPart> marks(Append append) {
    AgencyId agency = append.act().stamp().actor().agency();
    return PersonMarks.written(append.municipality(), append.id(), agency, append.marks());
  }

  private static SqlPart rows(String insert, String row, int count, List<Object> values) {
    return new SqlPart(
        insert + " values " + String.join(", ", Collections.nCopies(count, row)), values);
  }

  private static SqlPart gone(Append append) {
    List<SightRow> gone = append.sights().gone();
    return SqlPart.of(
        """
        delete from case_sight sight using unnest(?, ?) as gone(reference, scope)
        where sight.municipality = ?
          and sight.reference = gone.reference and sight.scope = gone.scope
        """,
        references(gone),
        texts(gone, row -> row.sight().scope()),
        append.municipality());
  }

  static SqlPart written(String municipality, CaseId id, List<SightRow> written) {
    return SqlPart.of(
        """
        insert into case_sight
          (municipality, case_id, closed, ended, hidden_from, reference, scope, position, due, until, reminds,
            reminded, step, unit)
        select ?, ?, ?, cast(? as date), cast(? as text[]), *
        from unnest(?, ?, ?, cast(? as date[]), cast(? as date[]), cast(? as date[]),
          cast(? as date[]), ?, ?)
        on conflict (municipality, reference, scope) do update
          set position = excluded.position, closed = excluded.closed, ended = excluded.ended,
            hidden_from = excluded.hidden_from, due = excluded.due, until = excluded.until, reminds = excluded.reminds,
            reminded = excluded.reminded, step = excluded.step, unit = excluded.unit
        """,
        municipality,
        id.value(),
        written.getFirst().closed(),
        written.getFirst().storedEnd(),
        written.getFirst().hiddenFrom().toArray(String[]::new),
        references(written),
        texts(written, row -> row.sight().scope()),
        texts(written, row -> row.sight().position().name()),
        texts(written, SightRow::storedDue),
        texts(written, SightRow::storedUntil),
        texts(written, SightRow::storedReminds),
        texts(written, SightRow::storedReminded),
        texts(written, SightRow::step),
        texts(written, SightRow::unit));
  }

  private static UUID[] references(List<SightRow> rows) {
    return rows.stream().map(row -> row.sight().reference()).toArray(UUID[]::new);
  }

  private static String[] texts(List<SightRow> rows, Function<SightRow, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }
}
