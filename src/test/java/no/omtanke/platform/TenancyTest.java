package no.omtanke.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

final class TenancyTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Tenancy TENANCY = DATABASE.tenancy();

  @BeforeAll
  static void aTableAsTheConventionHasIt() {
    JdbcClient.create(DATABASE.owner())
        .sql(
            """
            create table tenanted (municipality text not null, word text not null);
            alter table tenanted enable row level security;
            alter table tenanted force row level security;
            create policy tenant on tenanted
              using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
            """)
        .update();
    TENANCY.runIn("north", () -> write("north", "birch"));
    TENANCY.runIn("south", () -> write("south", "oak"));
  }

  @Test
  void eachMunicipalitySeesItsOwnRows() {
    assertThat(TENANCY.readingIn("north", () -> words(DATABASE.jdbc()))).containsExactly("birch");
    assertThat(TENANCY.readingIn("south", () -> words(DATABASE.jdbc()))).containsExactly("oak");
  }

  @Test
  void withoutASettingNothingIsSeenAndNothingWritten() {
    assertThat(words(DATABASE.jdbc())).isEmpty();
    assertThatThrownBy(() -> write("north", "stray")).isInstanceOf(DataAccessException.class);
  }

  @Test
  void aConnectionThatIsUsedAgainCarriesNothingWithIt() {
    try (var one = poolOfOne()) {
      var jdbc = JdbcClient.create(one);
      var first =
          new Tenancy(new JdbcTemplate(one), new JdbcTransactionManager(one))
              .inMunicipality("north", () -> backend(jdbc));
      assertThat(backend(jdbc)).isEqualTo(first);
      assertThat(words(jdbc)).isEmpty();
      enter(jdbc, "north");
      assertThat(words(jdbc)).isEmpty();
    }
  }

  @Test
  void aStatementInOneTripSeesAndWritesItsOwnMunicipalityAndLeavesNothingOnTheConnection() {
    try (var one = poolOfOne()) {
      var jdbc = JdbcClient.create(one);
      var tenancy = new Tenancy(new JdbcTemplate(one), new JdbcTransactionManager(one));
      var before = backend(jdbc);
      assertThat(wordsInOneTrip(tenancy, "south")).containsExactly("oak");
      assertThat(words(jdbc)).isEmpty();
      tenancy.update("east", inserting("east", "rowan"));
      assertThat(words(jdbc)).isEmpty();
      assertThat(wordsInOneTrip(tenancy, "east")).containsExactly("rowan");
      assertThat(wordsInOneTrip(tenancy, "south")).containsExactly("oak");
      assertThat(backend(jdbc)).isEqualTo(before);
    }
  }

  @Test
  void aStatementInOneTripThatFailsLeavesNothingBehind() {
    try (var one = poolOfOne()) {
      var jdbc = JdbcClient.create(one);
      var tenancy = new Tenancy(new JdbcTemplate(one), new JdbcTransactionManager(one));
      for (var failing :
          List.of(
              SqlPart.of("insert into tenanted values ('west', 'elm'), ('south', 'smuggled')"),
              SqlPart.of(
                  """
                  with written as (insert into tenanted values ('west', 'elm') returning 1)
                  select 1 / 0 from written
                  """))) {
        assertThatThrownBy(() -> tenancy.update("west", failing))
            .isInstanceOf(DataAccessException.class);
        assertThat(words(jdbc)).isEmpty();
        assertThat(wordsInOneTrip(tenancy, "west")).isEmpty();
      }
    }
  }

  @Test
  void aStatementInOneTripJoinsItsMunicipalitysTransactionAndIsRolledBackWithIt() {
    assertThatThrownBy(() ->
            TENANCY.runIn(
                "north",
                () -> {
                  TENANCY.update("north", inserting("north", "undone"));
                  assertThat(words(DATABASE.jdbc())).containsExactly("birch", "undone");
                  assertThat(wordsInOneTrip(TENANCY, "north")).containsExactly("birch", "undone");
                  throw new UnsupportedOperationException("undo it");
                }))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(wordsInOneTrip(TENANCY, "north")).containsExactly("birch");
  }

  @Test
  void aStatementInOneTripIsRefusedInsideAnotherMunicipalitysTransactionAndWithoutOne() {
    TENANCY.runIn(
        "north",
        () -> {
          assertThatThrownBy(() -> TENANCY.update("south", inserting("south", "stray")))
              .isInstanceOf(IllegalStateException.class);
          assertThatThrownBy(() -> wordsInOneTrip(TENANCY, "south"))
              .isInstanceOf(IllegalStateException.class);
          assertThat(words(DATABASE.jdbc())).as("nothing else of it").containsExactly("birch");
        });
    assertThat(wordsInOneTrip(TENANCY, "south")).containsExactly("oak");
    assertThatThrownBy(() -> wordsInOneTrip(TENANCY, " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TENANCY.runIn("", () -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noRowIsWrittenIntoAnotherMunicipality() {
    assertThatThrownBy(() -> TENANCY.runIn("north", () -> write("south", "smuggled")))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void aTransactionKeepsItsMunicipality() {
    assertThatThrownBy(() -> TENANCY.runIn("north", () -> TENANCY.runIn("south", () -> {})))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> TENANCY.inMunicipality("north", () -> enter(DATABASE.jdbc(), "south")))
        .isInstanceOf(DataAccessException.class);
    var nested =
        TENANCY.inMunicipality(
            "north", () -> TENANCY.inMunicipality("north", () -> words(DATABASE.jdbc())));
    assertThat(nested).containsExactly("birch");
  }

  @Test
  void neitherStaffNorPublicMayStepPastTheWallOrOwnATable() {
    var superuserOrBypass =
        DATABASE
            .jdbc()
            .sql(
                """
                select rolname from pg_roles
                where rolname like 'omtanke%' and (rolsuper or rolbypassrls or rolcreaterole)
                """)
            .query(String.class)
            .list();
    var owners =
        DATABASE
            .jdbc()
            .sql("select distinct tableowner from pg_tables where schemaname = 'public'")
            .query(String.class)
            .list();
    assertThat(superuserOrBypass).isEmpty();
    assertThat(owners).containsExactly("omtanke_owner");
  }

  @Test
  void everyTableWithAMunicipalityHasTheWall() {
    var open =
        TestDatabase.shared()
            .jdbc()
            .sql(
                """
                select c.relname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality'
                join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
                """)
            .query(String.class)
            .list();
    assertThat(open).isEmpty();
  }

  private static HikariDataSource poolOfOne() {
    var one = new HikariDataSource();
    one.setJdbcUrl(DATABASE.url());
    one.setUsername("omtanke_staff");
    one.setPassword(DATABASE.staffPassword());
    one.setMaximumPoolSize(1);
    return one;
  }

  private static SqlPart inserting(String municipality, String word) {
    return SqlPart.of(
        "insert into tenanted (municipality, word) values (?, ?)", municipality, word);
  }

  private static List<String> wordsInOneTrip(Tenancy tenancy, String municipality) {
    return tenancy.query(
        municipality,
        SqlPart.of("select word from tenanted order by word"),
        (row, number) -> row.getString(1));
  }

  private static void write(String municipality, String word) {
    DATABASE
        .jdbc()
        .sql("insert into tenanted (municipality, word) values (:municipality, :word)")
        .param("municipality", municipality)
        .param("word", word)
        .update();
  }

  /** As a statement does that enters the municipality by itself. */
  private static int enter(JdbcClient jdbc, String municipality) {
    return jdbc.sql("select omtanke_enter(?)").param(municipality).query((row, n) -> n).single();
  }

  private static List<String> words(JdbcClient jdbc) {
    return jdbc.sql("select word from tenanted").query((row, number) -> row.getString(1)).list();
  }

  private static Integer backend(JdbcClient jdbc) {
    return jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
  }
}
