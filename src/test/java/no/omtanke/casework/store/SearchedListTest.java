package no.omtanke.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.CaseName;
import no.omtanke.casework.CaseSearch;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.StepId;
import no.omtanke.platform.Tenancy;
import no.omtanke.platform.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** However many cases someone may know of, what she looks for is read from an index. */
@TestInstance(Lifecycle.PER_CLASS)
final class SearchedListTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final String MUNICIPALITY = "searched";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final Set<String> MINE = Set.of("staff:me", "role:school/leader");
  private static final CaseFinding.Place FIRST =
      new CaseFinding.Place(LocalDate.EPOCH, new UUID(0, 0), 41);

  private final JdbcClient jdbc = JdbcClient.create(DATABASE.staff());
  private final Tenancy tenancy =
      new Tenancy(new JdbcTemplate(DATABASE.staff()), new JdbcTransactionManager(DATABASE.staff()));
  private final CaseFinding finding = new CaseFinding(tenancy, jdbc);

  /** Twenty thousand cases in nine steps, from twelve agencies, one in ten closed. */
  @BeforeAll
  void many() {
    tenancy.runIn(
        MUNICIPALITY,
        () -> {
          jdbc.sql(
                  """
                  insert into case_sight
                    (municipality, case_id, closed, reference, scope, position, due, step, unit)
                  select :municipality, one.id, nth % 10 = 0, one.id,
                    case when nth % 2 = 0 then 'staff:me' else 'role:school/leader' end,
                    case when nth % 2 = 0 then 'OWNER' else 'RECEIVER' end,
                    case when nth % 7 = 0 then date 'infinity'
                      else date(:today) + cast(nth % 400 as int) - 200 end,
                    case when nth % 2 = 0 then 'step-' || nth % 9 else '' end,
                    'agency-' || nth % 12
                  from generate_series(1, 20000) as nth
                  cross join lateral (select cast(md5(cast(nth as text)) as uuid) as id) as one
                  """)
              .param("municipality", MUNICIPALITY)
              .param("today", TODAY)
              .update();
          jdbc.sql(
                  """
                  insert into case_number (municipality, number, case_id)
                  select municipality, '2026-' || lpad(cast(row_number() over () as text), 5, '0'), case_id
                  from case_sight where position = 'OWNER'
                  """)
              .update();
        });
    JdbcClient owner = JdbcClient.create(DATABASE.owner());
    owner.sql("analyze case_sight").update();
    owner.sql("analyze case_number").update();
  }

  private String plan(boolean closed, CaseSearch search) {
    return String.join(
        "\n",
        tenancy.readingIn(
            MUNICIPALITY,
            () ->
                finding
                    .list(
                        "explain " + ListSql.of(closed, search),
                        MUNICIPALITY,
                        MINE,
                        TODAY,
                        search,
                        FIRST)
                    .query(String.class)
                    .list()));
  }

  private static CaseSearch search(String step, CaseSearch.@Nullable Due due, String unit) {
    return new CaseSearch(
        null,
        step.isEmpty() ? null : new StepId(step),
        due,
        unit.isEmpty() ? null : new AgencyId(unit));
  }

  private void assertThatItIsRead(String index, boolean closed, CaseSearch search) {
    String plan = plan(closed, search);
    assertThat(plan).contains("using " + index + " on case_sight").doesNotContain("Seq Scan");
    assertThat(plan.lines().filter(line -> line.contains("Sort Key")).toList())
        .as("only the few rows of each scope's page are put together: %s", plan)
        .hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void eachSearchIsReadInTheListsOwnOrderFromAnIndex() {
    assertThatItIsRead("case_sight_step", false, search("step-4", null, ""));
    assertThatItIsRead("case_sight_unit", false, search("", null, "agency-5"));
    assertThatItIsRead("case_sight_unit", true, search("", null, "agency-10"));
    for (CaseSearch.Due due : CaseSearch.Due.values()) {
      assertThatItIsRead("case_sight_list", false, search("", due, ""));
    }
  }

  @Test
  void aCaseIsFoundByItsNumberAndByItsSignsFromAnIndex() {
    CaseSearch number = new CaseSearch(new CaseName("2026-00017"), null, null, null);
    assertThat(plan(false, number)).contains("case_number_taken").doesNotContain("Seq Scan");
    assertThat(finding(number)).hasSize(1);
    UUID received =
        tenancy.readingIn(
            MUNICIPALITY,
            () ->
                jdbc.sql("select reference from case_sight where position = 'RECEIVER' limit 1")
                    .query(UUID.class)
                    .single());
    CaseSearch signs = new CaseSearch(CaseName.of(null, received, MUNICIPALITY), null, null, null);
    assertThat(plan(false, signs)).contains("case_sight_signs").doesNotContain("Seq Scan");
    assertThat(finding(signs)).extracting(CaseFinding.Found::reference).contains(received);
  }

  @Test
  void whatIsLookedForTogetherIsFoundTogether() {
    CaseSearch search = search("step-4", CaseSearch.Due.OVERDUE, "agency-4");
    assertThat(finding(search))
        .isNotEmpty()
        .allSatisfy(found -> assertThat(found.due()).isBefore(TODAY));
    assertThat(finding(search("", CaseSearch.Due.WEEK, "")))
        .isNotEmpty()
        .allSatisfy(found -> assertThat(found.due()).isBetween(TODAY, LocalDate.of(2026, 11, 29)));
    assertThat(finding(search("", CaseSearch.Due.NONE, "")))
        .isNotEmpty()
        .allSatisfy(found -> assertThat(found.due()).isEqualTo(SightRow.NEVER));
  }

  private List<CaseFinding.Found> finding(CaseSearch search) {
    return tenancy.readingIn(
        MUNICIPALITY, () -> finding.page(MUNICIPALITY, MINE, TODAY, false, search, FIRST));
  }
}
