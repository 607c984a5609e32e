package no.omtanke.rights.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.Act;
import no.omtanke.casework.AgeBand;
import no.omtanke.casework.CaseId;
import no.omtanke.casework.TextField;
import no.omtanke.casework.Texts;
import no.omtanke.casework.flow.ActRequest;
import no.omtanke.casework.flow.CaseLooking;
import no.omtanke.casework.flow.Casework;
import no.omtanke.confidentiality.AccessLog;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Erasable;
import no.omtanke.confidentiality.LogSearch;
import no.omtanke.confidentiality.Look;
import no.omtanke.confidentiality.log.Acted;
import no.omtanke.confidentiality.log.Logged;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.DemoStaff;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.WayInId;
import no.omtanke.platform.OmtankeTest;
import no.omtanke.platform.Tenancy;
import no.omtanke.rights.RequestRules;
import no.omtanke.rights.RightsRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The officer sees who looked and who acted, at the agencies that she answers for and no others.
 */
@OmtankeTest
final class OfficersLogTest {

  private static final PackId DRAMMEN = new PackId("drammen");

  @Autowired private OfficersLog log;
  @Autowired private PackLibrary packs;
  @Autowired private People people;
  @Autowired private RequestDesk requests;
  @Autowired private Shut shut;
  @Autowired private List<Erasable> rooms;
  @Autowired private Casework casework;
  @Autowired private CaseLooking looking;
  @Autowired private AccessLog accessLog;
  @Autowired private Tenancy tenancy;
  private Pack pack;
  private Actor officer;
  private Actor teacher;
  private Actor police;

  @BeforeEach
  void theyAreThere() {
    pack = packs.byId(DRAMMEN).orElseThrow();
    officer = person("data-protection-officer");
    teacher = person("teacher");
    police = person("police-contact");
  }

  private Actor person(String id) {
    return people.actor(DRAMMEN, DemoStaff.subject("drammen-" + id)).orElseThrow();
  }

  private UUID begun(Actor actor, String wayIn) {
    return begun(actor, wayIn, Set.of());
  }

  private UUID begun(Actor actor, String wayIn, Set<StaffId> keptOut) {
    CaseId id = new CaseId(UUID.randomUUID());
    LocalDate next = LocalDate.now(NorwegianTime.ZONE).plusDays(7);
    casework.begin(
        DRAMMEN.value(),
        id,
        new ActRequest(
            actor,
            0,
            next,
            Texts.of(TextField.SEEN, "Trekker seg unna."),
            stamp ->
                new Act.RegisterConcern(
                    stamp, new WayInId(wayIn), AgeBand.AGE_16_TO_17, true, keptOut)));
    return id.value();
  }

  private String numberOf(UUID id, Actor owner) {
    return Optional.ofNullable(looking.outline(DRAMMEN.value(), owner, id).orElseThrow().number())
        .orElseThrow();
  }

  private void looks(Actor reader, UUID caseId, Instant at) {
    tenancy.runIn(
        DRAMMEN.value(),
        () ->
            accessLog.look(
                new Look.AtEntries(
                    DRAMMEN.value(),
                    reader,
                    at,
                    caseId,
                    Set.of(new EntryId(UUID.randomUUID())),
                    Set.of())));
  }

  private static LogSearch all(
      @Nullable UUID caseId, @Nullable StaffId staff, @Nullable AgencyId agency) {
    return new LogSearch(LogSearch.Which.ALL, caseId, staff, agency, null, null);
  }

  private List<Logged> found(Actor reader, LogSearch search) {
    return log.search(pack, reader, search, null, 50).rows();
  }

  @Test
  void ofACaseThatIsAboutTheOfficerHerselfSheSeesNoRow() {
    UUID hers = begun(teacher, "employee-concern", Set.of(officer.id()));
    UUID another = begun(teacher, "employee-concern");
    for (UUID one : List.of(hers, another)) {
      looks(teacher, one, Instant.now());
    }
    assertThat(found(officer, all(another, null, null))).isNotEmpty();
    assertThat(found(officer, all(hers, null, null))).isEmpty();
    assertThat(found(officer, all(null, teacher.id(), null)))
        .extracting(Logged::caseId)
        .doesNotContain(hers);
    assertThat(log.caseWith(pack, officer, numberOf(another, teacher))).hasValue(another);
    assertThat(log.caseWith(pack, officer, numberOf(hers, teacher))).isEmpty();
  }

