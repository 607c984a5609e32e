package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.Agency;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroupId;
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

  @Test
  void whateverIsWrittenOfThePersonIsInTheAnswerOfOneAgencyAndWhatAGroupWroteInThatOfItsChair() {
    Answering answering = new Answering();
    for (long seed = 0;
        answering.ledByTheCoordinator < 20 || answering.withoutAChair < 20;
        seed++) {
      new RandomHistory("drammen", seed).live(100, answering);
    }
    assertThat(answering.marked).as("marks on what a group wrote").isPositive();
  }

  private static final class Answering implements RandomHistory.Watcher {

    private final Rulebook rulebook = ShippedRulebooks.of("drammen");
    private int ledByTheCoordinator;
    private int withoutAChair;
    private int marked;

    @Override
    public void decided(CaseFile before, Act act, boolean offered, Decision decision) {}

    @Override
    public void changed(CaseFile after, List<Event> events, Instant now) {
      for (Entry entry : after.folders().entries()) {
        List<String> answers =
            rulebook.organisation().agencies().stream()
                .map(Agency::id)
                .filter(agency -> isIn(AgencyFolder.of(rulebook, after, agency), entry))
                .map(AgencyId::value)
                .toList();
        GroupId group = entry.group();
        if (entry.sort().isOfTheStaff()) {
          assertThat(answers).isEmpty();
        } else if (group == null) {
          assertThat(answers).containsExactly(entry.agency().value());
        } else if (group.value().equals("operative-group")) {
          assertThat(answers).containsExactly("slt");
          ledByTheCoordinator++;
        } else if (entry.marked() == null) {
          assertThat(answers).as("no chair").containsExactly(entry.agency().value());
          withoutAChair++;
        } else {
          assertThat(answers).as("with what it marks").hasSize(1);
          marked++;
        }
      }
    }

    private static boolean isIn(AgencyFolder folder, Entry entry) {
      return folder.entries().contains(entry) || folder.identity().contains(entry);
    }
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
        assertThat(AgencyFolder.of(rulebook, after, agency.id()).entries())
            .noneMatch(entry -> entry.sort().isOfTheStaff());
      }
    }
  }
}
