package no.omtanke.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible for an open case. While she is away her deputy is reached for her. Where she
 * has left, works elsewhere or is kept out, or her deputy is, the case is left to whoever answers
 * for the owner's cases: no open case is without somebody who can be reached.
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

  /**
   * Those of whom a case of the agency's can be reached: who are there and work in cases, and who
   * are away with a deputy who is there and does.
   */
  public static Set<StaffId> reachable(Rulebook rulebook, AgencyId owner) {
    Set<StaffId> there = ids(rulebook, owner);
    return there.stream()
        .filter(person -> reached(rulebook, there, person).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Who is reached for whoever is responsible: herself, or her deputy while she is away. */
  private static Optional<StaffId> reached(Rulebook rulebook, Set<StaffId> there, StaffId person) {
    StaffId reached = rulebook.directory().deputy(person).orElse(person);
    boolean isThere = reached.equals(person) || rulebook.directory().deputy(reached).isEmpty();
    return Optional.of(reached)
        .filter(_ -> there.contains(person) && there.contains(reached) && isThere);
  }

  private static Set<StaffId> ids(Rulebook rulebook, AgencyId agency) {
    return there(rulebook, agency).map(Actor::id).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Actor> there(Rulebook rulebook, AgencyId owner) {
    return rulebook.directory().of(owner).stream()
        .filter(person -> rulebook.organisation().handlesCases(person.roles()));
  }

  /** Those of her agency who are away, and for whom the actor is reached today. */
  public static Set<StaffId> standsInFor(Rulebook rulebook, Actor actor) {
    Map<StaffId, StaffId> deputies = rulebook.directory().deputies();
    if (!deputies.containsValue(actor.id())) {
      return Set.of();
    }
    Set<StaffId> there = ids(rulebook, actor.agency());
    return deputies.keySet().stream()
        .filter(person -> reached(rulebook, there, person).filter(actor.id()::equals).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the actor is reached for whoever is responsible for the open case, who is away. */
  public static boolean isStoodInForBy(Rulebook rulebook, CaseFile file, Actor actor) {
    return !rulebook.directory().deputies().isEmpty()
        && !file.team().isKeptOut(actor)
        && of(file)
            .filter(one -> one.owner().equals(actor.agency()))
            .flatMap(one -> Optional.ofNullable(one.person()))
            .filter(person -> standsInFor(rulebook, actor).contains(person))
            .isPresent();
  }

  /** Whether she or her deputy can be reached, whatever keeps a deputy out of this case. */
  public boolean isReachable(Rulebook rulebook) {
    return person != null && reachable(rulebook, owner).contains(person);
  }

  /** The same in the case: its conflicts of interest keep a deputy out too. */
  private boolean isReachable(Rulebook rulebook, Team team) {
    return person != null
        && reached(rulebook, ids(rulebook, owner), person)
            .flatMap(rulebook.directory()::find)
            .filter(one -> !team.isKeptOut(one))
            .isPresent();
  }

  /** Whether the case has nobody who can be reached, and is the actor's to find somebody for. */
  public static boolean isLeftTo(Rulebook rulebook, CaseFile file, Actor actor) {
    return of(file).filter(one -> !one.isReachable(rulebook, file.team())).isPresent()
        && answers(rulebook, file, actor);
  }

  /** Whether somebody answers for the owner's cases whom nothing keeps out of this one. */
  public static boolean isAnsweredFor(Rulebook rulebook, CaseFile file) {
    return rulebook.directory().staff().stream()
        .filter(person -> rulebook.directory().deputy(person.id()).isEmpty())
        .anyMatch(person -> answers(rulebook, file, person));
  }

  private static boolean answers(Rulebook rulebook, CaseFile file, Actor actor) {
    return actor.agency().equals(file.begun().owner())
        && !file.team().isKeptOut(actor)
        && rulebook.organisation().answersForCases(actor.roles());
  }

  /** Who can become responsible, in the directory's order: whoever is away cannot. */
  public static List<StaffId> successors(Rulebook rulebook, CaseFile file) {
    return there(rulebook, file.begun().owner())
        .filter(person -> !file.team().isKeptOut(person))
        .map(Actor::id)
        .filter(person -> rulebook.directory().deputy(person).isEmpty())
        .toList();
  }
}
