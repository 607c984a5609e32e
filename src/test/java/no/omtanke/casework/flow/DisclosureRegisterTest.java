package no.omtanke.casework.flow;

import static no.omtanke.casework.flow.Drammen.LEADER;
import static no.omtanke.casework.flow.Drammen.NURSE;
import static no.omtanke.casework.flow.Drammen.POLICE;
import static no.omtanke.casework.flow.Drammen.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import no.omtanke.casework.Act;
import no.omtanke.casework.ActKind;
import no.omtanke.casework.Decision;
import no.omtanke.casework.Disclosed;
import no.omtanke.casework.Event;
import no.omtanke.casework.Stamp;
import no.omtanke.casework.Standing;
import no.omtanke.casework.store.CaseErasing;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.GroundKind;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.platform.Tenancy;
import no.omtanke.platform.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What an agency has told others stands in its own register, and in nobody else's. */
final class DisclosureRegisterTest {

  private static final TestDatabase DATABASE = TestDatabase.shared();

  /** The group is told without names before this line, the police on consent by the one before. */
  private static final int TOLD = 19;

  private static final Recipient TO_POLICE = Recipient.of("agency:police");
  private static final Recipient STRATEGIC = Recipient.of("group:strategic-group");

  @TempDir Path vault;
  private House house;
  private String municipality;
  private final Script script = new Script((kind, field) -> kind + " " + field);

  @BeforeEach
  void open() {
    house = new House(DATABASE.staff(), vault);
    municipality = "register-" + UUID.randomUUID();
  }

  private void play(int from, int to) {
    script.lines().subList(from, to).forEach(this::give);
  }

  private void give(Script.Line line) {
    assertThat(script.give(line, house.casework, municipality))
        .as("%s", line.kind())
        .isInstanceOf(Decision.Accepted.class);
  }

  private void leader(ActKind kind, Function<Stamp, Act> act) {
    give(new Script.Line(LEADER, "", kind, act));
  }

  private List<DisclosureRegister.Row> rows(Actor reader) {
    return rows(reader, DisclosureRegister.Search.ALL);
  }

  private List<DisclosureRegister.Row> rows(Actor reader, DisclosureRegister.Search search) {
    return page(reader, search, null, 20).rows();
  }

  private DisclosureRegister.Page page(
      Actor reader,
      DisclosureRegister.Search search,
      DisclosureRegister.@Nullable After after,
      int size) {
    return house.register.page(municipality, reader, search, after, size).orElseThrow();
  }

  private static Recipient to(DisclosureRegister.Row row) {
    return row.told().disclosure().to();
  }

  private Event.ConsentObtained consent() {
    return script.events.stream()
        .filter(Event.ConsentObtained.class::isInstance)
        .map(Event.ConsentObtained.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatTheAgencyToldStandsThereTheLastFirstWithGroundAndCase() {
    play(0, TOLD);
    List<DisclosureRegister.Row> rows = rows(LEADER);
    assertThat(rows).extracting(DisclosureRegisterTest::to).containsExactly(TO_POLICE, STRATEGIC);
    assertThat(rows)
        .extracting(row -> row.told().disclosure().ground().kind())
        .containsExactly(GroundKind.CONSENT, GroundKind.TOLD_ANONYMOUSLY);
    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(row.number()).isNotNull();
          assertThat(row.told().reference()).isEqualTo(script.id.value());
          assertThat(row.told().standing().stands()).isTrue();
        });
  }

  @Test
  void whatOthersToldAnAgencyIsNotInItsRegister() {
    play(0, TOLD + 1);
    assertThat(rows(POLICE)).isEmpty();
    assertThat(rows(NURSE)).isEmpty();
  }

  @Test
  void itIsForThoseWhoAnswerForTheAgencysCasesAlone() {
    play(0, TOLD);
    assertThat(Disclosed.isFor(Drammen.RULEBOOK, TEACHER)).isFalse();
    assertThat(house.register.page(municipality, TEACHER, DisclosureRegister.Search.ALL, null, 20))
        .isEmpty();
  }

  @Test
  void aConsentThatIsTakenBackShowsAsThat() {
    play(0, TOLD);
    EntryId consent = consent().consent().id();
    leader(ActKind.WITHDRAW_CONSENT, stamp -> new Act.WithdrawConsent(stamp, consent));
    assertThat(rows(LEADER))
        .extracting(row -> row.told().standing().how())
        .containsExactly(Standing.How.WITHDRAWN, Standing.How.STANDS);
  }

  @Test
  void whatThePersonIsStillToBeToldOfSaysSo() {
    play(0, TOLD);
    Ground offence = new Ground.ByException(new ProvisionId("fvl-13b-6"), Set.of(0));
    Set<EntryId> again = Set.of(consent().consent().id());
    leader(ActKind.DISCLOSE, stamp -> new Act.Disclose(stamp, TO_POLICE, offence, again));
    assertThat(rows(LEADER))
        .extracting(row -> row.told().untold())
        .containsExactly(true, false, false);
    EntryId told = rows(LEADER).getFirst().told().disclosure().id();
    leader(ActKind.INFORM_PERSON, stamp -> new Act.InformPerson(stamp, told));
    assertThat(rows(LEADER).getFirst().told())
        .satisfies(row -> {
          assertThat(row.untold()).isFalse();
          assertThat(row.informed()).isNotNull();
        });
  }

