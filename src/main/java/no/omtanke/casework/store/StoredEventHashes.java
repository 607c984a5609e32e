package no.omtanke.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import no.omtanke.casework.Event;
import no.omtanke.confidentiality.EventHashes;
import no.omtanke.confidentiality.LogRow;
import no.omtanke.platform.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hashes of events as they lie in the table, and of one that is on its way there. */
@Repository
public class StoredEventHashes implements EventHashes {

  private final JdbcClient jdbc;

  public StoredEventHashes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The hash of an event, whose facts are written so. */
  static byte[] of(Event event, String facts) {
    Event.Mark mark = event.mark();
    return hash(
        EventType.of(event).stored(),
        mark.at(),
        mark.by().value(),
        mark.agency().value(),
        mark.entry().value(),
        facts);
  }

  @Override
  public List<List<String>> of(String municipality, List<LogRow.Happened> acts) {
    List<List<String>> hashes = new ArrayList<>();
    acts.forEach(_ -> hashes.add(new ArrayList<>()));
    jdbc.sql(
            """
            select place, type, at, staff, agency, entry_id, facts
            from unnest(cast(:cases as uuid[]), cast(:firsts as bigint[]), cast(:lasts as bigint[]))
              with ordinality as act(case_id, first, last, place)
            join case_event event on event.municipality = :municipality
              and event.case_id = act.case_id and event.seq between act.first and act.last
            order by place, seq
            """)
        .param("municipality", municipality)
        .param("cases", acts.stream().map(act -> act.caseId().toString()).toArray(String[]::new))
        .param("firsts", acts.stream().map(LogRow.Happened::first).toArray(Long[]::new))
        .param("lasts", acts.stream().map(LogRow.Happened::last).toArray(Long[]::new))
        .query(row -> {
          hashes.get(row.getInt("place") - 1).add(HexFormat.of().formatHex(hash(row)));
        });
    return hashes;
  }

  private static byte[] hash(ResultSet row) throws SQLException {
    return hash(
        row.getString("type"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("staff"),
        row.getString("agency"),
        row.getObject("entry_id", UUID.class),
        row.getString("facts"));
  }

  /** Of the time as the table keeps it, in whole microseconds. */
  private static byte[] hash(
      String type, Instant at, String staff, String agency, UUID entry, String facts) {
    Instant kept = at.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    return Sha256.of(
        String.join("|", type, kept.toString(), staff, agency, entry.toString(), facts));
  }
}
