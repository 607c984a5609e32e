package no.omtanke.organisation.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.omtanke.organisation.AbsenceRules.Fault;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffId;
import no.omtanke.organisation.StaffMember;
import no.omtanke.organisation.store.StaffStore;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import no.omtanke.packs.RoleId;
import no.omtanke.platform.OmtankeTest;
import no.omtanke.platform.Tenancy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OmtankeTest
final class StaffTest {

  private static final PackId DRAMMEN = new PackId("drammen");

  @Autowired private People people;
  @Autowired private PackLibrary packs;
  @Autowired private DemoPeople demo;
  @Autowired private JdbcClient jdbc;
  @Autowired private Absences absences;
  @Autowired private StaffStore store;
  @Autowired private Tenancy tenancy;

  @Test
  void aMadeUpPersonWorksInTheAgencyOfHerRoleAndSitsWhereItHasASeat() {
    var coordinator = actor("drammen-slt-coordinator");
    assertThat(coordinator.agency()).isEqualTo(new AgencyId("slt"));
    assertThat(coordinator.roles()).containsExactly(new RoleId("slt-coordinator"));
    var directory = people.directory(DRAMMEN);
    assertThat(directory.sitsIn(new GroupId("strategic-group"), coordinator.id())).isTrue();
    var teacher = actor("drammen-teacher");
    assertThat(directory.sitsIn(new GroupId("strategic-group"), teacher.id())).isFalse();
    assertThat(people.name(DRAMMEN, teacher.id())).hasValue("Kari Demo");
  }

  @Test
  void startingAgainChangesNothing() {
    Pack drammen = packs.byId(DRAMMEN).orElseThrow();
    var before = people.directory(DRAMMEN);
    demo.seed(drammen);
    assertThat(people.directory(DRAMMEN)).isEqualTo(before);
  }

  @Test
  void everyMadeUpPersonOfEveryPackIsOnItsStaff() {
    assertThat(packs.all()).hasSizeGreaterThanOrEqualTo(2);
    for (Pack pack : packs.all()) {
      assertThat(pack.people())
          .as(pack.id().value())
          .isNotEmpty()
          .allSatisfy(person ->
              assertThat(people.actor(pack.id(), "demo:" + person.logsInAs())).isPresent());
    }
  }

  @Test
  void whoIsAwayHasADeputyFromTheFirstDayToTheLastAndNotAfterSheIsBack() {
    Pack drammen = packs.byId(DRAMMEN).orElseThrow();
    Actor teacher = actor("drammen-teacher");
    Actor leader = actor("drammen-leader");
    LocalDate first = LocalDate.now(NorwegianTime.ZONE).plusDays(100);
    LocalDate last = first.plusDays(7);
    assertThat(absences.say(drammen, teacher, teacher.id(), leader.id(), first, last)).isEmpty();
    assertThat(deputy(first.minusDays(1), teacher)).isEmpty();
    assertThat(deputy(first, teacher)).contains(leader.id());
    assertThat(deputy(last, teacher)).contains(leader.id());
    assertThat(deputy(last.plusDays(1), teacher)).isEmpty();
    assertThat(absences.isBack(drammen, leader, teacher.id())).containsExactly(Fault.NOT_HERS);
    assertThat(deputy(first, teacher)).as("not the leader's to say").contains(leader.id());
    Actor administrator = actor("drammen-administrator");
    assertThat(absences.isBack(drammen, administrator, teacher.id())).isEmpty();
    assertThat(deputy(first, teacher)).isEmpty();
    assertThat(absences.of(drammen, teacher.id())).isEmpty();
  }

  @Test
  void whoLeftAMomentAgoStandsInForNobodyWhateverIsRemembered() {
    Pack drammen = packs.byId(DRAMMEN).orElseThrow();
    Actor teacher = actor("drammen-teacher");
    String leaving = "demo:leaving-" + UUID.randomUUID();
    StaffMember member =
        new StaffMember(leaving, "Slutter", teacher.agency(), teacher.roles(), Set.of());
    tenancy.runIn(DRAMMEN.value(), () -> store.put(DRAMMEN, member));
    people.changed(DRAMMEN);
    StaffId left = people.actor(DRAMMEN, leaving).orElseThrow().id();
    tenancy.runIn(
        DRAMMEN.value(),
        () ->
            jdbc.sql("update staff set left_on = current_date where subject = :subject")
                .param("subject", leaving)
                .update());
    LocalDate day = LocalDate.now(NorwegianTime.ZONE).plusDays(200);
    assertThat(absences.say(drammen, teacher, teacher.id(), left, day, day))
        .containsExactly(Fault.DEPUTY);
  }

  private Optional<StaffId> deputy(LocalDate day, Actor person) {
    return tenancy
        .readingIn(DRAMMEN.value(), () -> store.roster(day))
        .directory()
        .deputy(person.id());
  }

  @Test
  void somebodyOfAnotherMunicipalityIsNobodyHere() {
    assertThat(people.actor(DRAMMEN, "demo:holmestrand-administrator")).isEmpty();
  }

  @Test
  void withoutAMunicipalityNoStaffIsSeen() {
    assertThat(jdbc.sql("select count(*) from staff").query(Long.class).single()).isZero();
    assertThat(jdbc.sql("select count(*) from staff_role").query(Long.class).single()).isZero();
    assertThat(jdbc.sql("select count(*) from group_member").query(Long.class).single()).isZero();
  }

  private Actor actor(String person) {
    return people.actor(DRAMMEN, "demo:" + person).orElseThrow();
  }
}
