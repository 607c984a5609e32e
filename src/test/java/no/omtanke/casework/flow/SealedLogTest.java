package no.omtanke.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.omtanke.casework.store.StoredEventHashes;
import no.omtanke.confidentiality.LogFinding;
import no.omtanke.confidentiality.seals.Guarded;
import no.omtanke.confidentiality.seals.LogCheck;
import no.omtanke.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What was sealed of the access log cannot be changed without being named. */
final class SealedLogTest {

  private static final TestDatabase DATABASE = TestDatabase.shared();

  @TempDir Path vault;
  @TempDir Path seals;
  private House house;
  private Guarded log;
  private String municipality;
  private final Script script = new Script((kind, field) -> kind + " " + field);

  @BeforeEach
  void open() {
    house = new House(DATABASE.staff(), vault);
    municipality = "sealed-" + UUID.randomUUID();
    log = guarded();
  }

  private Guarded guarded() {
    return new Guarded(
        DATABASE.tenancy(), DATABASE.jdbc(), new StoredEventHashes(DATABASE.jdbc()), vault, seals);
  }

  private void play(int from, int to) {
    script
        .lines()
        .subList(from, to)
        .forEach(line -> script.give(line, script.request(line), house.casework, municipality));
  }

  private LogCheck.Result checked() {
    return log.check.check(municipality);
  }

  /** As whoever owns the database could, in this municipality's rows. */
  private void asOwner(String sql) {
    assertThat(owner(sql)).isPositive();
  }

  private int owner(String sql) {
    try (Connection connection = DATABASE.owner().getConnection()) {
      JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      owner
          .sql("select set_config('omtanke.municipality', :it, false)")
          .param("it", municipality)
          .query(String.class)
          .single();
      return owner.sql(sql).update();
    } catch (SQLException fault) {
      throw new AssertionError(fault);
    }
  }

  /** A number that was given out, and that no row has: what wrote it came to nothing. */
  private long burned() {
    return DATABASE.jdbc().sql("select nextval('access_log_id_seq')").query(Long.class).single();
  }

  /** The insert of a look by somebody else under the number, like the first row in all the rest. */
  private static String putIn(long number, String transaction) {
    return """
    insert into access_log (id, municipality, at, staff, agency, kind, case_id, subjects, tx)
    overriding system value
    select %d, municipality, at, 'someone-else', agency, 'look', case_id, subjects, %s
    from access_log where municipality = omtanke_tenant() order by id limit 1
    """
        .formatted(number, transaction);
  }

  private static final String NOW = "pg_current_xact_id()";

  private long row(int nth) {
    return DATABASE
        .tenancy()
        .readingIn(
            municipality,
            () ->
                DATABASE
                    .jdbc()
                    .sql(
                        "select id from access_log where municipality = :it order by id offset :nth"
                            + " limit 1")
                    .param("it", municipality)
                    .param("nth", nth)
                    .query(Long.class)
                    .single());
  }

  @Test
  void everyRowIsSealedOnceAndNothingIsAmiss() {
    play(0, 5);
    log.sealing.seal(municipality);
    log.sealing.seal(municipality);
    play(5, 8);
    log.sealing.seal(municipality);
    assertThat(checked()).isEqualTo(new LogCheck.Result(2, 8, null, List.of()));
  }

  @Test
  void moreRowsOfOneTransactionThanALinkTakesInDoNotHoldUpWhatComesAfter() {
    play(0, 1);
    asOwner(
        """
        insert into access_log (municipality, at, staff, agency, kind, case_id, subjects)
        select municipality, at, staff, agency, 'look', case_id, subjects
        from access_log, generate_series(1, 2500) where municipality = omtanke_tenant()
        """);
    play(1, 5);
    log.sealing.seal(municipality);
    log.sealing.seal(municipality);
    assertThat(checked().findings()).isEmpty();
    long altered = row(2503);
    asOwner("update access_log set staff = 'someone-else' where id = " + altered);
    assertThat(checked().findings()).containsExactly(new LogFinding.RowAltered(altered));
  }

  @Test
  void aRowThatIsAlteredIsNamed() {
    play(0, 5);
    log.sealing.seal(municipality);
    long altered = row(2);
    asOwner("update access_log set staff = 'someone-else' where id = " + altered);
    assertThat(checked().findings()).containsExactly(new LogFinding.RowAltered(altered));
  }

