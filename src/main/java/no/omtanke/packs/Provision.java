package no.omtanke.packs;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A provision of law, with the dates it stands between; what a plan cites may be older.
 *
 * @param validFrom the day it came into force as it reads; null for one adopted and not in force,
 *     and where nobody has checked the day
 * @param validTo the last day it stands; null while nobody has set one
 * @param effect what it does: a duty, an exception, a basis
 * @param conditions what must hold for it to apply, as sentences to confirm; a case refers to them
 *     by number, from 0
 * @param needed how many of them the law asks for
 * @param toward the sectors that the law lets be told on it; empty where it does not say
 * @param inAvertList whether the offence stands in the closed list of straffeloven § 196
 * @param deadlines those that the provision itself sets
 * @param toBeConfirmed whether a lawyer must confirm that it is read as it should be
 */
public record Provision(
    ProvisionId id,
    String act,
    String actTitle,
    String section,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Status status,
    Effect effect,
    List<String> conditions,
    Needed needed,
    Set<Sector> toward,
    boolean inAvertList,
    List<Deadline> deadlines,
    String summary,
    @Nullable String replacedBy,
    boolean toBeConfirmed) {

  private static final Pattern SECTION = Pattern.compile("^§ (\\d+(?:-\\d+)?)(?: ([a-z])\\b)?");

  public Provision {
    conditions = List.copyOf(conditions);
    toward = Set.copyOf(toward);
    deadlines = List.copyOf(deadlines);
  }

  /** Where Lovdata has it; the whole act where it is more than one section. */
  public String lovdata() {
    String where =
        act.startsWith("FOR-")
            ? "https://lovdata.no/forskrift/" + act.substring(4)
            : "https://lovdata.no/lov/" + act.replaceFirst("^LOV-", "");
    var found = SECTION.matcher(section);
    if (!found.find()) {
      return where;
    }
    String letter = found.group(2) == null ? "" : found.group(2);
    return where + "/%C2%A7" + found.group(1) + letter;
  }

  /** Whether the provision stands on the day; one not yet in force never does. */
  public boolean inForceOn(LocalDate day) {
    return status == Status.CURRENT
        && (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }

  /** Whether the law lets it be used toward everyone of these sectors; of nobody, none can say. */
  public boolean fits(Set<Sector> told) {
    return toward.isEmpty() || (!told.isEmpty() && toward.containsAll(told));
  }

  /** Whether it has a condition of that number. */
  public boolean hasCondition(int number) {
    return number >= 0 && number < conditions.size();
  }

  /** The conditions that have not been confirmed, by number. */
  public Set<Integer> unconfirmed(Set<Integer> confirmed) {
    return IntStream.range(0, conditions.size())
        .boxed()
        .filter(number -> !confirmed.contains(number))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Within what time something must be done, by a name that the register gives it. */
  public record Deadline(String of, Period within) {}

  /** How many of the conditions the law asks for: all of them together, or one at least. */
  public enum Needed {
    ALL,
    ONE
  }

  /** Where a provision is in its life. */
  public enum Status {
    CURRENT,
    ADOPTED_NOT_IN_FORCE,
    REPEALED
  }

  /** What a provision does. */
  public enum Effect {
    DUTY_OF_CONFIDENTIALITY,
    MAY_SHARE,
    MUST_REPORT,
    MUST_AVERT,
    MAY_ORDER,
    OFFENCE,
    RIGHT,
    DUTY,
    PROCESSING_BASIS,
    RETENTION,
    PUBLICITY
  }
}
