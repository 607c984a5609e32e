package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.Audience;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.WayIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands beside what is written down: where it comes from, and the law it rests on. */
final class JournalTest {

  private static final Rulebook RULEBOOK = ShippedRulebooks.of("drammen");
  private static final Actor COORDINATOR =
      RULEBOOK.directory().find(new StaffId("drammen-slt-coordinator")).orElseThrow();

  private static Event.Mark mark(int place) {
    return new Event.Mark(
        Instant.parse("2026-11-23T08:00:00Z").plusSeconds(place),
        COORDINATOR.id(),
        COORDINATOR.agency(),
        new EntryId(new UUID(2, place)));
  }

  private static List<Entry> entries(WayIn way, Event... more) {
    Event registered =
        new Event.ConcernRegistered(
            mark(1),
            way.id(),
            way.audience(),
            way.kind(),
            AgeBand.ADULT,
            Act.Nature.FACT,
            RULEBOOK.packHash());
    CaseFile file = CaseFile.unopened(new CaseId(new UUID(1, 1)));
    file = CaseHistory.evolve(RULEBOOK.routine(), file, registered);
    for (Event event : more) {
      file = CaseHistory.evolve(RULEBOOK.routine(), file, event);
    }
    return file.folders().entries();
  }

  @Test
  void whatOthersToldStandsAsReportedAndWhatStaffSawAsFact() {
    Set<Audience> staff = Set.of(Audience.EMPLOYEE, Audience.LEADER, Audience.POLICE);
    for (WayIn way : RULEBOOK.routine().waysIn()) {
      assertThat(registered(way, false))
          .as(way.id().value())
          .isEqualTo(staff.contains(way.audience()) ? Act.Nature.FACT : Act.Nature.REPORTED);
      assertThat(registered(way, true)).as("by report").isEqualTo(Act.Nature.REPORTED);
    }
  }

  /** The nature of what is written down by somebody who may. */
  private static Act.@Nullable Nature registered(WayIn way, boolean reported) {
    Actor someone =
        RULEBOOK.directory().staff().stream()
            .filter(actor -> actor.holdsAny(way.comesTo()))
            .findFirst()
            .orElseThrow();
    Stamp stamp =
        new Stamp(
            someone,
            Instant.parse("2026-11-23T08:00:00Z"),
            new EntryId(new UUID(2, 1)),
            0,
            Set.of(TextField.SEEN),
            LocalDate.of(2026, 12, 1));
    Act act = new Act.RegisterConcern(stamp, way.id(), AgeBand.ADULT, reported);
    Decision.Accepted accepted = (Decision.Accepted) CaseRules.decide(RULEBOOK, CaseFile.NONE, act);
    return CaseHistory.replay(RULEBOOK.routine(), new CaseId(new UUID(1, 1)), accepted.events())
        .folders()
        .entries()
        .getFirst()
        .nature();
  }

  @Test
  void theGroundInLawSaysWhichProvisionsItRestsOn() {
    Set<ProvisionId> basis = Set.of(new ProvisionId("oppll-1-3"));
    WayIn way = RULEBOOK.routine().waysIn().iterator().next();
    assertThat(entries(way, new Event.BasisRecorded(mark(2), basis)).getLast().result())
        .isEqualTo(new Entry.Result.InLaw(basis));
  }
}
