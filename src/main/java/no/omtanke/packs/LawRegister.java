package no.omtanke.packs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The national register of law, as it was checked on a day.
 *
 * @param ages who consents, from the youngest up; every age has its rule
 * @param avertable the sections that the closed list of straffeloven § 196 names
 */
public record LawRegister(
    LocalDate asOf, List<AgeRule> ages, List<String> avertable, List<Provision> provisions) {

  public LawRegister {
    ages = List.copyOf(ages);
    avertable = List.copyOf(avertable);
    provisions = List.copyOf(provisions);
  }

  /** The rules that may hold for a person of whom no more than this is known. */
  public List<AgeRule> rules(AgeSpan known) {
    return ages.stream().filter(rule -> rule.ages().meets(known)).toList();
  }

  /** Whether it is certain that the person is of an age at which the guardians consent. */
  public boolean guardiansConsent(AgeSpan known) {
    return rules(known).stream().allMatch(rule -> rule.consents() == AgeRule.Consents.GUARDIANS);
  }

  /** The same of a consent to no more than that the service of the sector follows up itself. */
  public boolean guardiansConsentToFollowUp(AgeSpan known, Sector sector) {
    return guardiansConsent(known)
        && rules(known).stream().noneMatch(rule -> rule.followUpByPerson().contains(sector));
  }

  /** The provision, or nothing where the register has none of that name. */
  public Optional<Provision> provision(ProvisionId id) {
    // a loop, since every row of a list asks it
    for (Provision provision : provisions) {
      if (provision.id().equals(id)) {
        return Optional.of(provision);
      }
    }
    return Optional.empty();
  }

  /** Whether the register has the provision and it stands on the day. */
  public boolean inForce(ProvisionId id, LocalDate day) {
    return standing(id, day).isPresent();
  }

  /** The provision, where the register has it and it stands on the day. */
  public Optional<Provision> standing(ProvisionId id, LocalDate day) {
    return provision(id).filter(provision -> provision.inForceOn(day));
  }

  /** Those of the provisions that stand on the day, in the order given. */
  public List<Provision> standing(List<ProvisionId> ids, LocalDate day) {
    return ids.stream().flatMap(id -> standing(id, day).stream()).toList();
  }
}
