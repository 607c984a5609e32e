package no.omtanke.organisation.web;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.omtanke.packs.RoleKind;

/** The pages of staff, in the order of the menu, and which roles each is for. */
final class Menu {

  /** For all but those who only look after the system or the rights of others. */
  private static final Set<RoleKind> CASE_WORK =
      Arrays.stream(RoleKind.values())
          .filter(RoleKind::handlesCases)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * For those who answer for an agency's cases, and for the officer who sees to the rights of
   * others.
   */
  private static final Set<RoleKind> ANSWERING =
      Arrays.stream(RoleKind.values())
          .filter(kind -> kind.answersForCases() || kind == RoleKind.OFFICER)
          .collect(Collectors.toUnmodifiableSet());

  private static final List<Page> PAGES =
      List.of(
          new Page("min-dag", CASE_WORK),
          new Page("saker", CASE_WORK),
          new Page("innboks", CASE_WORK),
          new Page("personvern", EnumSet.of(RoleKind.OFFICER)),
          new Page("rettigheter", ANSWERING),
          new Page("sletting", ANSWERING),
          new Page("oppsett", EnumSet.of(RoleKind.ADMINISTRATOR)));

  private Menu() {}

  /**
   * The paths below the municipality, which also name the texts: {@code organisation.menu.<path>}.
   */
  static List<String> pages(Set<RoleKind> kinds) {
    return PAGES.stream().filter(page -> page.isFor(kinds)).map(Page::path).toList();
  }

  /** Whether someone with roles of these kinds may come to the page, where it is one of these. */
  static boolean letsIn(Set<RoleKind> kinds, String path) {
    return PAGES.stream().filter(page -> page.path().equals(path)).allMatch(it -> it.isFor(kinds));
  }

  private record Page(String path, Set<RoleKind> readers) {

    boolean isFor(Set<RoleKind> kinds) {
      return !Collections.disjoint(readers, kinds);
    }
  }
}