  @Test
  void ofARequestAboutACaseThatIsShutToHerTheOfficerSeesNoRowAlsoAfterTheyHaveEnded() {
    UUID hers = begun(teacher, "employee-concern", Set.of(officer.id()));
    UUID request = requestAbout(hers);
    UUID another = requestAbout(begun(teacher, "employee-concern"));
    assertThat(found(officer, all(another, null, null))).isNotEmpty();
    assertThat(found(officer, all(request, null, null))).isEmpty();

    Set<UUID> both = Set.of(hers, request);
    tenancy.runIn(
        DRAMMEN.value(),
        () -> {
          shut.ends(DRAMMEN.value(), both);
          rooms.forEach(room -> room.erase(DRAMMEN.value(), both));
        });
    looks(teacher, hers, Instant.now());
    assertThat(shut.to(DRAMMEN.value(), officer)).containsAll(both).doesNotContain(another);
    assertThat(shut.to(DRAMMEN.value(), person("leader"))).doesNotContainAnyElementsOf(both);
    for (UUID one : both) {
      assertThat(found(officer, all(one, null, null))).isEmpty();
    }
    shut.forget(DRAMMEN.value());
    assertThat(shut.to(DRAMMEN.value(), officer))
        .as("for as long as the log tells of them")
        .containsAll(both);
  }

  private Instant listed(Look.ForPerson.@Nullable Asked asked, UUID... cases) {
    Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
    String municipality = DRAMMEN.value();
    Set<UUID> those = Set.of(cases);
    tenancy.runIn(
        municipality,
        () -> {
          if (asked == null) {
            accessLog.look(new Look.AtList(municipality, teacher, at, those));
          } else {
            accessLog.look(
                new Look.ForPerson(
                    municipality,
                    teacher,
                    at,
                    asked,
                    teacher.agency(),
                    new EntryId(UUID.randomUUID()),
                    Ciphertext.of(new byte[] {1}),
                    those));
          }
        });
    return at;
  }

  /** How many stood on what she sees of the list; nothing where she sees no row of it. */
  private List<Integer> counted(Actor reader, Instant at) {
    List<Logged> rows = found(reader, all(null, teacher.id(), null));
    assertThat(log.amiss(pack, reader, rows.stream().map(Logged::row).toList()).rows())
        .as("the same where the row is amiss")
        .containsExactlyInAnyOrderElementsOf(rows);
    return rows.stream().filter(row -> row.at().equals(at)).map(Logged::subjects).toList();
  }

  @Test
  void inAListTheOfficerCountsNothingThatIsShutToHerAlsoAfterItHasEnded() {
    UUID hers = begun(teacher, "employee-concern", Set.of(officer.id()));
    UUID request = requestAbout(hers);
    UUID another = begun(teacher, "employee-concern");
    Instant some = listed(null, hers, request, another);
    Instant none = listed(null, hers);
    Instant empty = listed(null);
    Instant asked = listed(Look.ForPerson.Asked.WHETHER, hers);
    Instant sought = listed(Look.ForPerson.Asked.WHICH, hers, another);
    for (boolean ended : new boolean[] {false, true}) {
      if (ended) {
        Set<UUID> both = Set.of(hers, request);
        tenancy.runIn(
            DRAMMEN.value(),
            () -> {
              shut.ends(DRAMMEN.value(), both);
              rooms.forEach(room -> room.erase(DRAMMEN.value(), both));
            });
      }
      assertThat(counted(officer, some)).containsExactly(1);
      assertThat(counted(officer, none)).as("nothing else stood on it").isEmpty();
      assertThat(counted(officer, empty)).as("nothing was found").containsExactly(0);
      assertThat(counted(officer, asked)).isEmpty();
      assertThat(counted(officer, sought)).containsExactly(1);
      Actor free = new Actor(new StaffId("another-officer"), officer.agency(), officer.roles());
      assertThat(counted(free, some)).containsExactly(3);
      assertThat(counted(free, none)).containsExactly(1);
      assertThat(counted(free, asked)).containsExactly(1);
    }
  }