  @Test
  void aRowThatIsRemovedIsNamedAlsoWhereItsSealWasMadeToFit() {
    play(0, 5);
    log.sealing.seal(municipality);
    long removed = row(3);
    asOwner("delete from access_log where id = " + removed);
    asOwner("delete from log_seal");
    assertThat(checked().findings())
        .containsExactly(new LogFinding.RowRemoved(removed), new LogFinding.SealGone(1));
  }

  @Test
  void aRowThatIsPutInAmongThoseThatWereSealedIsNamed() {
    play(0, 5);
    log.sealing.seal(municipality);
    asOwner(
        """
        insert into access_log (municipality, at, staff, agency, kind, case_id, subjects, tx)
        select municipality, at, 'someone-else', agency, 'look', case_id, subjects, tx
        from access_log order by id limit 1
        """);
    assertThat(checked().findings()).containsExactly(new LogFinding.RowAdded(row(5)));
  }

  @Test
  void nobodyWhoWorksWithTheLogGivesARowANumberBeforeTheFirst() {
    play(0, 3);
    for (long number : new long[] {0, -burned()}) {
      assertThatThrownBy(() ->
              DATABASE
                  .tenancy()
                  .runIn(municipality, () -> DATABASE.jdbc().sql(putIn(number, NOW)).update()))
          .hasMessageContaining("access_log_id_check");
    }
  }

  @Test
  void aRowThatItsOwnerPutsInBeforeTheFirstIsNamed() {
    long number = -burned();
    play(0, 3);
    log.sealing.seal(municipality);
    owner(
        """
        do $$ begin
          alter table access_log drop constraint access_log_id_check;
          %s;
          alter table access_log add constraint access_log_id_check check (id > 0) not valid;
        end $$
        """
            .formatted(putIn(number, NOW)));
    log.sealing.seal(municipality);
    assertThat(checked())
        .isEqualTo(new LogCheck.Result(1, 3, null, List.of(new LogFinding.RowAdded(number))));
  }

  @Test
  void aRowOfATransactionThatIsYetToComeIsNamed() {
    play(0, 3);
    log.sealing.seal(municipality);
    long number = burned();
    asOwner(putIn(number, "cast('900000000000' as xid8)"));
    log.sealing.seal(municipality);
    assertThat(checked().findings()).containsExactly(new LogFinding.RowAdded(number));
  }

  @Test
  void inARestoredDatabaseARowUnderANumberThatIsGivenOutNoMoreIsNamedAndNoOther() {
    long first = burned();
    play(0, 2);
    long between = burned();
    play(2, 3);
    log.sealAsInAServerThatHasCountedFurther(municipality, 2_000);
    play(3, 5);
    assertThat(checked().findings()).as("two rows wait in the server that took over").isEmpty();
    log.sealing.seal(municipality);
    play(5, 6);
    assertThat(checked().findings()).as("one row waits").isEmpty();
    owner(
        """
        do $$ begin
          for one in 1..3000 loop perform pg_current_xact_id(); commit; end loop;
        end $$
        """);
    asOwner(putIn(first, NOW));
    asOwner(putIn(between, NOW));
    play(6, 8);
    log.sealing.seal(municipality);
    List<LogFinding> found =
        List.of(new LogFinding.RowAdded(first), new LogFinding.RowAdded(between));
    assertThat(checked()).isEqualTo(new LogCheck.Result(3, 8, null, found));

    long lost = row(2);
    asOwner("delete from access_log where id = " + lost);
    long late = burned();
    asOwner(putIn(late, "cast('1' as xid8)"));
    assertThat(checked().findings())
        .as("what is lost is lost, and what says it was there before the server took over was not")
        .containsExactlyInAnyOrder(
            new LogFinding.RowAdded(first),
            new LogFinding.RowAdded(between),
            new LogFinding.RowRemoved(lost),
            new LogFinding.RowAdded(late));
  }

  @Test
  void aSealThatWasMadeUnreadableInTheDatabaseIsNamedAndTheChainGoesOn() {
    play(0, 3);
    log.sealing.seal(municipality);
    asOwner("update log_seal set line = 'x'");
    play(3, 5);
    log.sealing.seal(municipality);
    assertThat(checked())
        .isEqualTo(new LogCheck.Result(2, 5, null, List.of(new LogFinding.SealGone(1))));
  }

