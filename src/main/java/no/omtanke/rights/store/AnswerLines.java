package no.omtanke.rights.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.TextField;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Erasable;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.rights.Exemption;
import no.omtanke.rights.LineId;
import no.omtanke.rights.Withheld;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is held back from answers, and the answers that went out; both end with their request. */
@Repository
public class AnswerLines implements Erasable {

  private final JdbcClient jdbc;

  public AnswerLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An answer as it lies. */
  public record Kept(UUID id, Instant at, StaffId by, Ciphertext text) {}

  /** What is held back from the answer to the request. */
  public List<Withheld> withheld(String municipality, UUID request) {
    return jdbc.sql(
            """
            select request, entry, field, exemption, silent, review, staff, at, carried
            from rights_withheld
            where municipality = :municipality and request = :request
            order by entry, field
            """)
        .param("municipality", municipality)
        .param("request", request)
        .query((row, nth) -> withheld(row))
        .list();
  }

  /** The requests of the agencies of which something is to be looked at again that day. */
  public Set<UUID> due(String municipality, Set<AgencyId> agencies, LocalDate today) {
    return jdbc.sql(
            """
            select line.request from rights_withheld line
            join rights_request asked on asked.municipality = :municipality
              and asked.id = line.request and asked.agency = any(:agencies)
              and not asked.set_aside and asked.confirmed is not null
              and (asked.answered is null or asked.outcome in ('MET', 'PARTLY'))
            where line.municipality = :municipality and line.review <= :today
            """)
        .param("municipality", municipality)
        .param("agencies", agencies.stream().map(AgencyId::value).toArray(String[]::new))
        .param("today", today)
        .query((row, nth) -> row.getObject(1, UUID.class))
        .set();
  }