  @Test
  void whoWasKeptOutOfWhatHasEndedIsKnownForAsLongAsAListTellsOfIt() {
    UUID gone = UUID.randomUUID();
    UUID listed = UUID.randomUUID();
    tenancy.runIn(
        DRAMMEN.value(),
        () -> {
          UUID hers = begun(teacher, "employee-concern", Set.of(officer.id()));
          shut.outlivedBy(DRAMMEN.value(), Map.of(gone, hers, listed, hers));
        });
    listed(null, listed);
    shut.forget(DRAMMEN.value());
    assertThat(shut.to(DRAMMEN.value(), officer)).contains(listed).doesNotContain(gone);
  }

  @Test
  void pagesAreFullAndFollowOnEachOtherWhereListsBetweenThemAreShutToTheOfficer() {
    UUID hers = begun(teacher, "employee-concern", Set.of(officer.id()));
    UUID another = begun(teacher, "employee-concern");
    Actor reader = new Actor(new StaffId("who-lists"), teacher.agency(), teacher.roles());
    Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
    tenancy.runIn(
        DRAMMEN.value(),
        () -> {
          for (int nth = 0; nth < 12; nth++) {
            UUID one = nth % 3 == 0 ? another : hers;
            accessLog.look(new Look.AtList(DRAMMEN.value(), reader, at, Set.of(one)));
          }
        });
    LogPage first = log.search(pack, officer, all(null, reader.id(), null), null, 3);
    assertThat(first.rows()).hasSize(3);
    LogPage last = log.search(pack, officer, all(null, reader.id(), null), first.next(), 3);
    assertThat(last.rows()).hasSize(1).doesNotContainAnyElementsOf(first.rows());
    assertThat(last.next()).isNull();
  }

  private UUID requestAbout(UUID caseId) {
    Actor leader = person("leader");
    LocalDate today = LocalDate.now(NorwegianTime.ZONE);
    RequestDesk.Result begun =
        requests.begin(
            pack,
            leader,
            new RequestRules.Received(
                leader.agency(),
                RightsRequest.Kind.ACCESS,
                RightsRequest.Asker.PERSON,
                RightsRequest.Language.NB,
                today),
            null,
            numberOf(caseId, teacher),
            "Ba om det på telefon");
    assertThat(begun.refusals()).isEmpty();
    return Optional.ofNullable(begun.request()).orElseThrow();
  }

  @Test
  void aCaseIsFoundByItsNumberWithWhoActedAndWhoLookedTheLatestFirst() {
    UUID id = begun(teacher, "employee-concern");
    String number = numberOf(id, teacher);
    assertThat(log.caseWith(pack, officer, number)).contains(id);
    looking.open(DRAMMEN.value(), teacher, id);
    LogPage page = log.search(pack, officer, all(id, null, null), null, 50);
    assertThat(page.rows())
        .extracting(Logged::kind)
        .containsExactly(Logged.Kind.LOOK, Logged.Kind.ACT);
    assertThat(page.rows()).extracting(Logged::staff).containsOnly(teacher.id());
    assertThat(page.numbers()).containsExactly(Map.entry(id, Optional.of(number)));
  }

  @Test
  void whatThePoliceDidIsNotShownToTheMunicipalitysOfficerNorTheOtherWayRound() {
    UUID id = begun(teacher, "employee-concern");
    looks(police, id, Instant.now());
    Actor ofPolice = new Actor(new StaffId("p"), police.agency(), officer.roles());
    assertThat(found(officer, all(id, null, null)))
        .extracting(Logged::staff)
        .doesNotContain(police.id());
    assertThat(found(officer, all(null, police.id(), null))).isEmpty();
    assertThat(found(officer, all(null, null, police.agency()))).isEmpty();
    assertThat(found(officer, all(null, null, null)))
        .extracting(Logged::agency)
        .doesNotContain(police.agency());
    assertThat(found(ofPolice, all(id, null, null)))
        .extracting(Logged::staff)
        .containsExactly(police.id());
  }

  @Test
  void theNumberOfAnothersCaseIsNeitherFoundNorShown() {
    // one who may begin a case in an agency of another controller
    Actor owner = new Actor(police.id(), police.agency(), teacher.roles());
    UUID id = begun(owner, "employee-concern");
    String number = numberOf(id, owner);
    assertThat(log.caseWith(pack, officer, number)).isEmpty();
    assertThat(found(officer, all(null, officer.id(), null)).getFirst().kind())
        .isEqualTo(Logged.Kind.DENIED);
    looks(teacher, id, Instant.now());
    LogPage page = log.search(pack, officer, all(id, teacher.id(), null), null, 50);
    assertThat(page.rows()).hasSize(1);
    assertThat(page.numbers().get(id)).isEmpty();
  }

