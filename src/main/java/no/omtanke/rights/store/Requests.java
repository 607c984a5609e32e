package no.omtanke.rights.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Ended;
import no.omtanke.confidentiality.Expiring;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.RetentionClass;
import no.omtanke.rights.Exemption;
import no.omtanke.rights.RequestAct;
import no.omtanke.rights.RightsRequest;
import no.omtanke.rights.RightsRequest.Answer;
import no.omtanke.rights.RightsRequest.Asker;
import no.omtanke.rights.RightsRequest.Confirmed;
import no.omtanke.rights.RightsRequest.Kind;
import no.omtanke.rights.RightsRequest.Language;
import no.omtanke.rights.RightsRequest.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What persons ask for as their right. A case that one is open of goes on, and one that is answered
 * ends with its case; what is of no case ends by itself.
 */
@Repository
public class Requests implements Expiring {

  private static final String SELECT =
      """
      select id, version, agency, case_id, kind, received, asker, language, confirmed, extended,
        reporter_told, answered, outcome, exemption
      from rights_request
      where municipality = :municipality and agency = any(:agencies) and not set_aside
      """;

  private static final String BUT_FOR = " and (case_id is null or not case_id = any(:without)) ";

  private final JdbcClient jdbc;

  public Requests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A note as it lies. */
  public record Kept(
      UUID id, Instant at, StaffId by, @Nullable RequestAct act, @Nullable Ciphertext text) {}

  /**
   * Those of the agencies that wait for an answer, what came first before the rest.
   *
   * @param without the cases that a conflict of interest keeps the reader out of
   */
  public List<RightsRequest> open(
      String municipality, Set<AgencyId> agencies, Set<UUID> without, int most) {
    return jdbc.sql(SELECT + BUT_FOR + " and answered is null order by received, id limit :most")
        .param("municipality", municipality)
        .param("agencies", names(agencies))
        .param("without", without.toArray(UUID[]::new))
        .param("most", most)
        .query((row, nth) -> request(row))
        .list();
  }

