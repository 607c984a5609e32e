package no.omtanke.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.Routine;
import no.omtanke.packs.WayIn;

/**
 * The way into a routine that fits who asks and what it is about, or the nearest one the plan has.
 *
 * @param ofItsOwn whether the plan has a way in for this very matter
 */
record Route(Audience audience, List<WayIn> waysIn, boolean ofItsOwn) {

  Route {
    waysIn = List.copyOf(waysIn);
  }

  static Optional<Route> in(Routine routine, Audience who, CaseKind about) {
    return tries(who, about).stream()
        .map(attempt -> attempt.on(routine))
        .filter(route -> !route.waysIn().isEmpty())
        .findFirst();
  }

  /**
   * Who asks for himself, and who worries about a colleague, is not sent down the road of a concern
   * about somebody else: where the plan has no way for them, that is what the page says.
   */
  private static List<Try> tries(Audience who, CaseKind about) {
    Audience asker = about == CaseKind.SELF_HELP ? Audience.SELF : who;
    List<Try> tries = new ArrayList<>();
    tries.add(new Try(asker, about, true));
    tries.add(new Try(nearest(asker), about, true));
    if (about == CaseKind.VICTIM) {
      tries.add(new Try(Audience.SELF, about, true));
    }
    if (asker != Audience.SELF && about != CaseKind.COLLEAGUE) {
      tries.add(new Try(asker, CaseKind.PERSON, false));
      tries.add(new Try(nearest(asker), CaseKind.PERSON, false));
    }
    return tries;
  }

  /** Whose way someone takes where the plan has none for him. */
  private static Audience nearest(Audience asker) {
    return switch (asker) {
      case LEADER, EMPLOYEE -> Audience.EMPLOYEE;
      case YOUNG_PERSON, RESIDENT -> Audience.RESIDENT;
      case SELF, POLICE, OTHER_MUNICIPALITY -> asker;
    };
  }

  private record Try(Audience audience, CaseKind kind, boolean ofItsOwn) {

    Route on(Routine routine) {
      return new Route(
          audience,
          routine.waysIn().stream()
              .filter(way -> way.audience() == audience && way.kind() == kind)
              .toList(),
          ofItsOwn);
    }
  }
}
