package no.omtanke.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import no.omtanke.packs.AgencyId;
import no.omtanke.rights.Breach.Answer;
import no.omtanke.rights.Breach.Sort;
import org.junit.jupiter.api.Test;

/** A breach is told of in time, or it is written why not; and never closed before that. */
final class BreachRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  private static Breach known(Instant at) {
    return new Breach(
        UUID.randomUUID(),
        0,
        new AgencyId("administration"),
        at,
        Set.of(Sort.CONFIDENTIALITY),
        Answer.OPEN,
        Answer.OPEN,
        false);
  }

  @Test
  void whatIsOfferedIsWhatIsAcceptedAndNothingIsClosedBeforeItIsSettled() {
    Random chance = new Random(72);
    List<BreachAct> acts = List.of(BreachAct.values());
    Set<BreachRefusal> met = EnumSet.noneOf(BreachRefusal.class);
    for (int history = 0; history < 2_000; history++) {
      Breach breach = known(NOW.minus(Duration.ofHours(chance.nextInt(200))));
      for (int turn = 0; turn < 8; turn++) {
        BreachAct act = acts.get(chance.nextInt(acts.size()));
        Set<BreachRefusal> wrong =
            BreachRules.against(breach, act, breach.version(), NOW, true, NOW);
        assertThat(wrong.isEmpty()).isEqualTo(BreachRules.offers(breach).contains(act));
        met.addAll(wrong);
        if (wrong.isEmpty()) {
          breach = BreachRules.after(breach, act, NOW);
        }
        if (breach.closed()) {
          assertThat(breach.reported().isSettled() && breach.told().isSettled()).isTrue();
          assertThat(BreachRules.offers(breach)).isEmpty();
        }
      }
    }
    assertThat(met)
        .containsExactlyInAnyOrder(
            BreachRefusal.CLOSED, BreachRefusal.SETTLED_BEFORE, BreachRefusal.NOT_SETTLED);
  }

  @Test
  void afterSeventyTwoHoursItIsSaidWhyItIsLate() {
    Breach breach = known(NOW.minus(Duration.ofHours(73)));
    assertThat(breach.isLate(NOW)).isTrue();
    assertThat(BreachRules.against(breach, BreachAct.REPORT, 0, NOW, false, NOW))
        .containsExactly(BreachRefusal.LATE_WITHOUT_REASON);
    Instant inTime = breach.due();
    assertThat(BreachRules.against(breach, BreachAct.REPORT, 0, inTime, false, NOW)).isEmpty();
    assertThat(known(NOW.minus(Breach.WITHIN)).isLate(NOW)).isFalse();
  }

  @Test
  void aMomentThatCannotBeIsRefused() {
    Breach breach = known(NOW.minus(Duration.ofHours(5)));
    for (Instant at : new Instant[] {NOW.plusSeconds(1), breach.known().minusSeconds(1)}) {
      assertThat(BreachRules.against(breach, BreachAct.TELL, 0, at, true, NOW))
          .containsExactly(BreachRefusal.MOMENT_WRONG);
    }
    assertThat(BreachRules.against(breach, BreachAct.TELL, 0, null, true, NOW))
        .containsExactly(BreachRefusal.MOMENT_MISSING);
    assertThat(BreachRules.beginning(NOW.plusSeconds(1), Set.of(), false, NOW))
        .containsExactlyInAnyOrder(
            BreachRefusal.MOMENT_WRONG, BreachRefusal.SORT_MISSING, BreachRefusal.TEXT_MISSING);
  }

  @Test
  void aYearThatIsASlipIsToldOf() {
    assertThat(
            BreachRules.beginning(
                NOW.minus(Duration.ofDays(4 * 365)), Set.of(Breach.Sort.values()), true, NOW))
        .isEmpty();
    assertThat(
            BreachRules.beginning(
                NOW.minus(Duration.ofDays(27 * 365)), Set.of(Breach.Sort.values()), true, NOW))
        .containsExactly(BreachRefusal.LONG_AGO);
  }

  @Test
  void whoLooksAtAnOldPictureOfItIsTold() {
    Breach breach = known(NOW);
    assertThat(BreachRules.against(breach, BreachAct.ADD, 1, null, true, NOW))
        .containsExactly(BreachRefusal.SOMEONE_WAS_HERE);
  }
}
