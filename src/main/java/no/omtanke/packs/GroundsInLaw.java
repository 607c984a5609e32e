package no.omtanke.packs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What in the law could let those of a sector tell something, or bind them to, on a day. The
 * adviser and the case both ask here, so that they never differ. Only what is in force is found.
 */
public final class GroundsInLaw {

  private final List<Provision> exceptions;
  private final @Nullable Provision childWelfareDuty;
  private final @Nullable Provision avert;
  private final @Nullable Provision imposes;

  /** What there is for the sector on the day; nothing where no statute lets it tell anything. */
  public GroundsInLaw(
      Confidentiality confidentiality, LawRegister law, Sector from, LocalDate day) {
    SectorGrounds row = confidentiality.forSector(from).orElse(null);
    this.exceptions = row == null ? List.of() : law.standing(row.exceptions(), day);
    this.childWelfareDuty = row == null ? null : standing(law, row.childWelfareDuty(), day);
    this.avert = row == null ? null : standing(law, row.avert(), day);
    this.imposes = row == null ? null : standing(law, row.imposes(), day);
  }

  private static @Nullable Provision standing(
      LawRegister law, @Nullable ProvisionId id, LocalDate day) {
    return id == null ? null : law.standing(id, day).orElse(null);
  }

  /** The exceptions that the law lets be used toward everyone who would read it. */
  public List<Provision> exceptions(Told to) {
    return exceptions.stream().filter(provision -> provision.fits(to.sectors())).toList();
  }

  /** The duty to inform child welfare binds toward it alone; the duty to avert toward anyone. */
  public Optional<Provision> duty(Told to) {
    return Optional.ofNullable(to.isChildWelfare() ? childWelfareDuty : avert);
  }

  /**
   * On what they may impose confidentiality on those whom they tell something: the law lets them,
   * toward some of those at least.
   */
  public Optional<Provision> imposes(Told to) {
    return Optional.ofNullable(imposes)
        .filter(provision -> to.sectors().stream().anyMatch(told -> provision.fits(Set.of(told))));
  }
}
