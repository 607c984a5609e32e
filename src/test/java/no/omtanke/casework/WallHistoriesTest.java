package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Over very many acts in every municipality no reader sees an entry without being of its agency or
 * having a ground that stands at that moment. {@code -Dacts=1000000}, which the profile million
 * sets, makes it a million; else it is a tenth of that.
 */
@Execution(ExecutionMode.CONCURRENT)
final class WallHistoriesTest {

  private static final int ACTS = Integer.getInteger("acts", 100_000);
  private static final int LENGTH = 200;

  static Stream<String> municipalities() {
    return ShippedRulebooks.municipalities().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void nobodySeesAnEntryWithoutAGroundThatStoodAtThatMoment(String municipality) {
    Rulebook rulebook = ShippedRulebooks.of(municipality);
    List<Actor> staff = rulebook.directory().staff();
    int acts = ACTS / (int) municipalities().count();
    Counting counting = new Counting(rulebook, staff);
    // other histories than the properties' own, which begin at 0
    for (long seed = 1_000; counting.acts < acts; seed++) {
      RandomHistory history = new RandomHistory(municipality, seed);
      (seed % 10 == 0 ? history.whoseContentEnds() : history).live(LENGTH, counting);
    }
    assertThat(counting.acts).isGreaterThanOrEqualTo(acts);
    assertThat(counting.seen).as("entries that somebody saw across the wall").isPositive();
  }

  /** After each act, whoever it may concern; the others take turns. */
  private static final class Counting implements RandomHistory.Watcher {

    private static final int IN_TURN = 3;

    private final Rulebook rulebook;
    private final List<Actor> staff;
    private int acts;
    private int turn;
    private long seen;

    Counting(Rulebook rulebook, List<Actor> staff) {
      this.rulebook = rulebook;
      this.staff = staff;
    }

    @Override
    public void decided(CaseFile before, Act act, boolean offered, Decision decision) {
      acts++;
    }

    @Override
    public void changed(CaseFile after, List<Event> events, Instant now) {
      NaiveWall wall = new NaiveWall(rulebook, events);
      for (Actor reader : readers(events.getLast())) {
        Set<EntryId> sees =
            CaseReading.view(rulebook, after, reader, now).stream()
                .flatMap(view -> view.entries().stream())
                .map(entry -> entry.entry().id())
                .collect(Collectors.toSet());
        assertThat(sees).as("what %s sees", reader).isEqualTo(wall.mayRead(reader, now));
        boolean across = !reader.agency().equals(events.getFirst().mark().agency());
        seen += across ? sees.size() : 0;
      }
    }

    private Set<Actor> readers(Event last) {
      Set<Actor> readers = new HashSet<>();
      rulebook.directory().find(last.mark().by()).ifPresent(readers::add);
      for (int nth = 0; nth < IN_TURN; nth++) {
        readers.add(staff.get(turn++ % staff.size()));
      }
      return readers;
    }
  }
}
