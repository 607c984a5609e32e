package no.omtanke.casework.flow;

import static no.omtanke.casework.flow.Drammen.NURSE;
import static no.omtanke.casework.flow.Drammen.RULEBOOK;
import static no.omtanke.casework.flow.Drammen.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.DoubleStream;
import no.omtanke.casework.Act;
import no.omtanke.casework.AgeBand;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.CaseSearch;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Sight;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.Look;
import no.omtanke.confidentiality.store.StoredAccessLog;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.WayInId;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page of a worklist with all rules on, beside the same statements without any. */
@Tag("benchmark")
final class WorklistBenchmark {

  private static final String MUNICIPALITY = "worklist";
  private static final int SIZE = 25;
  private static final int FEW = 200;
  private static final int MANY = 50_000;
  private static final int ALL = 100_000;
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3) * 3;
  private static final int WARM_UP = 2_000;
  private static final int PAGES = Integer.getInteger("bench.pages", 200);

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  @TempDir Path vault;
  private House house;
  private AccessLog log;
  private final LocalDate today = LocalDate.now(NorwegianTime.ZONE);

  /** Whose page, and where it begins. */
  private record Reading(String name, Actor reader, Worklist.After after) {}

  @BeforeEach
  void open() {
    house = new House(DATABASE.staff(), vault);
    log = new StoredAccessLog(house.jdbc);
  }

  @Test
  void aPageOfTheWorklistBesideItsStatements() throws IOException {
    Actor other =
        RULEBOOK.directory().find(new StaffId("drammen-child-welfare-worker")).orElseThrow();
    long start = System.nanoTime();
    copies(NURSE, FEW, 0);
    copies(TEACHER, MANY, FEW);
    copies(other, ALL - MANY - FEW, FEW + MANY);
    JdbcClient.create(DATABASE.owner()).sql("vacuum analyze").update();
    System.out.printf(Locale.ROOT, "%,d cases in %.0f s%n", ALL, (System.nanoTime() - start) / 1e9);

    List<Reading> readings =
        List.of(
            new Reading("200 of 100,000, page 1", NURSE, first()),
            new Reading("50,000 of 100,000, page 1", TEACHER, first()),
            new Reading("50,000 of 100,000, page 1,000", TEACHER, page(TEACHER, 1_000)));
    readings.forEach(one -> {
      assertThat(rules(one).rows()).hasSize(SIZE);
      for (int page = 0; page < WARM_UP; page++) {
        rules(one);
        statements(one);
      }
    });
    Map<String, List<double[]>> rounds = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Reading one : readings) {
        rounds
            .computeIfAbsent(one.name(), _ -> new ArrayList<>())
            .add(new double[] {median(() -> rules(one)), median(() -> statements(one))});
      }
    }
    String table = table(rounds);
    System.out.println(table);
    Benchmark.write("worklist", table);
  }

  private static Worklist.After first() {
    return new Worklist.After(LocalDate.EPOCH, new UUID(0, 0));
  }

  private Worklist rules(Reading one) {
    return house.looking.worklist(
        MUNICIPALITY, one.reader(), new Worklist.Page(false, one.after(), SIZE));
  }

  /** The same statements in the same transaction; nothing is replayed, and nothing decided. */
  private int statements(Reading one) {
    Instant now = Instant.now();
    Set<String> scopes = Sight.scopes(RULEBOOK, one.reader());
    return house.tenancy.inMunicipality(
        MUNICIPALITY,
        () -> {
          List<CaseFinding.Found> found =
              house.finding.page(
                  MUNICIPALITY,
                  scopes,
                  today,
                  false,
                  CaseSearch.ALL,
                  new CaseFinding.Place(one.after().key(false), one.after().reference(), SIZE + 1));
          List<CaseId> ids = found.subList(0, SIZE).stream().map(CaseFinding.Found::id).toList();
          List<UUID> cases = ids.stream().map(CaseId::value).toList();
          List<String> events =
              house
                  .jdbc
                  .sql(
                      """
                      select case_id, type, at, staff, agency, entry_id, facts from case_event
                      where municipality = :municipality and case_id = any(cast(:ids as uuid[]))
                      order by case_id, seq
                      """)
                  .param("municipality", MUNICIPALITY)
                  .param("ids", cases.stream().map(UUID::toString).toArray(String[]::new))
                  .query((row, _) -> row.getString(7))
                  .list();
          house.finding.numbers(MUNICIPALITY, ids);
          log.opened(MUNICIPALITY, one.reader(), cases);
          log.look(new Look.AtList(MUNICIPALITY, one.reader(), now, Set.copyOf(cases)));
          return events.size();
        });
  }

  /** In milliseconds. */
  private static double median(Runnable page) {
    double[] times = new double[PAGES];
    for (int nth = 0; nth < PAGES; nth++) {
      long start = System.nanoTime();
      page.run();
      times[nth] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times[PAGES / 2];
  }

  private static String table(Map<String, List<double[]>> rounds) {
    StringBuilder table = new StringBuilder();
    table.append(
        """
        | a page of 25, of those she may know of | with all rules, ms | the statements alone, ms | ratio, median (least-most) |
        |---|---|---|---|
        """);
    rounds.forEach((name, all) -> {
      double[] ratios = all.stream().mapToDouble(one -> one[0] / one[1]).sorted().toArray();
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.1f | %.2f (%.2f-%.2f) |%n",
              name,
              middle(all.stream().mapToDouble(one -> one[0])),
              middle(all.stream().mapToDouble(one -> one[1])),
              ratios[ratios.length / 2],
              ratios[0],
              ratios[ratios.length - 1]));
    });
    List<List<double[]>> each = List.copyOf(rounds.values());
    double[] deep = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      deep[round] = each.get(2).get(round)[0] / each.get(1).get(round)[0];
    }
    Arrays.sort(deep);
    return table
        + String.format(
            Locale.ROOT,
            "%nPage 1,000 takes %.2f (%.2f-%.2f) of what page 1 does.%n",
            deep[ROUNDS / 2],
            deep[0],
            deep[ROUNDS - 1]);
  }

  private static double middle(DoubleStream all) {
    double[] sorted = all.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** Where the page begins: after the last row of the one before. */
  private Worklist.After page(Actor reader, int page) {
    return house.tenancy.readingIn(
        MUNICIPALITY,
        () ->
            house
                .jdbc
                .sql(
                    """
                    select due, reference from case_sight
                    where municipality = :municipality and scope = :scope and not closed
                    order by due, reference offset :before limit 1
                    """)
                .param("municipality", MUNICIPALITY)
                .param("scope", Sight.scope(reader))
                .param("before", (page - 1) * SIZE - 1)
                .query((row, _) ->
                    new Worklist.After(
                        row.getObject(1, LocalDate.class), row.getObject(2, UUID.class)))
                .single());
  }

  /** Lives one case of hers to where its basis is recorded, and copies what that wrote. */
  private void copies(Actor reader, int count, int from) {
    CaseId id = new CaseId(UUID.randomUUID());
    Texts seen = Texts.of(TextField.SEEN, "Trekker seg unna.");
    ActRequest begins =
        new ActRequest(
            reader,
            0,
            Script.SOON,
            seen,
            stamp ->
                new Act.RegisterConcern(
                    stamp, new WayInId("employee-concern"), AgeBand.AGE_16_TO_17, false));
    assertThat(house.casework.begin(MUNICIPALITY, id, begins))
        .isInstanceOf(Decision.Accepted.class);
    Set<ProvisionId> task = Set.copyOf(RULEBOOK.organisation().agency(reader.agency()).task());
    ActRequest basis =
        new ActRequest(
            reader,
            2,
            null,
            Texts.of(TextField.REASON, "Oppgaven vår."),
            stamp -> new Act.RecordBasis(stamp, task));
    assertThat(house.casework.handle(MUNICIPALITY, id.value(), basis))
        .isInstanceOf(Decision.Accepted.class);
    house.tenancy.runIn(MUNICIPALITY, () -> COPIES.forEach(sql -> copy(sql, id, count - 1, from)));
  }

  private void copy(String sql, CaseId id, int count, int from) {
    house
        .jdbc
        .sql(
            "with copy as (select cast(md5('case ' || nth) as uuid) as id, nth from"
                + " generate_series(:from + 1, :from + :count) as nth) "
                + sql)
        .param("id", id.value())
        .param("municipality", MUNICIPALITY)
        .param("today", today)
        .param("from", from)
        .param("count", count)
        .update();
  }

  /** What a case leaves in the tables that a list is read from, each with a date of its own. */
  private static final List<String> COPIES =
      List.of(
          """
          insert into case_event (municipality, case_id, seq, type, at, staff, agency, entry_id, facts)
          select municipality, copy.id, seq, type, at, staff, agency, entry_id, facts
          from case_event cross join copy where case_id = :id and municipality = :municipality
          """,
          """
          insert into case_sight
            (municipality, reference, scope, case_id, position, closed, due, step, unit)
          select municipality, copy.id, scope, copy.id, position, closed,
            date(:today) + cast(nth % 400 as int), step, unit
          from case_sight cross join copy where case_id = :id and municipality = :municipality
          """,
          """
          insert into case_number (municipality, number, case_id)
          select :municipality, '2026-' || nth, id from copy
          """,
          """
          insert into access_log (municipality, at, staff, agency, kind, case_id, subjects)
          select began.municipality, began.at, began.staff, began.agency, 'look', copy.id, '{}'
          from case_event began cross join copy
          where began.case_id = :id and began.municipality = :municipality and began.seq = 1
          """);
}