  @Test
  void everyRowIsReachedOncePageByPageAlsoWhereMomentsAreOne() {
    UUID id = UUID.randomUUID();
    Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
    for (int look = 0; look < 25; look++) {
      looks(teacher, id, look < 12 ? at : at.minusSeconds(look));
    }
    for (LogSearch search : List.of(all(id, null, null), all(id, teacher.id(), null))) {
      List<Logged> seen = new ArrayList<>();
      Logged.Place next = null;
      do {
        LogPage page = log.search(pack, officer, search, next, 10);
        seen.addAll(page.rows());
        next = page.next();
      } while (next != null);
      assertThat(new HashSet<>(seen)).hasSize(25).hasSameSizeAs(seen);
      assertThat(seen).isSortedAccordingTo(Comparator.comparing(Logged::at).reversed());
    }
    Set<Long> ofTheAgency = new HashSet<>();
    LogPage page = log.search(pack, officer, all(null, null, teacher.agency()), null, 7);
    while (page.next() != null) {
      page.rows().forEach(row -> assertThat(ofTheAgency.add(row.row())).isTrue());
      page = log.search(pack, officer, all(null, null, teacher.agency()), page.next(), 7);
    }
    assertThat(ofTheAgency).hasSizeGreaterThan(20);
  }

  @Test
  void onlyTheDaysAskedForAreShown() {
    UUID id = UUID.randomUUID();
    LocalDate day = LocalDate.of(2020, 3, 29);
    looks(teacher, id, Instant.parse("2020-03-28T22:59:59Z"));
    looks(teacher, id, Instant.parse("2020-03-28T23:00:00Z"));
    looks(teacher, id, Instant.parse("2020-03-29T21:59:59Z"));
    looks(teacher, id, Instant.parse("2020-03-29T22:00:00Z"));
    LogSearch search = new LogSearch(LogSearch.Which.ALL, id, null, null, day, day);
    assertThat(found(officer, search))
        .extracting(Logged::at)
        .containsExactly(
            Instant.parse("2020-03-29T21:59:59Z"), Instant.parse("2020-03-28T23:00:00Z"));
  }

  @Test
  void thatSheLookedAtTheLogStandsInItWithWhatSheSearchedForAsIds() {
    UUID id = begun(teacher, "employee-concern");
    LogSearch search =
        new LogSearch(
            LogSearch.Which.ALL,
            id,
            teacher.id(),
            teacher.agency(),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2030, 12, 31));
    found(officer, search);
    Logged row = found(officer, all(id, officer.id(), null)).getFirst();
    assertThat(row.kind()).isEqualTo(Logged.Kind.LOG);
    assertThat(LogSearch.read(row.caseId(), String.valueOf(row.act()))).contains(search);
  }

  @Test
  void aLookIsListedForReviewWhereWhoLookedDidNothingInTheCaseAWeekBeforeOrAfter() {
    UUID id = UUID.randomUUID();
    Actor leader = person("leader");
    Instant act = Instant.parse("2020-03-10T12:00:00Z");
    acts(teacher, id, act);
    for (int days : new int[] {-8, -7, 0, 7, 8}) {
      looks(teacher, id, act.plus(days, ChronoUnit.DAYS));
    }
    looks(leader, id, act);
    LogSearch search = new LogSearch(LogSearch.Which.WITHOUT_ACT, id, null, null, null, null);
    assertThat(found(officer, search))
        .extracting(row -> row.staff() + " " + NorwegianTime.day(row.at()))
        .containsExactly(
            teacher.id() + " 2020-03-18",
            leader.id() + " 2020-03-10",
            teacher.id() + " 2020-03-02");
    LogSearch everywhere = new LogSearch(LogSearch.Which.WITHOUT_ACT, null, null, null, null, null);
    assertThat(found(officer, everywhere))
        .isNotEmpty()
        .allMatch(row -> row.kind() == Logged.Kind.LOOK || row.kind() == Logged.Kind.IDENTITY);
  }

  private void acts(Actor actor, UUID caseId, Instant at) {
    EntryId entry = new EntryId(UUID.randomUUID());
    tenancy.update(
        DRAMMEN.value(),
        new Acted(
                DRAMMEN.value(),
                actor,
                at,
                caseId,
                entry,
                "WRITE_NOTE",
                null,
                1,
                1,
                List.of(),
                List.of())
            .row());
  }
}
