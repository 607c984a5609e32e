package no.omtanke.organisation.web;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.omtanke.packs.RoleKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The pages of staff, in the order of the menu: those that exist, and that the person's roles are
 * for.
 */
@Component
class Menu {

  /** For all but those who only look after the system or the rights of others. */
  private static final Set<RoleKind> CASE_WORK =
      Arrays.stream(RoleKind.values())
          .filter(RoleKind::handlesCases)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<RoleKind> EVERYBODY = EnumSet.allOf(RoleKind.class);

  private static final List<Page> PAGES =
      List.of(
          new Page("min-dag", CASE_WORK),
          new Page("saker", CASE_WORK),
          new Page("innboks", CASE_WORK),
          new Page("moter", CASE_WORK),
          new Page("planen", EVERYBODY),
          new Page("kontakter", EVERYBODY),
          new Page("kompetanse", EVERYBODY),
          new Page("situasjonen", EVERYBODY),
          new Page("personvern", EnumSet.of(RoleKind.OFFICER)),
          new Page("oppsett", EnumSet.of(RoleKind.ADMINISTRATOR)));

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  Menu(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /**
   * The paths below the municipality, which also name the texts: {@code organisation.menu.<path>}.
   */
  List<String> pages(Set<RoleKind> kinds) {
    var existing = existing();
    return PAGES.stream()
        .filter(page -> existing.contains(page.path()) && page.isFor(kinds))
        .map(Page::path)
        .toList();
  }

  /** Whether someone with roles of these kinds may come to the page, where it is one of these. */
  boolean letsIn(Set<RoleKind> kinds, String path) {
    return PAGES.stream().filter(page -> page.path().equals(path)).allMatch(it -> it.isFor(kinds));
  }

  /** A page of a module that is not there yet, or no longer, has no link that leads nowhere. */
  private Set<String> existing() {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(info -> info.getPatternValues().stream())
        .map(pattern -> pattern.replaceFirst("^/\\{[^/]+}/", ""))
        .collect(Collectors.toSet());
  }

  private record Page(String path, Set<RoleKind> readers) {

    boolean isFor(Set<RoleKind> kinds) {
      return !Collections.disjoint(readers, kinds);
    }
  }
}
