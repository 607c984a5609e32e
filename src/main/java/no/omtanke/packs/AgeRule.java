package no.omtanke.packs;

import java.util.List;
import java.util.Set;

/**
 * Who consents to that something is told of a person of some age, and what else the age decides.
 *
 * @param ages the ages it holds for
 * @param followUpByPerson the sectors whose own law lets the person consent to the service's own
 *     follow-up, whoever consents to the rest
 * @param toBeConfirmed whether it is a reading of the law that a lawyer must confirm
 */
public record AgeRule(
    AgeSpan ages,
    Consents consents,
    Set<Sector> followUpByPerson,
    Text text,
    List<ProvisionId> provisions,
    boolean toBeConfirmed,
    String source) {

  public AgeRule {
    followUpByPerson = Set.copyOf(followUpByPerson);
    provisions = List.copyOf(provisions);
  }

  /** Who consents. */
  public enum Consents {
    GUARDIANS,
    PERSON
  }
}
