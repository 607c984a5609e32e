package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A case whose content has ended, whatever it had been through in whatever municipality. */
@Execution(ExecutionMode.CONCURRENT)
final class ContentEndedTest {

  private static final int HISTORIES = 10;
  private static final int LENGTH = 200;

  @Test
  void everybodyFindsItWithTheSameEntriesAsBeforeAndNobodyDoesAnythingInIt() {
    int ended = 0;
    int refused = 0;
    for (String municipality : ShippedRulebooks.municipalities()) {
      Watching watching = new Watching(ShippedRulebooks.of(municipality));
      // other histories than those of the properties and of the wall
      for (long seed = 2_000; seed < 2_000 + HISTORIES; seed++) {
        watching.before = null;
        new RandomHistory(municipality, seed).whoseContentEnds().live(LENGTH, watching);
      }
      ended += watching.ended;
      refused += watching.refused;
    }
    assertThat(ended).as("cases whose content ended").isPositive();
    assertThat(refused).as("acts in them by those who see them").isPositive();
  }

  private static final class Watching implements RandomHistory.Watcher {

    private final Rulebook rulebook;
    private @Nullable CaseFile before;
    private int ended;
    private int refused;

    Watching(Rulebook rulebook) {
      this.rulebook = rulebook;
    }

    @Override
    public void decided(CaseFile file, Act act, boolean offered, Decision decision) {
      if (file.emptied() == null) {
        return;
      }
      assertThat(decision).as("%s", act).isInstanceOf(Decision.Refused.class);
      if (decision.equals(new Decision.Refused(List.of(new Refusal.ContentEnded())))) {
        refused++;
      }
    }

    @Override
    public void changed(CaseFile after, List<Event> events, Instant now) {
      CaseFile was = before;
      before = after;
      if (was == null || !(events.getLast() instanceof Event.ContentEnded)) {
        return;
      }
      ended++;
      assertThat(after.emptied()).isEqualTo(now);
      assertThat(after.ending()).as("its own time runs as it did").isEqualTo(was.ending());
      assertThat(Sight.of(rulebook, after)).isEqualTo(Sight.of(rulebook, was));
      assertThat(seen(after, now)).isEqualTo(seen(was, now));
      for (Actor reader : rulebook.directory().staff()) {
        assertThat(CaseRules.offers(rulebook, after, reader, now)).noneMatch(Offer::open);
      }
    }

    private Map<Actor, Set<EntryId>> seen(CaseFile file, Instant now) {
      return rulebook.directory().staff().stream()
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  reader ->
                      CaseReading.view(rulebook, file, reader, now).stream()
                          .flatMap(view -> view.entries().stream())
                          .map(entry -> entry.entry().id())
                          .collect(Collectors.toSet())));
    }
  }
}