  /** Holds a line back, in place of how it was held back before. */
  public void put(String municipality, Withheld line) {
    jdbc.sql(
            """
            insert into rights_withheld
              (municipality, request, entry, field, exemption, silent, review, staff, at)
            values
              (:municipality, :request, :entry, :field, :exemption, :silent, :review, :staff, :at)
            on conflict (municipality, request, entry, field) do update
              set exemption = excluded.exemption, silent = excluded.silent,
                review = excluded.review, staff = excluded.staff, at = excluded.at,
                carried = false
            """)
        .param("municipality", municipality)
        .param("request", line.request())
        .param("entry", line.line().entry().value())
        .param("field", field(line.line()))
        .param("exemption", line.exemption().name())
        .param("silent", line.silent())
        .param("review", line.review())
        .param("staff", line.by().value())
        .param("at", line.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Holds back from the request what is held back from others about its agency's case; silently
   * where it is from one of them, for else that is told by this one.
   *
   * @return what of
   */
  public Set<EntryId> carry(String municipality, UUID request) {
    return jdbc.sql(
            """
            insert into rights_withheld
              (municipality, request, entry, field, exemption, silent, review, staff, at, carried)
            select distinct on (line.entry, line.field) line.municipality, asked.id,
              line.entry, line.field, line.exemption, line.silent, line.review, line.staff, line.at,
              true
            from rights_request asked
            join rights_request other on other.municipality = asked.municipality
              and other.case_id = asked.case_id and other.agency = asked.agency
              and other.id <> asked.id
            join rights_withheld line on line.municipality = other.municipality
              and line.request = other.id
            where asked.municipality = :municipality and asked.id = :request
              and asked.kind = 'ACCESS'
            order by line.entry, line.field, line.silent desc, line.at desc
            returning entry
            """)
        .param("municipality", municipality)
        .param("request", request)
        .query((row, nth) -> new EntryId(row.getObject(1, UUID.class)))
        .set();
  }

  /**
   * Holds the line back from the other answers of the case, as it was said of one of them, also
   * where one went out and can be sent anew. Where it was said of another itself, that stands; and
   * what is held back silently from one is told by none of the others.
   *
   * @return from which requests
   */
  public Set<UUID> carryOn(String municipality, UUID request, LineId line) {
    return jdbc.sql(
            """
            with said as (
              select asked.case_id, asked.agency, line.*
              from rights_request asked
              join rights_request about on about.municipality = asked.municipality
                and about.case_id = asked.case_id and about.agency = asked.agency
              join rights_withheld line on line.municipality = about.municipality
                and line.request = about.id and line.entry = :entry and line.field = :field
              where asked.municipality = :municipality and asked.id = :request
                and not line.carried
              order by line.silent desc, line.at desc
              limit 1)
            insert into rights_withheld
              (municipality, request, entry, field, exemption, silent, review, staff, at, carried)
            select said.municipality, other.id, said.entry, said.field, said.exemption,
              said.silent, said.review, said.staff, said.at, true
            from said
            join rights_request other on other.municipality = said.municipality
              and other.case_id = said.case_id and other.agency = said.agency
              and other.id <> said.request
            where other.kind = 'ACCESS'
              and (other.answered is null or other.outcome in ('MET', 'PARTLY'))
            on conflict (municipality, request, entry, field) do update
              set exemption = excluded.exemption, silent = excluded.silent,
                review = excluded.review, staff = excluded.staff, at = excluded.at
              where rights_withheld.carried
            returning request
            """)
        .param("municipality", municipality)
        .param("request", request)
        .param("entry", line.entry().value())
        .param("field", field(line))
        .query((row, nth) -> row.getObject(1, UUID.class))
        .set();
  }

  /** Holds it back no more; whether it was. */
  public boolean remove(String municipality, UUID request, LineId line) {
    return jdbc.sql(
                """
                delete from rights_withheld
                where municipality = :municipality and request = :request
                  and entry = :entry and field = :field
                """)
            .param("municipality", municipality)
            .param("request", request)
            .param("entry", line.entry().value())
            .param("field", field(line))
            .update()
        == 1;
  }

  /** Keeps an answer that went out. */
  public void add(String municipality, UUID request, Kept answer) {
    jdbc.sql(
            """
            insert into rights_answer (municipality, request, id, at, staff, text)
            values (:municipality, :request, :id, :at, :staff, :text)
            """)
        .param("municipality", municipality)
        .param("request", request)
        .param("id", answer.id())
        .param("at", answer.at().atOffset(ZoneOffset.UTC))
        .param("staff", answer.by().value())
        .param("text", answer.text().bytes())
        .update();
  }

  /** The answer that went out last. */
  public Optional<Kept> last(String municipality, UUID request) {
    return jdbc.sql(
            """
            select id, at, staff, text from rights_answer
            where municipality = :municipality and request = :request
            order by at desc, id desc
            limit 1
            """)
        .param("municipality", municipality)
        .param("request", request)
        .query((row, nth) ->
            new Kept(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new StaffId(row.getString("staff")),
                Ciphertext.of(row.getBytes("text"))))
        .optional();
  }

  @Override
  public Set<String> tables() {
    return Set.of("rights_withheld", "rights_answer");
  }

  /** Nothing of its own: the rows go with their request. */
  @Override
  public Map<String, Integer> erase(String municipality, Collection<UUID> ids) {
    return Map.of();
  }

  /** None is part of the key, and so a word of no letters. */
  private static String field(LineId line) {
    TextField field = line.field();
    return field == null ? "" : field.name();
  }

  private static Withheld withheld(ResultSet row) throws SQLException {
    return new Withheld(
        row.getObject("request", UUID.class),
        new LineId(
            new EntryId(row.getObject("entry", UUID.class)),
            TextField.of(row.getString("field")).orElse(null)),
        Exemption.valueOf(row.getString("exemption")),
        row.getBoolean("silent"),
        row.getObject("review", LocalDate.class),
        new StaffId(row.getString("staff")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getBoolean("carried"));
  }
}
