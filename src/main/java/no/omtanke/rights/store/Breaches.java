package no.omtanke.rights.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.rights.Breach;
import no.omtanke.rights.Breach.Answer;
import no.omtanke.rights.Breach.Sort;
import no.omtanke.rights.BreachAct;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Breaches that were written down. */
@Repository
public class Breaches {

  private static final String SELECT =
      """
      select id, version, agency, known, sorts, reported, reported_needed, told, told_needed, closed
      from breach where municipality = :municipality and agency = any(:agencies)
      """;

  private final JdbcClient jdbc;

  public Breaches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A note as it lies. */
  public record Kept(
      UUID id, Instant at, StaffId by, @Nullable BreachAct act, @Nullable Ciphertext text) {}

  /**
   * Those of the agencies that are closed, or that are not; what was known last before the rest.
   */
  public List<Breach> page(
      String municipality,
      Set<AgencyId> agencies,
      boolean closed,
      @Nullable Breach before,
      int most) {
    Instant known = before == null ? Instant.parse("9999-01-01T00:00:00Z") : before.known();
    return jdbc.sql(
            SELECT
                + """
                 and closed = :closed and (known, id) < (:known, :id)
                order by known desc, id desc
                limit :most
                """)
        .param("municipality", municipality)
        .param("agencies", names(agencies))
        .param("closed", closed)
        .param("known", known.atOffset(ZoneOffset.UTC))
        .param("id", before == null ? new UUID(-1, -1) : before.id())
        .param("most", most)
        .query((row, nth) -> breach(row))
        .list();
  }

  /** One of the agencies'. */
  public Optional<Breach> find(String municipality, Set<AgencyId> agencies, UUID id) {
    return one(" and id = :id", municipality, agencies, id);
  }

  /** The same, and until the transaction ends nobody else changes it. */
  public Optional<Breach> hold(String municipality, Set<AgencyId> agencies, UUID id) {
    return one(" and id = :id for update", municipality, agencies, id);
  }

  private Optional<Breach> one(String which, String municipality, Set<AgencyId> agencies, UUID id) {
    return jdbc.sql(SELECT + which)
        .param("municipality", municipality)
        .param("agencies", names(agencies))
        .param("id", id)
        .query((row, nth) -> breach(row))
        .optional();
  }

  /** Keeps it as it now stands. */
  public void put(String municipality, Breach breach) {
    jdbc.sql(
            """
            insert into breach
              (municipality, id, version, agency, known, sorts, reported, reported_needed, told,
               told_needed, closed)
            values
              (:municipality, :id, :version, :agency, :known, :sorts, :reported, :reported_needed,
               :told, :told_needed, :closed)
            on conflict (municipality, id) do update
              set version = excluded.version, reported = excluded.reported,
                reported_needed = excluded.reported_needed, told = excluded.told,
                told_needed = excluded.told_needed, closed = excluded.closed
            """)
        .param("municipality", municipality)
        .param("id", breach.id())
        .param("version", breach.version())
        .param("agency", breach.agency().value())
        .param("known", breach.known().atOffset(ZoneOffset.UTC))
        .param("sorts", breach.sorts().stream().map(Sort::name).sorted().toArray(String[]::new))
        .param("reported", moment(breach.reported().at()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("reported_needed", breach.reported().needed(), Types.BOOLEAN)
        .param("told", moment(breach.told().at()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("told_needed", breach.told().needed(), Types.BOOLEAN)
        .param("closed", breach.closed())
        .update();
  }

  /** Adds a note. */
  public void add(String municipality, UUID breach, Kept note) {
    jdbc.sql(
            """
            insert into breach_note (municipality, breach, id, at, staff, act, text)
            values (:municipality, :breach, :id, :at, :staff, :act, :text)
            """)
        .param("municipality", municipality)
        .param("breach", breach)
        .param("id", note.id())
        .param("at", note.at().atOffset(ZoneOffset.UTC))
        .param("staff", note.by().value())
        .param("act", note.act() == null ? null : note.act().name(), Types.VARCHAR)
        .param("text", note.text() == null ? null : note.text().bytes(), Types.BINARY)
        .update();
  }

  /** All that was written of it, the first first. */
  public List<Kept> notes(String municipality, UUID breach) {
    return jdbc.sql(
            """
            select id, at, staff, act, text from breach_note
            where municipality = :municipality and breach = :breach
            order by at, id
            """)
        .param("municipality", municipality)
        .param("breach", breach)
        .query((row, nth) -> note(row))
        .list();
  }

  private static Kept note(ResultSet row) throws SQLException {
    String act = row.getString("act");
    byte[] text = row.getBytes("text");
    return new Kept(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new StaffId(row.getString("staff")),
        act == null ? null : BreachAct.valueOf(act),
        text == null ? null : Ciphertext.of(text));
  }

  private static String[] names(Set<AgencyId> agencies) {
    return agencies.stream().map(AgencyId::value).toArray(String[]::new);
  }

  private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static Breach breach(ResultSet row) throws SQLException {
    return new Breach(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        new AgencyId(row.getString("agency")),
        row.getObject("known", OffsetDateTime.class).toInstant(),
        Arrays.stream((String[]) row.getArray("sorts").getArray())
            .map(Sort::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        answer(row, "reported"),
        answer(row, "told"),
        row.getBoolean("closed"));
  }

  private static Answer answer(ResultSet row, String name) throws SQLException {
    OffsetDateTime at = row.getObject(name, OffsetDateTime.class);
    return new Answer(
        at == null ? null : at.toInstant(), row.getObject(name + "_needed", Boolean.class));
  }
}
