package no.omtanke.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.omtanke.organisation.AbsenceRules.Fault;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Organisation;
import no.omtanke.packs.Role;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.RoleKind;
import no.omtanke.packs.Text;
import org.junit.jupiter.api.Test;

/** A deputy is of the same agency, works in cases, is there, and stands in for some days. */
final class AbsenceRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final Actor TEACHER = person("teacher", "school", "employee");
  private static final Actor COLLEAGUE = person("colleague", "school", "employee");
  private static final Actor AWAY = person("away", "school", "employee");
  private static final Actor NURSE = person("nurse", "health", "employee");
  private static final Actor ADMINISTRATOR = person("admin", "school", "administrator");

  private final AbsenceRules rules =
      new AbsenceRules(
          new Organisation(
              List.of(),
              List.of(),
              List.of(),
              List.of(
                  role("employee", RoleKind.EMPLOYEE),
                  role("administrator", RoleKind.ADMINISTRATOR)),
              List.of()),
          new Directory(
              List.of(TEACHER, COLLEAGUE, AWAY, NURSE, ADMINISTRATOR),
              Map.of(),
              Map.of(AWAY.id(), COLLEAGUE.id())),
          TODAY);

  private static Role role(String id, RoleKind kind) {
    return new Role(new RoleId(id), Text.of(id), Set.of(), kind, "test");
  }

  private static Actor person(String id, String agency, String role) {
    return new Actor(new StaffId(id), new AgencyId(agency), Set.of(new RoleId(role)));
  }

  private Set<Fault> faults(Actor deputy, LocalDate from, LocalDate to) {
    return rules.faults(TEACHER.id(), TEACHER.id(), deputy.id(), from, to);
  }

  @Test
  void onlyAColleagueWhoWorksInCasesAndIsThereStandsIn() {
    assertThat(rules.deputies(TEACHER.id())).containsExactly(COLLEAGUE.id());
    assertThat(faults(COLLEAGUE, TODAY, TODAY)).isEmpty();
    for (Actor other : List.of(TEACHER, AWAY, NURSE, ADMINISTRATOR)) {
      assertThat(faults(other, TODAY, TODAY)).as("%s", other).containsExactly(Fault.DEPUTY);
    }
  }

  @Test
  void theDaysAreInOrderNotOverAndNotForEver() {
    LocalDate yesterday = TODAY.minusDays(1);
    assertThat(faults(COLLEAGUE, yesterday, TODAY)).as("has begun").isEmpty();
    assertThat(faults(COLLEAGUE, yesterday, yesterday)).containsExactly(Fault.TO);
    assertThat(faults(COLLEAGUE, TODAY.plusDays(3), TODAY.plusDays(2))).containsExactly(Fault.TO);
    assertThat(faults(COLLEAGUE, TODAY, TODAY.plusYears(2))).containsExactly(Fault.TO);
    assertThat(faults(COLLEAGUE, LocalDate.MAX, LocalDate.MAX)).containsExactly(Fault.FROM);
    assertThat(rules.faults(TEACHER.id(), TEACHER.id(), null, null, null))
        .containsExactly(Fault.DEPUTY, Fault.FROM, Fault.TO);
  }

  @Test
  void sheSaysItHerselfAndTheAdministratorOfOthers() {
    assertThat(rules.mayBeSaidBy(TEACHER.id(), TEACHER.id())).isTrue();
    assertThat(rules.mayBeSaidBy(ADMINISTRATOR.id(), TEACHER.id())).isTrue();
    assertThat(rules.mayBeSaidBy(COLLEAGUE.id(), TEACHER.id())).isFalse();
    assertThat(rules.mayBeSaidBy(ADMINISTRATOR.id(), ADMINISTRATOR.id()))
        .as("has no cases that anybody could stand in for")
        .isFalse();
    assertThat(rules.faults(COLLEAGUE.id(), TEACHER.id(), COLLEAGUE.id(), TODAY, TODAY))
        .containsExactly(Fault.NOT_HERS);
    assertThat(rules.faultsOfBack(COLLEAGUE.id(), TEACHER.id())).containsExactly(Fault.NOT_HERS);
    assertThat(rules.faultsOfBack(TEACHER.id(), TEACHER.id())).isEmpty();
  }

  @Test
  void itIsOnFromTheFirstDayToTheLast() {
    Absence absence = new Absence(TEACHER.id(), COLLEAGUE.id(), TODAY, TODAY.plusDays(2));
    assertThat(absence.isOn(TODAY.minusDays(1))).isFalse();
    assertThat(absence.isOn(TODAY)).isTrue();
    assertThat(absence.isOn(TODAY.plusDays(2))).isTrue();
    assertThat(absence.isOn(TODAY.plusDays(3))).isFalse();
  }
}
