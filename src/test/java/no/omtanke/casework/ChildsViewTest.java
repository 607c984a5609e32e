package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.Ground;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.Recipient;
import no.omtanke.packs.WayInId;
import org.junit.jupiter.api.Test;

/** A child is heard before something is told of it, and a duty does not wait for that. */
final class ChildsViewTest {

  private static final Instant BEGAN = Instant.parse("2026-11-23T08:00:00Z");
  private static final Rulebook RULEBOOK = ShippedRulebooks.of("drammen");
  private static final Actor TEACHER =
      RULEBOOK.directory().find(new StaffId("drammen-teacher")).orElseThrow();
  private static final EntryId CONCERN = new EntryId(new UUID(2, 1));

  private static List<Refusal> refused(Ground ground, Set<TextField> texts) {
    Event registered =
        new Event.ConcernRegistered(
            new Event.Mark(BEGAN, TEACHER.id(), TEACHER.agency(), CONCERN),
            new WayInId("employee-concern"),
            Audience.EMPLOYEE,
            CaseKind.PERSON,
            AgeBand.AGE_16_TO_17,
            Act.Nature.FACT,
            RULEBOOK.packHash());
    CaseFile file =
        CaseHistory.replay(RULEBOOK.routine(), new CaseId(new UUID(1, 1)), List.of(registered));
    Stamp stamp =
        new Stamp(
            TEACHER,
            BEGAN.plusSeconds(60),
            new EntryId(new UUID(2, 2)),
            file.version(),
            texts,
            null);
    Recipient police = new Recipient.ToAgency(new AgencyId("police"));
    Act act = new Act.Disclose(stamp, police, ground, Set.of(CONCERN));
    return CaseRules.decide(RULEBOOK, file, act) instanceof Decision.Refused it
        ? it.reasons()
        : List.of();
  }

  @Test
  void whatThePlanOrTheLawLetsHerTellWaitsUntilTheChildIsHeardOrSheSaysWhyNot() {
    Ground offence = new Ground.ByException(new ProvisionId("fvl-13b-6"), Set.of(0));
    assertThat(refused(offence, Set.of(TextField.NECESSITY)))
        .containsExactly(new Refusal.TextMissing(TextField.CHILDS_VIEW));
    assertThat(refused(offence, Set.of(TextField.NECESSITY, TextField.CHILDS_VIEW))).isEmpty();
  }

  @Test
  void aDutyToAvertDoesNotWaitForIt() {
    Ground duty = new Ground.ByDuty(new ProvisionId("strl-196"), Set.of(0));
    assertThat(refused(duty, Set.of(TextField.NECESSITY))).isEmpty();
  }
}
