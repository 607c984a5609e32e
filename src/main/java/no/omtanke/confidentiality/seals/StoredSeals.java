package no.omtanke.confidentiality.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.omtanke.confidentiality.LogRow;
import no.omtanke.confidentiality.Seal;
import no.omtanke.confidentiality.Seal.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain in the database, and the rows of the log that it takes in. */
@Repository
class StoredSeals {

  /**
   * So many rows a link takes in, and the rest of the last one's transaction; of another server
   * all.
   */
  private static final int MOST = 2_000;

  /** All columns but the number, each as text that depends on no setting of the session. */
  private static final String SELECT =
      """
      select log.id, log.municipality, cast(extract(epoch from log.at) * 1000000 as bigint), log.staff,
      log.agency, log.kind, log.case_id, array_to_string(log.subjects, ','), log.act, log.ground,
      log.first_seq, log.last_seq,
      (select string_agg(encode(one, 'hex'), ',' order by place)
       from unnest(log.hashes) with ordinality as each(one, place)),
      (select string_agg(encode(one, 'hex'), ',' order by place)
       from unnest(log.facts) with ordinality as each(one, place)) as facts,
      log.look, encode(log.reason, 'hex'), log.reference, log.tx
      from access_log log
      """;

  private static final int COLUMNS = 18;

  private final JdbcClient jdbc;

  StoredSeals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Rows that can be sealed now, and how far the log is sealed when they are. */
  record Ready(List<LogRow> rows, Reach reach) {}

  private record Now(long horizon, long beyond) {}

  private record Waiting(LogRow row, long transaction) {}

  /**
   * The rows of all transactions that have ended since the last link. A database that was restored
   * counts its transactions from elsewhere: then everything that the chain has not is taken in.
   *
   * @param last null where nothing is sealed yet
   */
  Ready ready(String municipality, @Nullable Seal last) {
    Now now = now();
    Reach since = last == null ? Reach.NOTHING : last.reach();
    return last != null && since.upTo() > now.beyond()
        ? takenOver(last, now)
        : sinceThen(municipality, since, now);
  }

  /** Whether the server counts its transactions from elsewhere than the one that came so far. */
  boolean hasTakenOver(Reach reach) {
    return reach.upTo() > now().beyond();
  }

  private Now now() {
    return jdbc.sql(
            """
            select pg_snapshot_xmin(pg_current_snapshot()), pg_snapshot_xmax(pg_current_snapshot())
            """)
        .query((row, nth) -> new Now(row.getLong(1), row.getLong(2)))
        .single();
  }

  private Ready sinceThen(String municipality, Reach since, Now now) {
    List<Waiting> waiting =
        waiting(
                """
                and log.id > :above and log.tx >= cast(cast(:since as text) as xid8)
                and log.tx < cast(cast(:horizon as text) as xid8)
                order by log.tx fetch first :most rows with ties
                """,
                municipality)
            .param("above", since.above())
            .param("since", since.upTo())
            .param("horizon", now.horizon())
            .param("most", MOST)
            .query(WAITING)
            .list();
    long upTo = waiting.size() < MOST ? now.horizon() : waiting.getLast().transaction() + 1;
    return new Ready(rows(waiting), new Reach(upTo, since.above()));
  }

  private Ready takenOver(Seal last, Now now) {
    long highest = last.rows().getLast().row();
    List<Waiting> waiting =
        waiting(
                """
                and (log.id > :highest or log.tx >= cast(cast(:since as text) as xid8))
                and (log.tx < cast(cast(:horizon as text) as xid8)
                  or log.tx >= cast(cast(:beyond as text) as xid8))
                """,
                last.municipality())
            .param("highest", highest)
            .param("since", last.reach().upTo())
            .param("horizon", now.horizon())
            .param("beyond", now.beyond())
            .query(WAITING)
            .list();
    long above =
        waiting.stream()
            .filter(one -> one.transaction() >= now.beyond())
            .mapToLong(one -> one.row().id())
            .reduce(Math.max(highest, last.reach().above()), Math::max);
    return new Ready(rows(waiting), new Reach(now.horizon(), above));
  }

  private JdbcClient.StatementSpec waiting(String which, String municipality) {
    return jdbc.sql(SELECT + "where log.municipality = :municipality " + which)
        .param("municipality", municipality);
  }

  /** The rows that a link names, and those that stand where it reaches. */
  List<LogRow> rows(Seal seal, Reach from) {
    List<Long> named = seal.rows().stream().map(Seal.Leaf::row).toList();
    if (!from.leadsTo(seal.reach())) {
      return rows(seal.municipality(), named);
    }
    return jdbc.sql(
            SELECT
                + """
                where log.municipality = :municipality and (log.id = any(:rows) or (log.id > :above
                  and log.tx >= cast(cast(:from as text) as xid8)
                  and log.tx < cast(cast(:to as text) as xid8)))
                order by log.id
                """)
        .param("municipality", seal.municipality())
        .param("rows", named.toArray(Long[]::new))
        .param("above", seal.reach().above())
        .param("from", from.upTo())
        .param("to", seal.reach().upTo())
        .query((row, nth) -> row(row))
        .list();
  }

