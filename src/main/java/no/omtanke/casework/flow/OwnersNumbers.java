package no.omtanke.casework.flow;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.store.CaseFinding;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.platform.Tenancy;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * What the owners' people call cases, for one who looks after the rights of others: she reads no
 * case, and knows the number of none whose owner she does not answer for.
 */
@NamedInterface("flow")
@Component
public class OwnersNumbers {

  private final Tenancy tenancy;
  private final CaseFinding finding;

  public OwnersNumbers(Tenancy tenancy, CaseFinding finding) {
    this.tenancy = tenancy;
    this.finding = finding;
  }

  /**
   * The number of each case that one of the owners has, and of another's nothing but that it is a
   * case; what is no case is left out.
   */
  public Map<UUID, Optional<String>> of(
      String municipality, Set<AgencyId> owners, Collection<UUID> cases) {
    return tenancy.readingIn(municipality, () -> finding.ownNumbers(municipality, owners, cases));
  }

  /** The cases that a conflict of interest keeps her out of, whatever place she had then. */
  public Set<UUID> keptFrom(String municipality, Actor reader) {
    return tenancy.readingIn(municipality, () -> finding.keptFrom(municipality, reader.places()));
  }

  /** Whom a conflict of interest keeps out of each of the cases; those with nobody are left out. */
  public Map<UUID, Set<StaffId>> keptOut(String municipality, Collection<UUID> cases) {
    return tenancy.readingIn(municipality, () -> finding.keptOut(municipality, cases));
  }

  /** The case that one of the owners has under the number. */
  public Optional<UUID> find(String municipality, Set<AgencyId> owners, String number) {
    return tenancy.readingIn(municipality, () -> finding.ofNumber(municipality, owners, number));
  }
}
