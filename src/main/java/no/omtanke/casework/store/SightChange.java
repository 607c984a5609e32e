package no.omtanke.casework.store;

import java.util.List;
import java.util.Set;

/** What an act changes in who finds the case; most acts change nothing. */
public record SightChange(List<SightRow> gone, List<SightRow> written) {

  /** From the rows before the act to the rows after it. */
  public static SightChange between(Set<SightRow> before, Set<SightRow> after) {
    return new SightChange(
        before.stream().filter(row -> after.stream().noneMatch(row::sameKey)).toList(),
        after.stream().filter(row -> !before.contains(row)).toList());
  }
}
