package no.omtanke.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible for an open case. Where she has left, works elsewhere or is kept out, the case
 * is left to whoever answers for the owner's cases: no open case is without somebody who can be
 * reached.
 *
 * @param person null where a conflict of interest keeps her out
 */
public record Responsibility(AgencyId owner, @Nullable StaffId person) {

  /** For the case as it stands; nothing for one that is closed, or has not begun. */
  public static Optional<Responsibility> of(CaseFile file) {
    if (file.opening() == null || file.closed()) {
      return Optional.empty();
    }
    StaffId person = file.team().responsible();
    boolean in = person != null && !file.team().isKeptOut(person);
    return Optional.of(new Responsibility(file.begun().owner(), in ? person : null));
  }

  /** Whom a case of the agency's can be left with: those there now, who work in cases. */
  public static Set<StaffId> reachable(Rulebook rulebook, AgencyId owner) {
    return there(rulebook, owner).map(Actor::id).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Actor> there(Rulebook rulebook, AgencyId owner) {
    return rulebook.directory().of(owner).stream()
        .filter(person -> rulebook.organisation().handlesCases(person.roles()));
  }

  /** Whether whoever is responsible can be reached as such. */
  public boolean isReachable(Rulebook rulebook) {
    return person != null && reachable(rulebook, owner).contains(person);
  }

  /** Whether the case has nobody who can be reached, and is the actor's to find somebody for. */
  public static boolean isLeftTo(Rulebook rulebook, CaseFile file, Actor actor) {
    return of(file).filter(one -> !one.isReachable(rulebook)).isPresent()
        && answers(rulebook, file, actor);
  }

  /** Whether somebody answers for the owner's cases whom nothing keeps out of this one. */
  public static boolean isAnsweredFor(Rulebook rulebook, CaseFile file) {
    return rulebook.directory().staff().stream()
        .anyMatch(person -> answers(rulebook, file, person));
  }

  private static boolean answers(Rulebook rulebook, CaseFile file, Actor actor) {
    return actor.agency().equals(file.begun().owner())
        && !file.team().isKeptOut(actor)
        && rulebook.organisation().answersForCases(actor.roles());
  }

  /** Who can become responsible, in the directory's order. */
  public static List<StaffId> successors(Rulebook rulebook, CaseFile file) {
    return there(rulebook, file.begun().owner())
        .map(Actor::id)
        .filter(person -> !file.team().isKeptOut(person))
        .toList();
  }
}
