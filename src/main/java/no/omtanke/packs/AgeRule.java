package no.omtanke.packs;

import java.util.List;

/**
 * Who consents to that something is told of a person of some age, and what else the age decides.
 *
 * @param ages the ages it holds for
 * @param toBeConfirmed whether it is a reading of the law that a lawyer must confirm
 */
public record AgeRule(
    AgeSpan ages,
    Consents consents,
    Text text,
    List<ProvisionId> provisions,
    boolean toBeConfirmed,
    String source) {

  public AgeRule {
    provisions = List.copyOf(provisions);
  }

  /** Who consents. */
  public enum Consents {
    GUARDIANS,
    PERSON
  }
}
