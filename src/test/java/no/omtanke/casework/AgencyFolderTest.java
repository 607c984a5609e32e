package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.Agency;
import org.junit.jupiter.api.Test;

/** What an agency answers the person from, and who does it. */
final class AgencyFolderTest {

  @Test
  void whoIsKeptOutOfACaseDoesNotAnswerThePersonAndNothingOfTheStaffIsInTheAnswer() {
    Keeping keeping = new Keeping();
    for (long seed = 0; keeping.keptOut < 20; seed++) {
      new RandomHistory("drammen", seed).live(100, keeping);
    }
    assertThat(keeping.keptOut).isPositive();
  }

  private static final class Keeping implements RandomHistory.Watcher {

    private final Rulebook rulebook = ShippedRulebooks.of("drammen");
    private int keptOut;

    @Override
    public void decided(CaseFile before, Act act, boolean offered, Decision decision) {}

    @Override
    public void changed(CaseFile after, List<Event> events, Instant now) {
      for (Actor person : rulebook.directory().staff()) {
        boolean answers = rulebook.organisation().answersForCases(person.roles());
        boolean out = after.team().isKeptOut(person.id());
        assertThat(AgencyFolder.isFor(rulebook, after, person)).isEqualTo(answers && !out);
        keptOut += answers && out ? 1 : 0;
      }
      for (Agency agency : rulebook.organisation().agencies()) {
        assertThat(AgencyFolder.of(after, agency.id()).entries())
            .noneMatch(entry -> entry.sort().isOfTheStaff());
      }
    }
  }
}
