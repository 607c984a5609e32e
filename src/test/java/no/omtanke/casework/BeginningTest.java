package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.WayIn;
import no.omtanke.packs.WayInId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may begin a case, and what she is bound to tell before there is one. */
final class BeginningTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  static Stream<String> municipalities() {
    return ShippedRulebooks.municipalities().stream();
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void whoOnlyTakesOverWhatIsPassedOnBeginsNothingOfTheKindWithoutAReport(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    for (Actor actor : rulebook.directory().staff()) {
      for (WayIn way : rulebook.routine().waysIn()) {
        assertThat(registers(rulebook, actor, way, false))
            .as("%s by %s", actor, way.id())
            .isEqualTo(actor.holdsAny(way.comesTo()));
        assertThat(registers(rulebook, actor, way, true))
            .as("a report to %s by %s", actor, way.id())
            .isEqualTo(actor.holdsAny(way.registeredBy()));
        assertThat(CaseRules.waysIn(rulebook, actor, NOW).contains(way))
            .as("what %s is offered", actor)
            .isEqualTo(actor.holdsAny(way.comesTo()));
      }
    }
  }

  private static Stamp stamp(Actor actor) {
    return new Stamp(
        actor,
        NOW,
        new EntryId(new UUID(1, 1)),
        0,
        Set.of(TextField.SEEN),
        NorwegianTime.day(NOW).plusDays(7));
  }

  private static boolean registers(Rulebook rulebook, Actor actor, WayIn way, boolean reported) {
    Act act = new Act.RegisterConcern(stamp(actor), way.id(), AgeBand.ADULT, reported);
    return CaseRules.decide(rulebook, CaseFile.NONE, act) instanceof Decision.Accepted;
  }

  @Test
  void aConcernAboutAColleagueIsNotShutToAllWhoWouldSeeThatItIsThere() {
    Rulebook rulebook = ShippedRulebooks.of("drammen");
    Actor teacher = rulebook.directory().find(new StaffId("drammen-teacher")).orElseThrow();
    StaffId police = new StaffId("drammen-police-contact");
    StaffId nav = new StaffId("drammen-nav-adviser");
    assertThat(shutTo(rulebook, teacher, Set.of(police))).isEmpty();
    assertThat(shutTo(rulebook, teacher, Set.of(police, nav)))
        .as("it is about one alone, who may work elsewhere")
        .hasSize(1);
    Set<StaffId> answering =
        rulebook.directory().of(teacher.agency()).stream()
            .filter(person -> rulebook.organisation().answersForCases(person.roles()))
            .map(Actor::id)
            .collect(Collectors.toSet());
    assertThat(answering).isNotEmpty();
    assertThat(shutTo(rulebook, teacher, answering))
        .as("of those who answer for its cases one is left, where there are several")
        .isEqualTo(answering.size() > 1 ? List.of(new Refusal.NobodyElse()) : List.of());
  }

  private static List<Refusal> shutTo(Rulebook rulebook, Actor actor, Set<StaffId> people) {
    Act act =
        new Act.RegisterConcern(
            stamp(actor), new WayInId("employee-concern"), AgeBand.ADULT, false, people);
    return CaseRules.decide(rulebook, CaseFile.NONE, act) instanceof Decision.Refused it
        ? it.reasons()
        : List.of();
  }

  @Test
  void whoWorksInAnotherServiceOfThePolicesSectorHasADutyTowardThePolice() {
    assertThat(policeIn("oslo", "victim-support"))
        .contains(new Recipient.ToAgency(new AgencyId("police")));
    assertThat(policeIn("oslo", "police")).as("they are it themselves").isEmpty();
  }

  private static Optional<Recipient> policeIn(String municipality, String agency) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    Actor someone =
        new Actor(new StaffId("someone"), new AgencyId(agency), Set.of(new RoleId("adviser")));
    return CaseRules.duties(rulebook, someone, NOW).stream()
        .filter(duty -> duty.kind() == ActKind.AVERT)
        .map(Duty::to)
        .findFirst();
  }
}
