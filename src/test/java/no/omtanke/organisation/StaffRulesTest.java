package no.omtanke.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.WayInId;
import no.omtanke.packs.reading.PackFiles;
import no.omtanke.packs.reading.PackReader;
import no.omtanke.packs.reading.Reading;
import org.junit.jupiter.api.Test;

/** Who can be put on the staff as what, and who can be let go. */
final class StaffRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
  private static final List<Pack> PACKS =
      new PackReader()
          .readAll(PackFiles.in(Path.of("packs")), LocalDate.of(2026, 11, 26)).stream()
              .map(reading -> ((Reading.Good) reading).pack())
              .toList();
  private static final Pack DRAMMEN =
      PACKS.stream().filter(pack -> pack.id().value().equals("drammen")).findFirst().orElseThrow();

  private static final Employment KNUT =
      working("knut", "administration", Set.of("administrator"), Set.of());
  private static final Employment ANNE =
      working("anne", "administration", Set.of("administrator"), Set.of());
  private static final Employment INGRID =
      working("ingrid", "slt", Set.of("slt-coordinator"), Set.of("strategic-group"));
  private static final Employment KARI = working("kari", "school", Set.of("teacher"), Set.of());
  private static final Employment SILJE =
      working("silje", "child-welfare", Set.of("child-welfare-worker"), Set.of());

  @Test
  void aServiceThatBeginsCasesAndHasNobodyWhoAnswersForThemIsNamed() {
    Employment leader = working("liv", "school", Set.of("leader"), Set.of());
    assertThat(unanswered(KNUT, INGRID, KARI)).containsExactly("school");
    assertThat(unanswered(KNUT, INGRID, KARI, leader)).isEmpty();
    assertThat(unanswered(KNUT, INGRID, KARI.gone(), leader.gone()))
        .as("what they were responsible for is still there")
        .containsExactly("school");
    Employment tone = working("tone", "kindergarten", Set.of("kindergarten-worker"), Set.of());
    assertThat(unanswered(KNUT, INGRID, tone))
        .as("she begins cases")
        .containsExactly("kindergarten");
    Employment berit = working("berit", "nav", Set.of("leader"), Set.of());
    assertThat(unanswered(KNUT, berit)).isEmpty();
    assertThat(unanswered(KNUT, berit.gone()))
        .as("nobody answers what people ask of the service")
        .containsExactly("nav");
    assertThat(unanswered(KNUT)).as("where nobody works in cases there are none").isEmpty();
  }

  private static List<String> unanswered(Employment... staff) {
    return StaffRules.unanswered(DRAMMEN, List.of(staff)).stream()
        .map(agency -> agency.id().value())
        .toList();
  }

  @Test
  void everyMadeUpPersonIsSomebodyWhomAnAdministratorCouldHavePutThere() {
    for (Pack pack : PACKS) {
      StaffMember first =
          new StaffRules(pack, List.of(), Set.of())
              .firstAdministrator("demo:first", Set.of())
              .orElseThrow();
      List<Employment> staff =
          new ArrayList<>(List.of(new Employment(new StaffId("first"), first, 1, false)));
      for (StaffMember member : DemoStaff.of(pack)) {
        StaffRules rules = new StaffRules(pack, staff, Set.of("demo"));
        StaffId id = new StaffId(member.subject());
        assertThat(rules.decide(new StaffAct.Add(new StaffId("first"), NOW, id, member)))
            .as("%s %s", pack.id(), member)
            .isInstanceOf(StaffDecision.Decided.class);
        staff.add(new Employment(id, member, 1, false));
      }
    }
  }

  @Test
  void whoIsAddedHasWhatIsSaidOfHer() {
    StaffMember marit = member("kommunen:marit", "Marit", "school", "teacher");
    assertThat(decided(add(marit)))
        .isEqualTo(
            new StaffChange(new StaffId("new"), 1, NOW, KNUT.id(), StaffChange.Kind.ADDED, marit));
  }

  @Test
  void whoComesBackToTheSameServiceHasHerPlaceAgainAndInAnotherSheHasANewOne() {
    Employment left = new Employment(KARI.id(), KARI.member(), 4, true);
    List<Employment> staff = List.of(KNUT, left);
    StaffChange back = decided(add(KARI.member()), staff);
    assertThat(back.staff()).isEqualTo(KARI.id());
    assertThat(back.version()).isEqualTo(5);
    assertThat(back.kind()).isEqualTo(StaffChange.Kind.RETURNED);
    StaffChange moved = decided(add(member("kommunen:kari", "Kari", "nav", "nav-adviser")), staff);
    assertThat(moved.staff())
        .as("the school's cases do not come along")
        .isEqualTo(new StaffId("new"));
    assertThat(moved.kind()).isEqualTo(StaffChange.Kind.ADDED);
  }

  @Test
  void theAgencyOfAPlaceNeverChanges() {
    StaffChange change = decided(change(KNUT, KARI, 3, "Kari N", Set.of("leader"), Set.of()));
    assertThat(change.member().agency()).isEqualTo(KARI.member().agency());
    assertThat(change.version()).isEqualTo(4);
  }

  @Test
  void anAdministratorMayCorrectHerOwnNameAndNothingElseOfHerOwn() {
    assertThat(decided(change(KNUT, KNUT, 3, "Knut K", Set.of("administrator"), Set.of())).member())
        .extracting(StaffMember::name)
        .isEqualTo("Knut K");
    assertThat(refused(change(KNUT, KNUT, 3, "Knut", Set.of("data-protection-officer"), Set.of())))
        .contains(new StaffRefusal.OwnPlace());
    assertThat(refused(leave(KNUT, KNUT, true))).contains(new StaffRefusal.OwnPlace());
  }

  @Test
  void theLastAdministratorCannotGoNotEvenKnowingly() {
    assertThat(refused(leave(KNUT, KNUT, true), List.of(KNUT, KARI)))
        .containsExactly(new StaffRefusal.LastAdministrator());
  }

  @Test
  void twoAdministratorsWhoLetEachOtherGoLeaveOneBehind() {
    StaffChange first = decided(leave(KNUT, ANNE, false), List.of(KNUT, ANNE));
    Employment gone = new Employment(ANNE.id(), first.member(), first.version(), true);
    assertThat(refused(leave(ANNE, KNUT, true), List.of(KNUT, gone)))
        .containsExactly(new StaffRefusal.NoAdministrator());
  }

  @Test
  void whereNobodyElseReceivesItMustBeSaidThatItIsKnown() {
    assertThat(refused(leave(KNUT, SILJE, false)))
        .contains(new StaffRefusal.LastForAgency(new AgencyId("child-welfare")));
    assertThat(decided(leave(KNUT, SILJE, true)).kind()).isEqualTo(StaffChange.Kind.LEFT);
    Employment another =
        working("turid", "child-welfare", Set.of("child-welfare-worker"), Set.of());
    assertThat(decided(leave(KNUT, SILJE, false), List.of(KNUT, ANNE, SILJE, another)).kind())
        .isEqualTo(StaffChange.Kind.LEFT);
  }

  @Test
  void whoNeverReceivedIsLetGoWithoutAQuestionAlsoWhereNobodyDoes() {
    Employment trusted = working("per", "school", Set.of("strategic-member-school"), Set.of());
    assertThat(decided(leave(KNUT, trusted, false), List.of(KNUT, trusted)).kind())
        .isEqualTo(StaffChange.Kind.LEFT);
  }

  @Test
  void aMunicipalityWithAnAdministratorTakesNoneFromTheConfiguration() {
    assertThat(rules(List.of(KARI)).firstAdministrator("kommunen:x", Set.of())).isPresent();
    assertThat(rules(List.of(KARI, KNUT)).firstAdministrator("kommunen:x", Set.of())).isEmpty();
    assertThat(rules(List.of(KARI, KNUT)).firstAdministrator("kommunen:x", Set.of(KNUT.id())))
        .as("one whom nobody can log in as is no hindrance")
        .isPresent();
    Employment gone = new Employment(KNUT.id(), KNUT.member(), 1, true);
    assertThat(rules(List.of(KARI, gone)).firstAdministrator("kommunen:x", Set.of())).isPresent();
    assertThat(rules(List.of(KARI)).firstAdministrator("kommunen:kari", Set.of())).isEmpty();
  }

  @Test
  void everyReasonToRefuseIsGivenWhereItHolds() {
    Set<StaffRefusal> met = new LinkedHashSet<>();
    met.addAll(refused(add(member("", " ", "school"))));
    met.addAll(refused(add(member("kommunen:" + "x".repeat(250), "a\nb", "school", "teacher"))));
    met.addAll(refused(add(member("elsewhere:x", "X", "school", "teacher"))));
    met.addAll(refused(add(member("kommunen:", "X", "school", "teacher"))));
    met.addAll(refused(add(member("kommunen:kari", "X", "school", "teacher"))));
    met.addAll(refused(add(member("kommunen:x", "X", "school", "police-contact"))));
    met.addAll(
        refused(
            add(
                member(
                    "kommunen:x",
                    "X",
                    "administration",
                    "administrator",
                    "data-protection-officer"))));
    met.addAll(refused(add(member("kommunen:x", "X", "atlantis", "teacher"))));
    met.addAll(
        refused(change(KNUT, KARI, 3, "Kari", Set.of("teacher"), Set.of("strategic-group"))));
    met.addAll(refused(change(KNUT, KARI, 2, "Kari", Set.of("teacher"), Set.of())));
    met.addAll(refused(change(KARI, KARI, 3, "Kari", Set.of("leader"), Set.of())));
    met.addAll(refused(leave(KNUT, KNUT, false)));
    met.addAll(refused(leave(KNUT, KNUT, false), List.of(KNUT)));
    met.addAll(refused(leave(KNUT, INGRID, false)));
    met.addAll(refused(leave(KNUT, SILJE, false)));
    assertThat(met)
        .contains(
            new StaffRefusal.Missing(StaffRefusal.Field.NAME),
            new StaffRefusal.Missing(StaffRefusal.Field.SUBJECT),
            new StaffRefusal.Missing(StaffRefusal.Field.ROLES),
            new StaffRefusal.TooLong(StaffRefusal.Field.SUBJECT, 255),
            new StaffRefusal.Unreadable(StaffRefusal.Field.NAME),
            new StaffRefusal.UnknownProvider(Set.of("kommunen")),
            new StaffRefusal.SubjectTaken("kari"),
            new StaffRefusal.NotTheAgencys(new RoleId("police-contact")),
            new StaffRefusal.AdministratorAlone(),
            new StaffRefusal.NotHere(),
            new StaffRefusal.NoSeat(new GroupId("strategic-group")),
            new StaffRefusal.ChangedSince(),
            new StaffRefusal.NoAdministrator(),
            new StaffRefusal.LastForWayIn(new WayInId("resident-concern")));
    assertThat(met.stream().map(Object::getClass).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(StaffRefusal.class.getPermittedSubclasses());
  }

  private static StaffAct add(StaffMember member) {
    return new StaffAct.Add(KNUT.id(), NOW, new StaffId("new"), member);
  }

  private static StaffAct change(
      Employment by,
      Employment whom,
      long seen,
      String name,
      Set<String> roles,
      Set<String> groups) {
    return new StaffAct.Change(
        by.id(),
        NOW,
        whom.id(),
        seen,
        false,
        whom.member().subject(),
        name,
        roles.stream().map(RoleId::new).collect(Collectors.toSet()),
        groups.stream().map(GroupId::new).collect(Collectors.toSet()));
  }

  private static StaffAct leave(Employment by, Employment whom, boolean knowing) {
    return new StaffAct.Leave(by.id(), NOW, whom.id(), whom.version(), knowing);
  }

  private static StaffChange decided(StaffAct act) {
    return decided(act, List.of(KNUT, ANNE, INGRID, KARI, SILJE));
  }

  private static StaffChange decided(StaffAct act, List<Employment> staff) {
    StaffDecision decision = rules(staff).decide(act);
    assertThat(decision).isInstanceOf(StaffDecision.Decided.class);
    return ((StaffDecision.Decided) decision).change();
  }

  private static List<StaffRefusal> refused(StaffAct act) {
    return refused(act, List.of(KNUT, ANNE, INGRID, KARI, SILJE));
  }

  private static List<StaffRefusal> refused(StaffAct act, List<Employment> staff) {
    StaffDecision decision = rules(staff).decide(act);
    assertThat(decision).isInstanceOf(StaffDecision.Refused.class);
    return ((StaffDecision.Refused) decision).reasons();
  }

  private static StaffRules rules(List<Employment> staff) {
    return new StaffRules(DRAMMEN, staff, Set.of("kommunen"));
  }

  private static Employment working(
      String name, String agency, Set<String> roles, Set<String> groups) {
    StaffMember member =
        new StaffMember(
            "kommunen:" + name,
            name,
            new AgencyId(agency),
            roles.stream().map(RoleId::new).collect(Collectors.toSet()),
            groups.stream().map(GroupId::new).collect(Collectors.toSet()));
    return new Employment(new StaffId(name), member, 3, false);
  }

  private static StaffMember member(String subject, String name, String agency, String... roles) {
    return new StaffMember(
        subject,
        name,
        new AgencyId(agency),
        Stream.of(roles).map(RoleId::new).collect(Collectors.toSet()),
        Set.of());
  }
}
