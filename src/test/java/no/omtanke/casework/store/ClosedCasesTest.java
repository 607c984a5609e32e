package no.omtanke.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.CaseSearch;
import no.omtanke.platform.Tenancy;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The list of closed cases begins with the latest ending, and its order tells nobody else's. */
final class ClosedCasesTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final UUID START = new UUID(0, 0);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final Set<String> MINE = Set.of("staff:me", "role:school/leader");

  private final JdbcClient jdbc = JdbcClient.create(DATABASE.staff());
  private final Tenancy tenancy =
      new Tenancy(new JdbcTemplate(DATABASE.staff()), new JdbcTransactionManager(DATABASE.staff()));
  private final CaseFinding finding = new CaseFinding(tenancy, jdbc);
  private String municipality;

  @BeforeEach
  void open() {
    municipality = "closed-" + UUID.randomUUID();
  }

  /** Cases that ended a day apart, the last of them yesterday. */
  private void ended(String scope, String position, int cases) {
    tenancy.runIn(
        municipality,
        () ->
            jdbc.sql(
                    """
                    insert into case_sight
                      (municipality, case_id, closed, ended, reference, scope, position, due)
                    select :municipality, gen_random_uuid(), true, day, gen_random_uuid(), :scope,
                      :position, case :position when 'OWNER' then day else :untold end
                    from generate_series(1, :cases) as ago, date(:today - cast(ago as int)) as day
                    """)
                .param("municipality", municipality)
                .param("scope", scope)
                .param("position", position)
                .param("untold", SightRow.UNTOLD)
                .param("cases", cases)
                .param("today", TODAY)
                .update());
  }

  private List<CaseFinding.Found> page(LocalDate after, UUID reference, int size) {
    return tenancy.readingIn(
        municipality,
        () ->
            finding.page(
                municipality,
                MINE,
                TODAY,
                true,
                CaseSearch.ALL,
                new CaseFinding.Place(after, reference, size)));
  }

  @Test
  void theLatestEndingComesFirstAndWhatOthersOwnComesLastInNoOrderOfItsOwn() {
    ended("staff:me", "OWNER", 7);
    ended("role:school/leader", "RECEIVER", 3);
    List<CaseFinding.Found> seen = new ArrayList<>();
    List<CaseFinding.Found> page = page(SightRow.NEVER, START, 4);
    while (!page.isEmpty()) {
      seen.addAll(page);
      page = page(page.getLast().due(), page.getLast().reference(), 4);
    }
    assertThat(seen).extracting(CaseFinding.Found::id).doesNotHaveDuplicates().hasSize(10);
    assertThat(seen.subList(0, 7))
        .extracting(CaseFinding.Found::due)
        .containsExactly(
            TODAY.minusDays(1),
            TODAY.minusDays(2),
            TODAY.minusDays(3),
            TODAY.minusDays(4),
            TODAY.minusDays(5),
            TODAY.minusDays(6),
            TODAY.minusDays(7));
    assertThat(seen.subList(7, 10))
        .extracting(CaseFinding.Found::due)
        .containsOnly(SightRow.UNTOLD);
    assertThat(seen.subList(7, 10).stream().map(found -> found.reference().toString()).toList())
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
  }

  @Test
  void aPageIsReadFromTheIndexAndNothingIsSorted() {
    ended("staff:me", "OWNER", 3000);
    ended("role:school/leader", "RECEIVER", 3000);
    JdbcClient.create(DATABASE.owner()).sql("analyze case_sight").update();
    String plan =
        String.join(
            "\n",
            tenancy.readingIn(
                municipality,
                () ->
                    jdbc.sql("explain " + ListSql.of(true, CaseSearch.ALL))
                        .param("today", TODAY)
                        .param("municipality", municipality)
                        .param("scopes", MINE.toArray(String[]::new))
                        .param("after_due", TODAY.minusDays(1500))
                        .param("after_reference", START)
                        .param("size", 41)
                        .query(String.class)
                        .list()));
    assertThat(plan)
        .contains("Index Scan Backward using case_sight_list")
        .doesNotContain("Seq Scan");
    assertThat(plan.lines().filter(line -> line.contains("Sort")).toList())
        .as("only the few rows of each scope's page are put together: %s", plan)
        .hasSizeLessThanOrEqualTo(2);
  }
}
