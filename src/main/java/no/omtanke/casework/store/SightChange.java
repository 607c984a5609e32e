package no.omtanke.casework.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.Rulebook;

/** What an act changes in who finds the case; most acts change nothing. */
public record SightChange(List<SightRow> gone, List<SightRow> written) {

  private static final SightChange NOTHING = new SightChange(List.of(), List.of());

  /** From the case before the act to the case after it. */
  public static SightChange between(Rulebook rulebook, CaseFile before, CaseFile after) {
    return sourcesOf(before).equals(sourcesOf(after))
        ? NOTHING
        : between(SightRow.of(rulebook, before), SightRow.of(rulebook, after));
  }

  /** Everything of a case that its rows are made from, beside what no act changes. */
  private static List<Object> sourcesOf(CaseFile file) {
    return List.of(
        file.opening() != null,
        file.team(),
        file.folders().disclosures(),
        file.folders().underway(),
        file.dates(),
        Optional.ofNullable(file.ended()));
  }

  private static SightChange between(Set<SightRow> before, Set<SightRow> after) {
    return new SightChange(
        before.stream().filter(row -> after.stream().noneMatch(row::sameKey)).toList(),
        after.stream().filter(row -> !before.contains(row)).toList());
  }
}
