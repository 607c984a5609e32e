package no.omtanke.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * Who is on a case.
 *
 * @param joined the staff of each agency who came on the case for it
 * @param formed the operative groups as they were formed for this case
 * @param keptOut whom a conflict of interest keeps out of it, and which agency said so
 * @param never whom of them it was shut to when it began, by whom it is about: nobody lets them in
 * @param visitors who reads the owner's folder in an emergency, and until when
 */
public record Team(
    Map<StaffId, AgencyId> joined,
    @Nullable StaffId responsible,
    Map<GroupId, Set<StaffId>> formed,
    Map<StaffId, AgencyId> keptOut,
    Set<StaffId> never,
    Map<StaffId, Instant> visitors) {

  static final Team NONE = new Team(Map.of(), null, Map.of(), Map.of(), Set.of(), Map.of());

  public Team {
    joined = Map.copyOf(joined);
    formed = Map.copyOf(formed);
    keptOut = Map.copyOf(keptOut);
    never = Set.copyOf(never);
    visitors = Map.copyOf(visitors);
  }

  /** The staff of each agency who read that agency's folder. */
  public Map<StaffId, AgencyId> people() {
    return keptOut.isEmpty()
        ? joined
        : joined.entrySet().stream()
            .filter(person -> !isKeptOut(person.getKey()))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The operative groups formed for this case, without those who are kept out of it. */
  public Map<GroupId, Set<StaffId>> groups() {
    return keptOut.isEmpty()
        ? formed
        : formed.keySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(), group -> without(formed.getOrDefault(group, Set.of()))));
  }

  /** These, without those who are kept out of the case. */
  Set<StaffId> without(Set<StaffId> people) {
    return keptOut.isEmpty()
        ? people
        : people.stream()
            .filter(person -> !isKeptOut(person))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a conflict of interest keeps the member of staff out, whatever else she is. */
  public boolean isKeptOut(StaffId person) {
    return keptOut.containsKey(person);
  }

  /** The same of someone who may have had another place when it was said of her. */
  public boolean isKeptOut(Actor person) {
    return !keptOut.isEmpty() && person.isOneOf(keptOut.keySet());
  }

  /** Whether the member of staff reads the agency's folder in this case. */
  public boolean has(StaffId person, AgencyId agency) {
    return agency.equals(joined.get(person)) && !isKeptOut(person);
  }

  /** Whether the member of staff sits in a group that was formed for this case. */
  boolean inAGroup(StaffId person) {
    return !isKeptOut(person)
        && formed.values().stream().anyMatch(members -> members.contains(person));
  }

  Team with(StaffId person, AgencyId agency) {
    if (agency.equals(joined.get(person))) {
      return this;
    }
    Map<StaffId, AgencyId> now = new HashMap<>(joined);
    now.put(person, agency);
    return new Team(now, responsible, formed, keptOut, never, visitors);
  }

  Team responsible(StaffId person) {
    return new Team(joined, person, formed, keptOut, never, visitors);
  }

  Team with(GroupId group, Set<StaffId> members) {
    Map<GroupId, Set<StaffId>> now = new HashMap<>(formed);
    now.put(group, Set.copyOf(members));
    return new Team(joined, responsible, now, keptOut, never, visitors);
  }

  /**
   * Kept out from now on.
   *
   * @param never whether nobody lets her in again
   */
  Team without(StaffId person, AgencyId agency, boolean never) {
    Map<StaffId, AgencyId> now = new HashMap<>(keptOut);
    now.put(person, agency);
    Set<StaffId> these = new HashSet<>(this.never);
    if (never) {
      these.add(person);
    }
    return new Team(joined, responsible, formed, now, these, visitors);
  }

  /** She is where she was again, as if she had been there all the time. */
  Team withAgain(StaffId person) {
    Map<StaffId, AgencyId> now = new HashMap<>(keptOut);
    now.remove(person);
    return new Team(joined, responsible, formed, now, never, visitors);
  }

  /** Whom people of the agency keep out and may let in again. */
  Set<StaffId> keptOutBy(AgencyId agency) {
    return keptOut.entrySet().stream()
        .filter(one -> one.getValue().equals(agency))
        .map(Map.Entry::getKey)
        .filter(person -> !never.contains(person))
        .collect(Collectors.toUnmodifiableSet());
  }

  Team visitedBy(StaffId person, Instant until) {
    Map<StaffId, Instant> now = new HashMap<>(visitors);
    now.put(person, until);
    return new Team(joined, responsible, formed, keptOut, never, now);
  }
}
