package no.omtanke.casework;

import java.time.Instant;
import java.util.HashMap;
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
 * @param concerned whom of them the case is about; null where it is about nobody who works here
 * @param visitors who reads the owner's folder in an emergency, and until when
 */
public record Team(
    Map<StaffId, AgencyId> joined,
    @Nullable StaffId responsible,
    Map<GroupId, Set<StaffId>> formed,
    Map<StaffId, AgencyId> keptOut,
    @Nullable StaffId concerned,
    Map<StaffId, Instant> visitors) {

  static final Team NONE = new Team(Map.of(), null, Map.of(), Map.of(), null, Map.of());

  public Team {
    joined = Map.copyOf(joined);
    formed = Map.copyOf(formed);
    keptOut = Map.copyOf(keptOut);
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
    return new Team(now, responsible, formed, keptOut, concerned, visitors);
  }

  Team responsible(StaffId person) {
    return new Team(joined, person, formed, keptOut, concerned, visitors);
  }

  Team with(GroupId group, Set<StaffId> members) {
    Map<GroupId, Set<StaffId>> now = new HashMap<>(formed);
    now.put(group, Set.copyOf(members));
    return new Team(joined, responsible, now, keptOut, concerned, visitors);
  }

  /** Kept out from now on; whom the case is about stays so. */
  Team without(StaffId person, AgencyId agency, boolean concerned) {
    Map<StaffId, AgencyId> now = new HashMap<>(keptOut);
    now.put(person, agency);
    return new Team(
        joined, responsible, formed, now, concerned ? person : this.concerned, visitors);
  }

  /** She is where she was again, as if she had been there all the time. */
  Team withAgain(StaffId person) {
    Map<StaffId, AgencyId> now = new HashMap<>(keptOut);
    now.remove(person);
    return new Team(joined, responsible, formed, now, concerned, visitors);
  }

  /** Whom people of the agency keep out and may let in again: not whom the case is about. */
  Set<StaffId> keptOutBy(AgencyId agency) {
    return keptOut.entrySet().stream()
        .filter(one -> one.getValue().equals(agency))
        .map(Map.Entry::getKey)
        .filter(person -> !person.equals(concerned))
        .collect(Collectors.toUnmodifiableSet());
  }

  Team visitedBy(StaffId person, Instant until) {
    Map<StaffId, Instant> now = new HashMap<>(visitors);
    now.put(person, until);
    return new Team(joined, responsible, formed, keptOut, concerned, now);
  }
}