  @Test
  void whatHappenedInACaseIsHeldUpAgainstTheLog() {
    play(0, 5);
    log.sealing.seal(municipality);
    asOwner(
        """
        update case_event set staff = 'someone-else' where seq = 1
        """);
    assertThat(checked().findings()).containsExactly(new LogFinding.CaseAltered(row(0)));
  }

  @Test
  void whatIsWrittenInATransactionThatEndsLateComesIntoALaterSeal() throws Exception {
    play(0, 1);
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch sealed = new CountDownLatch(1);
    try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> late =
          other.submit(() ->
              house.tenancy.runIn(
                  municipality,
                  () -> {
                    play(1, 2);
                    written.countDown();
                    await(sealed);
                  }));
      written.await();
      log.sealing.seal(municipality);
      sealed.countDown();
      late.get();
    }
    assertThat(checked().findings()).isEmpty();
    play(2, 3);
    log.sealing.seal(municipality);
    assertThat(checked().rows()).isEqualTo(3);
    assertThat(checked().findings()).isEmpty();
  }

  @Test
  void aSealThatWasMadeBeforeTheMachineStoppedIsHandedOverAtTheNextStart() throws IOException {
    play(0, 3);
    log.sealing.seal(municipality);
    Path file = seals.resolve(municipality + ".seals");
    Files.delete(file);
    log = guarded();
    assertThat(checked().findings()).isEmpty();
    log.sealing.seal(municipality);
    assertThat(file).exists();
    assertThat(checked()).isEqualTo(new LogCheck.Result(1, 3, null, List.of()));
  }

  @Test
  void inARestoredDatabaseTheChainGoesOnAndSaysWhatWasLost() {
    play(0, 3);
    log.sealing.seal(municipality);
    play(3, 5);
    log.sealing.seal(municipality);
    long fourth = row(3);
    long fifth = row(4);
    // as a backup from before the last seal would, in a server that counts from elsewhere
    asOwner("delete from access_log where id >= " + fourth);
    asOwner("delete from case_event where seq > (select max(last_seq) from access_log)");
    asOwner("delete from log_seal where number = 2");
    assertThat(checked().findings())
        .containsExactly(
            new LogFinding.RowRemoved(fourth),
            new LogFinding.RowRemoved(fifth),
            new LogFinding.SealGone(2));
  }

  @Test
  void inAServerThatCountsFromElsewhereTheChainGoesOnWithEachRowOnce() {
    play(0, 3);
    log.sealAsInAServerThatHasCountedFurther(municipality);
    play(3, 5);
    log.sealing.seal(municipality);
    play(5, 8);
    log.sealing.seal(municipality);
    log.sealing.seal(municipality);
    assertThat(checked()).isEqualTo(new LogCheck.Result(3, 8, null, List.of()));
  }

  @Test
  void whatSomebodyPutsInThePlaceOfTheNextSealNeitherStopsTheSealingNorPassesUnseen() {
    play(0, 3);
    log.sealing.seal(municipality);
    asOwner(
        "insert into log_seal (municipality, number, line) values"
            + " (omtanke_tenant(), 2, 'null')");
    assertThat(checked().findings()).containsExactly(new LogFinding.SealBroken(2));
    play(3, 5);
    log.sealing.seal(municipality);
    play(5, 6);
    log.sealing.seal(municipality);
    assertThat(checked())
        .isEqualTo(new LogCheck.Result(3, 6, null, List.of(new LogFinding.SealGone(2))));
  }

  /** Rows 1 to 3 sealed four years ago, and 4 and 5 now. */
  private void sealedOverFourYears() {
    play(0, 3);
    asOwner("update access_log set at = at - interval '4 years'");
    new Guarded(
            DATABASE.tenancy(),
            DATABASE.jdbc(),
            new StoredEventHashes(DATABASE.jdbc()),
            vault,
            seals,
            () -> yearsAgo(4))
        .sealing.seal(municipality);
    log = guarded();
    play(3, 5);
    log.sealing.seal(municipality);
  }

  private static Instant yearsAgo(int years) {
    return OffsetDateTime.now(ZoneOffset.UTC).minusYears(years).toInstant();
  }

  private long rows() {
    return DATABASE
        .tenancy()
        .readingIn(
            municipality,
            () ->
                DATABASE.jdbc().sql("select count(*) from access_log").query(Long.class).single());
  }

  @Test
  void whatIsOlderThanTheLogIsKeptGoesAndTheRestIsProvedAsBefore() throws IOException {
    sealedOverFourYears();
    log.cutting.cut(municipality, yearsAgo(3));
    log.cutting.cut(municipality, yearsAgo(3));
    assertThat(rows()).isEqualTo(2);
    LogCheck.Result result = checked();
    assertThat(Objects.requireNonNull(result.cut()).takes(1)).isTrue();
    assertThat(result.rows()).isEqualTo(2);
    assertThat(result.findings()).isEmpty();

    // whoever keeps the seals outside need not keep those whose rows are gone
    Path file = seals.resolve(municipality + ".seals");
    Files.write(file, Files.readAllLines(file).subList(1, 2));
    assertThat(checked()).isEqualTo(result);
    play(5, 6);
    guarded().sealing.seal(municipality);
    assertThat(checked().rows()).isEqualTo(3);
    assertThat(checked().findings()).isEmpty();

    long removed = row(0);
    asOwner("delete from access_log where id = " + removed);
    assertThat(checked().findings()).containsExactly(new LogFinding.RowRemoved(removed));
  }

  @Test
  void whatIsTakenAwayWithoutASignedCutIsNamed() throws IOException {
    sealedOverFourYears();
    long first = row(0);
    log.cutting.cut(municipality, yearsAgo(3));
    Path cuts = seals.resolve(municipality + ".cuts");
    String cut = Files.readString(cuts);
    // a cut that reaches further than the one that was signed, or that is another municipality's
    Files.writeString(cuts, cut.replace("\"number\":1", "\"number\":2"));
    assertThat(checked().findings())
        .contains(new LogFinding.RowRemoved(first), new LogFinding.SealGone(1));
    Files.delete(cuts);
    assertThat(checked().findings())
        .contains(new LogFinding.RowRemoved(first), new LogFinding.SealGone(1));
    Files.writeString(cuts, cut);
    assertThat(checked().findings()).isEmpty();
  }

  @Test
  void aCutThatBrokeOffIsDoneToItsEndTheNextTime() {
    sealedOverFourYears();
    log.cutting.cut(municipality, yearsAgo(5));
    assertThat(rows()).isEqualTo(5);
    // as when the machine stopped after the cut was signed, and before any row was gone
    log.signACut(municipality, yearsAgo(3));
    assertThat(rows()).isEqualTo(5);
    assertThat(checked().findings()).isEmpty();
    log.cutting.cut(municipality, yearsAgo(5));
    assertThat(rows()).isEqualTo(2);
    assertThat(checked().findings()).isEmpty();
  }

  @Test
  void whatIsPutInWhereTheLogWasCutIsNamedAndWhatIsYetToGoIsNot() throws IOException {
    sealedOverFourYears();
    String then =
        "(select tx from access_log where municipality = omtanke_tenant() order by id limit 1)";
    long old = burned();
    long cut = row(0);
    log.signACut(municipality, yearsAgo(3));
    Path file = seals.resolve(municipality + ".seals");
    List<String> lines = Files.readAllLines(file);
    for (List<String> kept : List.of(lines, lines.subList(1, 2))) {
      Files.write(file, kept);
      log = guarded();
      assertThat(checked().findings()).as("it broke off before the rows were gone").isEmpty();
    }
    asOwner("update access_log set staff = 'someone-else' where id = " + cut);
    asOwner(putIn(old, then));
    assertThat(checked().findings())
        .containsExactly(new LogFinding.RowAdded(cut), new LogFinding.RowAdded(old));
  }

  @Test
  void noRowGoesThatIsYoungerThanAYear() {
    play(0, 3);
    log.sealing.seal(municipality);
    play(3, 5);
    log.sealing.seal(municipality);
    assertThatThrownBy(() -> log.cutting.cut(municipality, Instant.now().plusSeconds(60)))
        .hasMessageContaining("younger than a year");
    assertThat(rows()).isEqualTo(5);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