  /** The rows of these numbers that are there. */
  List<LogRow> rows(String municipality, Collection<Long> numbers) {
    return jdbc.sql(
            SELECT
                + """
                where log.municipality = :municipality and log.id = any(:rows)
                order by log.id
                """)
        .param("municipality", municipality)
        .param("rows", numbers.toArray(Long[]::new))
        .query((row, nth) -> row(row))
        .list();
  }

  /**
   * The numbers of rows that stand where no link has looked, and wait for no next one: under a
   * number that is given to no new row, or with a transaction that was sealed long ago or is yet to
   * come. In a server that took over and has not sealed yet, the next link takes in more.
   *
   * @param chain what the links take in, and how far they come
   */
  List<Long> strays(String municipality, Taken chain) {
    String which =
        hasTakenOver(chain.reach())
            ? """
            and log.id <= :highest and log.tx < cast(cast(:reached as text) as xid8)
            and (log.id <= :above or log.tx < cast(cast(:since as text) as xid8))
            """
            : """
            and (log.id <= :above or log.tx < cast(cast(:since as text) as xid8)
              or log.tx >= pg_snapshot_xmax(pg_current_snapshot()))
            """;
    List<Long> strays = new ArrayList<>();
    jdbc.sql("select log.id from access_log log where log.municipality = :municipality " + which)
        .withFetchSize(MOST)
        .param("municipality", municipality)
        .param("above", chain.reach().above())
        .param("since", chain.since())
        .param("highest", chain.highest())
        .param("reached", chain.reach().upTo())
        .query(row -> {
          long id = row.getLong(1);
          if (!chain.has(id)) {
            strays.add(id);
          }
        });
    return strays;
  }

  /** A link as it stands in the table, under the number it has there. */
  record Stored(long number, String line) {}

  /** The last link; nothing where nothing is sealed yet, or the last was made unreadable. */
  Optional<Seal> last(String municipality) {
    return jdbc.sql(
            """
            select line from log_seal where municipality = :municipality
            order by number desc limit 1
            """)
        .param("municipality", municipality)
        .query(String.class)
        .optional()
        .flatMap(SealLine::read);
  }

  /** The links after the number, in the chain's order. */
  List<Stored> after(String municipality, long number, int most) {
    return jdbc.sql(
            """
            select number, line from log_seal
            where municipality = :municipality and number > :number
            order by number limit :most
            """)
        .param("municipality", municipality)
        .param("number", number)
        .param("most", most)
        .query((row, nth) -> new Stored(row.getLong(1), row.getString(2)))
        .list();
  }

  /** Adds the link; where somebody has put something else in its place, that stays there. */
  void add(Seal seal) {
    jdbc.sql(
            """
            insert into log_seal (municipality, number, line)
            values (:municipality, :number, :line)
            on conflict do nothing
            """)
        .param("municipality", seal.municipality())
        .param("number", seal.number())
        .param("line", SealLine.of(seal))
        .update();
  }

  /** Gives new rows numbers after that one; where they have come further, it stays so. */
  void goOnAfter(long row) {
    jdbc.sql("select log_goes_on_after(:row)")
        .param("row", row)
        .query((found, nth) -> row)
        .single();
  }

  /** The lowest number of a link that is there; nothing where none is. */
  Optional<Long> first(String municipality) {
    return jdbc.sql("select min(number) from log_seal where municipality = :municipality")
        .param("municipality", municipality)
        .query((row, nth) -> row.getObject(1, Long.class))
        .optional();
  }

  /** Takes away the links up to that one, and the rows. None that is younger than a year goes. */
  void cut(long upTo, List<Seal> seals) {
    Long[] rows =
        seals.stream()
            .flatMap(seal -> seal.rows().stream())
            .map(Seal.Leaf::row)
            .toArray(Long[]::new);
    jdbc.sql("select log_cut(:up_to, :rows)")
        .param("up_to", upTo)
        .param("rows", rows)
        .query((row, nth) -> upTo)
        .single();
  }

  private static final RowMapper<Waiting> WAITING =
      (row, nth) -> new Waiting(row(row), row.getLong(COLUMNS));

  private static List<LogRow> rows(List<Waiting> waiting) {
    return waiting.stream()
        .map(Waiting::row)
        .sorted((one, other) -> Long.compare(one.id(), other.id()))
        .toList();
  }

  private static LogRow row(ResultSet row) throws SQLException {
    List<Optional<String>> values = new ArrayList<>();
    for (int column = 2; column <= COLUMNS; column++) {
      values.add(Optional.ofNullable(row.getString(column)));
    }
    String facts = row.getString("facts");
    LogRow.Happened act =
        row.getString("kind").equals("act")
            ? new LogRow.Happened(
                row.getObject("case_id", UUID.class),
                row.getString("act"),
                row.getString("staff"),
                row.getLong("first_seq"),
                row.getLong("last_seq"),
                facts == null ? List.of() : List.of(facts.split(",")))
            : null;
    return new LogRow(row.getLong("id"), values, act);
  }
}
