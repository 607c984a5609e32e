package no.omtanke.casework;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import no.omtanke.confidentiality.Consent.Giver;
import no.omtanke.confidentiality.Terms.Scope;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.LawRegister;
import no.omtanke.packs.Sector;

/**
 * Who gives a consent, by the person's age and the sector that asks: the register's table says it.
 */
final class Givers {

  private final LawRegister law;
  private final AgeBand age;
  private final Sector sector;

  Givers(LawRegister law, AgeBand age, Sector sector) {
    this.law = law;
    this.age = age;
    this.sector = sector;
  }

  /** By the age that the one who asks may know of, and the sector of her agency. */
  static Givers of(Rulebook rulebook, CaseFile file, Actor actor, Instant now) {
    return new Givers(
        rulebook.law(),
        Position.age(rulebook, file, actor, now),
        rulebook.organisation().agency(actor.agency()).sector());
  }

  /** Who can give a consent to this; one that is to telling as well is judged by that. */
  Set<Giver> to(Set<Scope> scope) {
    boolean onlyFollowUp = scope.equals(Set.of(Scope.FOLLOW_UP));
    boolean guardians =
        onlyFollowUp
            ? law.guardiansConsentToFollowUp(age.span(), sector)
            : law.guardiansConsent(age.span());
    if (guardians) {
      return EnumSet.of(Giver.BOTH_GUARDIANS, Giver.ONE_GUARDIAN);
    }
    return age.minor()
        ? EnumSet.of(Giver.PERSON_WITH_GUARDIANS, Giver.PERSON)
        : EnumSet.of(Giver.PERSON);
  }

  /** Who could give one to anything that can be asked. */
  Set<Giver> any() {
    Set<Giver> any = EnumSet.copyOf(to(Set.of(Scope.TELLING)));
    any.addAll(to(Set.of(Scope.FOLLOW_UP)));
    return any;
  }

  /** Of someone under 18, a guardian who was not asked is left out for a reason. */
  boolean leavesOutAGuardian(Giver giver) {
    return switch (giver) {
      case ONE_GUARDIAN -> true;
      case PERSON -> age.minor();
      case PERSON_WITH_GUARDIANS, BOTH_GUARDIANS -> false;
    };
  }
}
