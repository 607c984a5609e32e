package no.omtanke.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A log that was sealed cannot be changed in any way without its seals telling where. */
final class SealRulesTest {

  private static final Instant AT = Instant.parse("2026-11-26T12:00:00Z");
  private final SealRules rules =
      new SealRules(text -> Integer.toHexString(text.hashCode()) + text);

  private static LogRow row(long id, String... values) {
    return new LogRow(id, List.of(values).stream().map(Optional::of).toList(), null);
  }

  private static List<LogRow> rows(Random random, int count) {
    List<LogRow> rows = new ArrayList<>();
    long id = 0;
    for (int nth = 0; nth < count; nth++) {
      id += 1 + random.nextInt(3);
      rows.add(row(id, "staff-" + random.nextInt(4), "act-" + random.nextInt(4), "" + nth));
    }
    return rows;
  }

  private static String sign(String root) {
    return "signed " + root;
  }

  private Seal seal(@Nullable Seal last, List<LogRow> rows) {
    return rules.next("drammen", last, rows, new Seal.Reach(9, 0), AT, SealRulesTest::sign);
  }

  private boolean holds(Seal seal, @Nullable Seal before) {
    return rules.holds(
        seal,
        before == null ? null : before.link(),
        (root, signature) -> signature.equals(sign(root)));
  }

  private boolean isOurs(Seal seal) {
    return rules.isOurs(seal, (root, signature) -> signature.equals(sign(root)));
  }

  @RepeatedTest(50)
  void whateverIsChangedInASealedLogIsFoundAtItsRow(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    List<LogRow> rows = rows(random, 1 + random.nextInt(20));
    Seal seal = seal(null, rows);
    assertThat(rules.against(seal, rows)).isEmpty();

    int place = random.nextInt(rows.size());
    LogRow one = rows.get(place);
    List<LogRow> removed = new ArrayList<>(rows);
    removed.remove(place);
    assertThat(rules.against(seal, removed)).containsExactly(new LogFinding.RowRemoved(one.id()));

    List<LogRow> altered = new ArrayList<>(rows);
    altered.set(place, row(one.id(), "another", "act", "x"));
    assertThat(rules.against(seal, altered)).containsExactly(new LogFinding.RowAltered(one.id()));

    List<LogRow> added = new ArrayList<>(rows);
    added.add(row(1000, "another", "act", "x"));
    assertThat(rules.against(seal, added)).containsExactly(new LogFinding.RowAdded(1000));

    int other = random.nextInt(rows.size());
    if (other != place) {
      List<LogRow> swapped = new ArrayList<>(rows);
      swapped.set(place, new LogRow(one.id(), rows.get(other).values(), null));
      swapped.set(other, new LogRow(rows.get(other).id(), one.values(), null));
      assertThat(rules.against(seal, swapped))
          .as("two rows that changed places")
          .containsExactlyInAnyOrder(
              new LogFinding.RowAltered(one.id()), new LogFinding.RowAltered(rows.get(other).id()));
    }
  }

  @Test
  void aValueThatMovesFromOneColumnToTheNextIsAnotherRow() {
    List<LogRow> rows = List.of(row(1, "ab", "c"));
    assertThat(rules.against(seal(null, rows), List.of(row(1, "a", "bc"))))
        .containsExactly(new LogFinding.RowAltered(1));
  }

  @Test
  void aRowIsAsALinkTookItInWhereBothItsNumberAndAllThatStandsInItAreTheSame() {
    LogRow same = row(1, "a");
    Seal seal = seal(null, List.of(same, row(2, "b"), row(3, "c")));
    assertThat(rules.asSealed(seal, List.of(same, row(2, "x"), row(4, "c")))).containsExactly(same);
  }

  @Test
  void aChainFromWhichALinkIsTakenOrInWhichOneIsMadeByOthersDoesNotHold() {
    Seal first = seal(null, List.of(row(1, "a")));
    Seal second = seal(first, List.of(row(2, "b")));
    Seal third = seal(second, List.of(row(3, "c")));

    assertThat(holds(first, null)).isTrue();
    assertThat(holds(second, first)).isTrue();
    assertThat(holds(third, second)).isTrue();
    assertThat(holds(third, first)).as("the second is taken out").isFalse();
    assertThat(holds(second, null)).as("the first is taken away").isFalse();
    Seal forged =
        rules.next(
            "drammen", first, List.of(), new Seal.Reach(9, 0), AT, root -> "signed by others");
    assertThat(holds(forged, first)).isFalse();
    assertThat(isOurs(forged)).isFalse();
    assertThat(isOurs(third)).as("wherever it stands").isTrue();
    Seal shortened =
        new Seal(
            second.municipality(),
            second.number(),
            List.of(),
            second.previous(),
            second.reach(),
            second.at(),
            second.root(),
            second.signature());
    assertThat(holds(shortened, first)).as("a row is left out of it").isFalse();
    assertThat(isOurs(shortened)).isFalse();
  }
}
