package no.omtanke.casework.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.omtanke.casework.CaseFile;
import no.omtanke.casework.Course;
import no.omtanke.casework.Entry;
import no.omtanke.casework.HiddenAddress;
import no.omtanke.casework.Rulebook;

/** What an act changes in who finds the case; most acts change nothing. */
public record SightChange(List<SightRow> gone, List<SightRow> written) {

  private static final SightChange NOTHING = new SightChange(List.of(), List.of());

  /** From the case before the act to the case after it. */
  public static SightChange between(Rulebook rulebook, CaseFile before, CaseFile after) {
    return sourcesOf(rulebook, before).equals(sourcesOf(rulebook, after))
        ? NOTHING
        : between(SightRow.of(rulebook, before), SightRow.of(rulebook, after));
  }

  /** Everything of a case that its rows are made from, beside what no act changes. */
  private static List<Object> sourcesOf(Rulebook rulebook, CaseFile file) {
    return List.of(
        file.opening() != null,
        file.team(),
        file.folders().disclosures(),
        file.folders().underway(),
        file.folders().consents(),
        file.folders().informed(),
        written(file),
        Course.standsIn(rulebook, file),
        file.dates(),
        file.restrictions(),
        HiddenAddress.waiting(file),
        Optional.ofNullable(file.ended()));
  }

  /** In whose folders something is written, and by whom who is not on the case. */
  private static Set<List<Object>> written(CaseFile file) {
    Set<List<Object>> folders = new HashSet<>();
    for (Entry entry : file.folders().entries()) {
      boolean byName =
          !file.team().has(entry.author(), entry.agency()) && !entry.sort().isOfTheStaff();
      folders.add(
          List.of(
              entry.agency(),
              Optional.ofNullable(entry.group()),
              Optional.of(entry.author()).filter(_ -> byName)));
    }
    return folders;
  }

  private static SightChange between(Set<SightRow> before, Set<SightRow> after) {
    return new SightChange(
        before.stream().filter(row -> after.stream().noneMatch(row::sameKey)).toList(),
        after.stream().filter(row -> !before.contains(row)).toList());
  }
}