  @Test
  void itIsSearchedByReceiverAndPeriod() {
    play(0, TOLD);
    LocalDate today = LocalDate.now(NorwegianTime.ZONE);
    assertThat(rows(LEADER, new DisclosureRegister.Search(STRATEGIC, null, null)))
        .extracting(DisclosureRegisterTest::to)
        .containsExactly(STRATEGIC);
    assertThat(
            rows(
                LEADER, new DisclosureRegister.Search(null, today.minusDays(1), today.plusDays(1))))
        .hasSize(2);
    assertThat(rows(LEADER, new DisclosureRegister.Search(null, today.plusDays(1), null)))
        .isEmpty();
    assertThat(rows(LEADER, new DisclosureRegister.Search(null, null, today.minusDays(1))))
        .isEmpty();
  }

  @Test
  void everyTellingIsReachedPageByPageAndOnce() {
    play(0, TOLD);
    Ground offence = new Ground.ByException(new ProvisionId("fvl-13b-6"), Set.of(0));
    Set<EntryId> again = Set.of(consent().consent().id());
    for (int time = 0; time < 3; time++) {
      leader(ActKind.DISCLOSE, stamp -> new Act.Disclose(stamp, TO_POLICE, offence, again));
    }
    List<EntryId> seen = new ArrayList<>();
    DisclosureRegister.Page page = page(LEADER, DisclosureRegister.Search.ALL, null, 2);
    while (true) {
      page.rows().forEach(row -> seen.add(row.told().disclosure().id()));
      if (page.next() == null) {
        break;
      }
      page = page(LEADER, DisclosureRegister.Search.ALL, page.next(), 2);
    }
    assertThat(seen)
        .containsExactlyElementsOf(
            rows(LEADER).stream().map(row -> row.told().disclosure().id()).toList())
        .hasSize(5)
        .doesNotHaveDuplicates();
  }

  @Test
  void aLookAtItStandsInTheLogWithTheCasesOnIt() {
    play(0, TOLD);
    rows(LEADER);
    assertThat(
            house.tenancy.<Long>readingIn(
                municipality,
                () ->
                    house
                        .jdbc
                        .sql(
                            """
                            select count(*) from access_log
                            where kind = 'list' and staff = :staff and :id = any(subjects)
                            """)
                        .param("staff", LEADER.id().value())
                        .param("id", script.id.value())
                        .query(Long.class)
                        .single()))
        .isEqualTo(1);
  }

  @Test
  void aCaseThatIsSetAsideLeavesTheRegisterAndComesBackWithTheCase() {
    play(0, script.lines().size());
    List<Disclosed> before = rows(LEADER).stream().map(DisclosureRegister.Row::told).toList();
    EndedCases ended =
        new EndedCases(
            house.tenancy,
            new CaseErasing(house.jdbc),
            house.finding,
            house.encryption,
            new Drammen());
    UUID id = script.id.value();
    house.tenancy.runIn(municipality, () -> ended.setAside(municipality, id));
    assertThat(rows(LEADER)).isEmpty();
    house.tenancy.runIn(municipality, () -> ended.bringBack(municipality, id));
    assertThat(rows(LEADER)).extracting(DisclosureRegister.Row::told).isEqualTo(before);
    assertThat(before).isNotEmpty();
  }

  /** The migration's own statement, over what this municipality has. */
  @Test
  void casesFromBeforeGetTheirRowsFromTheirEvents() throws IOException {
    play(0, TOLD);
    UUID report = UUID.randomUUID();
    aReportIsPassedOn(report);
    List<String> written = stored();
    String migration =
        Files.readString(Path.of("src/main/resources/db/migration/casework/V050__disclosures.sql"));
    String fill = migration.substring(migration.indexOf("insert into"));
    String statement = fill.substring(0, fill.indexOf(';'));
    DataSource owner = DATABASE.owner();
    Tenancy owning = new Tenancy(new JdbcTemplate(owner), new JdbcTransactionManager(owner));
    house.tenancy.runIn(municipality, () -> house.jdbc.sql("delete from disclosure").update());
    owning.runIn(municipality, () -> JdbcClient.create(owner).sql(statement).update());
    List<String> filled = stored();
    assertThat(filled).containsAll(written).hasSize(written.size() + 1);
    assertThat(filled).anyMatch(row -> row.startsWith(report + " school agency:police 2027-"));
  }

  /** As a report that waited half a year for whoever passes it on. */
  private void aReportIsPassedOn(UUID report) {
    house.tenancy.runIn(
        municipality,
        () ->
            house
                .jdbc
                .sql(
                    """
                    insert into case_event
                      (municipality, case_id, seq, type, at, staff, agency, entry_id, facts)
                    values
                      (:municipality, :id, 1000, 'report-written', '2026-06-01', 's', 'school',
                        :report, json_build_object('to', 'agency:police')),
                      (:municipality, :id, 1001, 'conveyed', '2027-01-01', 's', 'municipality',
                        gen_random_uuid(), json_build_object('report', :report))
                    """)
                .param("municipality", municipality)
                .param("id", script.id.value())
                .param("report", report)
                .update());
  }

  private List<String> stored() {
    return house.tenancy.readingIn(
        municipality,
        () ->
            house
                .jdbc
                .sql(
                    """
                    select entry_id || ' ' || agency || ' ' || recipient || ' ' || at
                    from disclosure order by at
                    """)
                .query(String.class)
                .list());
  }
}
