package no.omtanke.confidentiality.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.LogSearch;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.NorwegianTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the log, never but for the agencies that the reader answers for. */
@Repository
public class LogReading {

  /** Of a list, what the reader is kept out of is not counted. */
  private static final String COLUMNS =
      """
      log.id, log.at, log.staff, log.agency, log.kind, log.case_id,
        (select count(*) from unnest(log.subjects) as one(id) where not one.id = any(:without))
          as subjects, log.act, log.ground
      """;

  /** The rows of one case are few: they are found first, and then put in order. */
  private static final String OF_A_CASE =
      "with log as materialized (select * from access_log where municipality = :municipality"
          + " and case_id = any(:about)) select "
          + COLUMNS
          + " from log where agency = any(:agencies) ";

  private static final String OF_A_PERSON =
      "select "
          + COLUMNS
          + """
           from access_log log
          where municipality = :municipality and staff = :staff and agency = any(:agencies)
          """;

  /** Each agency's rows are walked in their own order, however many there are of the others. */
  private static final String OF_AGENCIES =
      """
      select log.* from unnest(cast(:agencies as text[])) as mine(agency)
      cross join lateral (select
      """
          + COLUMNS
          + " from access_log log where municipality = :municipality and agency = mine.agency ";

  private static final String WITHOUT_ACT =
      """
       and log.kind in ('look', 'identity') and not exists (
        select from access_log act
        where act.municipality = :municipality and act.case_id = log.case_id and act.kind = 'act'
          and act.staff = log.staff
          and act.at between log.at - interval '7 days' and log.at + interval '7 days')
      """;

  /** As the act is called in the log, beside others that cases know. */
  private static final String EMERGENCY = " and log.act = 'EMERGENCY_ACCESS' ";

  /** A list on which nothing else stood is as much about what she is kept out of as its case is. */
  private static final String BUT_FOR =
      """
       and (log.case_id is null or not log.case_id = any(:without))
       and (log.kind not in ('list', 'asked', 'sought') or log.subjects = '{}'
         or not log.subjects <@ cast(:without as uuid[]))
      """;

  private static final String ORDERED = " order by at desc, id desc limit :most";

  private final JdbcClient jdbc;

  public LogReading(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A page of what is asked for, the latest first.
   *
   * @param about the case that is searched for, and what else ends with it; empty where none is
   * @param agencies whose people's rows the reader may see
   * @param without what a conflict of interest keeps her out of
   * @param before where the page goes on; null for the first
   */
  public List<Logged> page(
      String municipality,
      LogSearch search,
      Set<UUID> about,
      Set<AgencyId> agencies,
      Set<UUID> without,
      Logged.@Nullable Place before,
      int most) {
    AgencyId agency = search.agency();
    Set<AgencyId> asked =
        agency == null ? agencies : agencies.contains(agency) ? Set.of(agency) : Set.of();
    return jdbc.sql(sql(search, !about.isEmpty()))
        .param("municipality", municipality)
        .param("agencies", asked.stream().map(AgencyId::value).toArray(String[]::new))
        .param("without", without.toArray(UUID[]::new))
        .param("about", about.toArray(UUID[]::new))
        .param("staff", search.staff() == null ? null : search.staff().value())
        .param("from", start(search.from(), LocalDate.EPOCH))
        .param("until", start(search.to() == null ? null : search.to().plusDays(1), LAST))
        .param("at", before == null ? start(null, LAST) : before.at().atOffset(ZoneOffset.UTC))
        .param("row", before == null ? Long.MAX_VALUE : before.row())
        .param("most", most)
        .query((row, nth) -> logged(row))
        .list();
  }

  private static String sql(LogSearch search, boolean ofACase) {
    String within =
        " and (log.at, log.id) < (:at, :row) and log.at >= :from and log.at < :until"
            + BUT_FOR
            + (search.staff() == null ? "" : " and log.staff = :staff")
            + switch (search.which()) {
              case WITHOUT_ACT -> WITHOUT_ACT;
              case EMERGENCY -> EMERGENCY;
              case ALL, AMISS -> "";
            };
    if (ofACase) {
      return OF_A_CASE + within + ORDERED;
    }
    return search.staff() != null
        ? OF_A_PERSON + within + ORDERED
        : OF_AGENCIES + within + ORDERED + ") log" + ORDERED;
  }

  /** The rows of these numbers that are there, and the reader may see. */
  public List<Logged> rows(
      String municipality, Set<AgencyId> agencies, Set<UUID> without, Collection<Long> numbers) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from access_log log
                where municipality = :municipality and id = any(:numbers) and agency = any(:agencies)
                """
                + BUT_FOR)
        .param("without", without.toArray(UUID[]::new))
        .param("municipality", municipality)
        .param("numbers", numbers.toArray(Long[]::new))
        .param("agencies", agencies.stream().map(AgencyId::value).toArray(String[]::new))
        .query((row, nth) -> logged(row))
        .list();
  }

  /** How often cases were opened in an emergency since the instant, by people of these agencies. */
  public int emergencies(
      String municipality, Set<AgencyId> agencies, Set<UUID> without, Instant since) {
    return jdbc.sql(
            "select count(*) from access_log log where municipality = :municipality"
                + " and agency = any(:agencies) and log.at >= :since"
                + BUT_FOR
                + EMERGENCY)
        .param("without", without.toArray(UUID[]::new))
        .param("municipality", municipality)
        .param("agencies", agencies.stream().map(AgencyId::value).toArray(String[]::new))
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  private static final LocalDate LAST = LocalDate.of(9999, 1, 1);

  private static OffsetDateTime start(@Nullable LocalDate day, LocalDate otherwise) {
    return (day == null ? otherwise : day).atStartOfDay(NorwegianTime.ZONE).toOffsetDateTime();
  }

  private static Logged logged(ResultSet row) throws SQLException {
    String ground = row.getString("ground");
    return new Logged(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new StaffId(row.getString("staff")),
        new AgencyId(row.getString("agency")),
        Logged.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getObject("case_id", UUID.class),
        row.getInt("subjects"),
        row.getString("act"),
        ground == null
            ? List.of()
            : Arrays.stream(GroundKind.values())
                .filter(kind -> Arrays.asList(ground.split(",")).contains(kind.name()))
                .toList());
  }
}
