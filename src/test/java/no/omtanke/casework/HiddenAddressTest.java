package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How to reach somebody with a hidden address is seen by two people's decision, and not for long.
 */
final class HiddenAddressTest extends LivedCase {

  @BeforeEach
  void twoAreOnTheCase() {
    events.add(new Event.BasisRecorded(mark(TEACHER), Set.of()));
    events.add(new Event.CameOnCase(mark(TEACHER), LEADER.id(), LEADER.agency()));
  }

  private void isWritten(@Nullable Protection hidden) {
    assertThat(
            does(
                TEACHER,
                Set.of(TextField.NAME),
                stamp -> new Act.WriteIdentity(stamp, AgeBand.ADULT, hidden)))
        .isEmpty();
  }

  private List<Refusal> asks(Actor actor) {
    return does(actor, Set.of(TextField.REASON), Act.AskForAddress::new);
  }

  private List<Refusal> opens(Actor actor) {
    EntryId asked =
        file().folders().entries().stream()
            .filter(entry -> entry.sort() == Entry.Sort.ADDRESS_ASKED)
            .map(Entry::id)
            .reduce((_, last) -> last)
            .orElseThrow();
    return does(actor, Set.of(TextField.REASON), stamp -> new Act.OpenAddress(stamp, asked));
  }

  private boolean isHiddenFrom(Actor reader) {
    return !CaseReading.hidden(file(), reader, now()).isEmpty();
  }

  @Test
  void anAddressThatIsNotHiddenIsSeenByWhoeverOpensWhoItIsAndNobodyAsksForIt() {
    isWritten(null);
    assertThat(isHiddenFrom(TEACHER)).isFalse();
    assertThat(asks(TEACHER)).containsExactly(new Refusal.UnknownSubject());
  }

  @Test
  void aHiddenOneIsSeenByTheOneWhoAskedOnceAnotherHasDecidedItAndForAnHour() {
    isWritten(Protection.CONFIDENTIAL);
    assertThat(isHiddenFrom(TEACHER)).as("also from whoever wrote it").isTrue();
    assertThat(asks(TEACHER)).isEmpty();
    assertThat(isHiddenFrom(TEACHER)).as("to ask is not enough").isTrue();
    assertThat(opens(TEACHER)).containsExactly(new Refusal.AnotherMustConfirm());
    assertThat(opens(LEADER)).isEmpty();
    assertThat(isHiddenFrom(TEACHER)).isFalse();
    assertThat(isHiddenFrom(LEADER)).as("who decided it did not ask").isTrue();
    minute += 60;
    assertThat(isHiddenFrom(TEACHER)).isTrue();
    assertThat(asks(TEACHER)).as("asked for anew").isEmpty();
  }

  private List<Reminder.Why> comesBackTo(Actor reader) {
    return CaseReading.view(RULEBOOK, file(), reader, now()).orElseThrow().reminders().stream()
        .map(Reminder::why)
        .toList();
  }

  @Test
  void thatItIsAskedForComesBackToTheColleaguesUntilOneOfThemDecidesIt() {
    isWritten(Protection.CONFIDENTIAL);
    assertThat(comesBackTo(LEADER)).isEmpty();
    asks(TEACHER);
    assertThat(comesBackTo(LEADER)).containsExactly(Reminder.Why.ADDRESS_ASKED);
    assertThat(comesBackTo(TEACHER)).as("she cannot decide it").isEmpty();
    opens(LEADER);
    assertThat(comesBackTo(LEADER)).isEmpty();
  }

  @Test
  void whatIsDecidedOnceIsNotDecidedAgain() {
    isWritten(Protection.STRICTLY_CONFIDENTIAL);
    asks(TEACHER);
    assertThat(asks(TEACHER)).containsExactly(new Refusal.AskedAlready());
    opens(LEADER);
    assertThat(opens(LEADER)).containsExactly(new Refusal.UnknownSubject());
  }

  @Test
  void itIsHiddenInWhatWasWrittenBeforeItWasSaid() {
    isWritten(null);
    isWritten(Protection.CONFIDENTIAL);
    assertThat(CaseReading.hidden(file(), TEACHER, now())).hasSize(2);
  }

  @Test
  void whoeverWritesAnewWhoItIsDoesNotOpenItAlone() {
    isWritten(null);
    isWritten(Protection.CONFIDENTIAL);
    isWritten(null);
    assertThat(CaseReading.hidden(file(), TEACHER, now())).hasSize(3);
  }

  @Test
  void whereNobodyElseIsThereItStaysShut() {
    isWritten(Protection.CONFIDENTIAL);
    Set<StaffId> others = new HashSet<>();
    RULEBOOK.directory().of(TEACHER.agency()).stream()
        .map(Actor::id)
        .filter(id -> !id.equals(TEACHER.id()))
        .forEach(others::add);
    Rulebook alone =
        new Rulebook(
            RULEBOOK.packHash(),
            RULEBOOK.routine(),
            RULEBOOK.organisation(),
            RULEBOOK.confidentiality(),
            RULEBOOK.law(),
            RULEBOOK.directory().without(others));
    assertThat(does(alone, TEACHER, Set.of(TextField.REASON), Act.AskForAddress::new))
        .containsExactly(new Refusal.NobodyElse());
  }
}