  /** A page of those that are answered, but for these cases', the last answered first. */
  public List<RightsRequest> answered(
      String municipality,
      Set<AgencyId> agencies,
      Set<UUID> without,
      @Nullable RightsRequest before,
      int most) {
    Answer last = before == null ? null : before.answer();
    Instant at = last == null ? Instant.parse("9999-01-01T00:00:00Z") : last.at();
    return jdbc.sql(
            SELECT
                + BUT_FOR
                + """
                 and answered is not null and (answered, id) < (:at, :id)
                order by answered desc, id desc
                limit :most
                """)
        .param("municipality", municipality)
        .param("agencies", names(agencies))
        .param("without", without.toArray(UUID[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", before == null ? new UUID(-1, -1) : before.id())
        .param("most", most)
        .query((row, nth) -> request(row))
        .list();
  }

  /** One of the agencies'. */
  public Optional<RightsRequest> find(String municipality, Set<AgencyId> agencies, UUID id) {
    return one(" and id = :id", municipality, agencies, id);
  }

  /** The same, and until the transaction ends nobody else changes it. */
  public Optional<RightsRequest> hold(String municipality, Set<AgencyId> agencies, UUID id) {
    return one(" and id = :id for no key update", municipality, agencies, id);
  }

  /**
   * Until the transaction ends nobody else changes any of the agency's requests about the case:
   * what is held back from one holds for the others. Before any of them is held by itself.
   */
  public void holdAll(String municipality, AgencyId agency, UUID caseId) {
    jdbc.sql(
            """
            select from rights_request
            where municipality = :municipality and case_id = :case and agency = :agency
            order by id for no key update
            """)
        .param("municipality", municipality)
        .param("case", caseId)
        .param("agency", agency.value())
        .query(row -> {});
  }

  /** Whoever has looked at these before is told that they are other now. */
  public void changed(String municipality, Set<UUID> ids) {
    jdbc.sql(
            """
            update rights_request set version = version + 1
            where municipality = :municipality and id = any(:ids)
            """)
        .param("municipality", municipality)
        .param("ids", ids.toArray(UUID[]::new))
        .update();
  }

  private Optional<RightsRequest> one(
      String which, String municipality, Set<AgencyId> agencies, UUID id) {
    return jdbc.sql(SELECT + which)
        .param("municipality", municipality)
        .param("agencies", names(agencies))
        .param("id", id)
        .query((row, nth) -> request(row))
        .optional();
  }

  /** Keeps it as it now stands. */
  public void put(String municipality, RightsRequest request) {
    Answer answer = request.answer();
    jdbc.sql(
            """
            insert into rights_request
              (municipality, id, version, agency, case_id, kind, received, asker, language,
               confirmed, extended, reporter_told, answered, outcome, exemption)
            values
              (:municipality, :id, :version, :agency, :case, :kind, :received, :asker, :language,
               :confirmed, :extended, :reporter_told, :answered, :outcome, :exemption)
            on conflict (municipality, id) do update
              set version = excluded.version, case_id = excluded.case_id,
                confirmed = excluded.confirmed, extended = excluded.extended,
                reporter_told = excluded.reporter_told, answered = excluded.answered,
                outcome = excluded.outcome, exemption = excluded.exemption
            """)
        .param("municipality", municipality)
        .param("id", request.id())
        .param("version", request.version())
        .param("agency", request.agency().value())
        .param("case", request.caseId(), Types.OTHER)
        .param("kind", request.kind().name())
        .param("received", request.received())
        .param("asker", request.asker().name())
        .param("language", request.language().name())
        .param("confirmed", name(request.confirmed()), Types.VARCHAR)
        .param("extended", request.extended(), Types.DATE)
        .param("reporter_told", request.reporterTold())
        .param(
            "answered",
            answer == null ? null : answer.at().atOffset(ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("outcome", answer == null ? null : answer.outcome().name(), Types.VARCHAR)
        .param("exemption", answer == null ? null : name(answer.exemption()), Types.VARCHAR)
        .update();
  }

  /** Adds a note. */
  public void add(String municipality, UUID request, Kept note) {
    jdbc.sql(
            """
            insert into rights_note (municipality, request, id, at, staff, act, text)
            values (:municipality, :request, :id, :at, :staff, :act, :text)
            """)
        .param("municipality", municipality)
        .param("request", request)
        .param("id", note.id())
        .param("at", note.at().atOffset(ZoneOffset.UTC))
        .param("staff", note.by().value())
        .param("act", name(note.act()), Types.VARCHAR)
        .param("text", note.text() == null ? null : note.text().bytes(), Types.BINARY)
        .update();
  }

  /** All that was written of it, the first first. */
  public List<Kept> notes(String municipality, UUID request) {
    return jdbc.sql(
            """
            select id, at, staff, act, text from rights_note
            where municipality = :municipality and request = :request
            order by at, id
            """)
        .param("municipality", municipality)
        .param("request", request)
        .query((row, nth) -> note(row))
        .list();
  }

  @Override
  public Set<String> tables() {
    return Set.of("rights_request", "rights_note");
  }

  /** Those of no case, from the day of the answer; any other is kept for as long as its case is. */
  @Override
  public List<Ended> endedBy(String municipality, LocalDate day, UUID after, int most) {
    return jdbc.sql(
            """
            select id, agency, answered from rights_request
            where municipality = :municipality and case_id is null and not set_aside
              and answered < :before and id > :after
            order by id
            limit :most
            """)
        .param("municipality", municipality)
        .param("before", day.plusDays(1).atStartOfDay(NorwegianTime.ZONE).toOffsetDateTime())
        .param("after", after)
        .param("most", most)
        .query((row, nth) ->
            new Ended(
                row.getObject("id", UUID.class),
                RetentionClass.What.REQUEST,
                new AgencyId(row.getString("agency")),
                null,
                null,
                NorwegianTime.day(row.getObject("answered", OffsetDateTime.class).toInstant())))
        .list();
  }

  @Override
  public void setAside(String municipality, UUID id) {
    setAside(municipality, id, true);
  }

  @Override
  public void bringBack(String municipality, UUID id) {
    setAside(municipality, id, false);
  }

  private void setAside(String municipality, UUID id, boolean aside) {
    jdbc.sql(
            """
            update rights_request set set_aside = :aside
            where municipality = :municipality and id = :id
            """)
        .param("municipality", municipality)
        .param("id", id)
        .param("aside", aside)
        .update();
  }

  @Override
  public boolean goesOn(String municipality, Ended ended) {
    return jdbc.sql(
            """
            select exists (
              select from rights_request
              where municipality = :municipality and case_id = :case and answered is null)
            """)
        .param("municipality", municipality)
        .param("case", ended.id())
        .query(Boolean.class)
        .single();
  }

  @Override
  public Set<UUID> endsWith(String municipality, Collection<UUID> ids) {
    return new HashSet<>(
        jdbc.sql(
                """
                select id from rights_request
                where municipality = :municipality and case_id = any(cast(:ids as uuid[]))
                """)
            .param("municipality", municipality)
            .param("ids", texts(ids))
            .query((row, nth) -> row.getObject(1, UUID.class))
            .list());
  }

  @Override
  public Map<UUID, UUID> casesOf(String municipality, Collection<UUID> ids) {
    Map<UUID, UUID> cases = new HashMap<>();
    jdbc.sql(
            """
            select id, case_id from rights_request
            where municipality = :municipality and id = any(cast(:ids as uuid[]))
              and case_id is not null
            """)
        .param("municipality", municipality)
        .param("ids", texts(ids))
        .query(row -> {
          cases.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
    return cases;
  }

  @Override
  public Map<String, Integer> erase(String municipality, Collection<UUID> ids) {
    int rows =
        jdbc.sql(
                """
                delete from rights_request
                where municipality = :municipality
                  and (case_id = any(cast(:ids as uuid[])) or id = any(cast(:ids as uuid[])))
                """)
            .param("municipality", municipality)
            .param("ids", texts(ids))
            .update();
    return Map.of("rights_request", rows);
  }

  private static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private static String[] names(Set<AgencyId> agencies) {
    return agencies.stream().map(AgencyId::value).toArray(String[]::new);
  }

  private static @Nullable String name(@Nullable Enum<?> one) {
    return one == null ? null : one.name();
  }

  private static Kept note(ResultSet row) throws SQLException {
    String act = row.getString("act");
    byte[] text = row.getBytes("text");
    return new Kept(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new StaffId(row.getString("staff")),
        act == null ? null : RequestAct.valueOf(act),
        text == null ? null : Ciphertext.of(text));
  }

  private static RightsRequest request(ResultSet row) throws SQLException {
    String confirmed = row.getString("confirmed");
    return new RightsRequest(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        new AgencyId(row.getString("agency")),
        row.getObject("case_id", UUID.class),
        Kind.valueOf(row.getString("kind")),
        row.getObject("received", LocalDate.class),
        Asker.valueOf(row.getString("asker")),
        Language.valueOf(row.getString("language")),
        confirmed == null ? null : Confirmed.valueOf(confirmed),
        row.getObject("extended", LocalDate.class),
        row.getBoolean("reporter_told"),
        answer(row));
  }

  private static @Nullable Answer answer(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("answered", OffsetDateTime.class);
    String ground = row.getString("exemption");
    return at == null
        ? null
        : new Answer(
            at.toInstant(),
            Outcome.valueOf(row.getString("outcome")),
            ground == null ? null : Exemption.valueOf(ground));
  }
}
