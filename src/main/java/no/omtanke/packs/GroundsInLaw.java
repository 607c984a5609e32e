package no.omtanke.packs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What in the law could let those of a sector tell something, or bind them to, on a day. The
 * adviser and the case both ask here, so that they never differ. Only what is in force is found.
 */
public record GroundsInLaw(Confidentiality confidentiality, LawRegister law, LocalDate day) {

  /** The exceptions of the sector that the law lets be used toward everyone who would read it. */
  public List<Provision> exceptions(Sector from, Told to) {
    return row(from)
        .flatMap(row -> row.exceptions().stream())
        .flatMap(id -> standing(id).stream())
        .filter(provision -> provision.fits(to.sectors()))
        .toList();
  }

  /** The duty to inform child welfare binds toward it alone; the duty to avert toward anyone. */
  public Optional<Provision> duty(Sector from, Told to) {
    return row(from)
        .flatMap(
            row -> Stream.ofNullable(to.isChildWelfare() ? row.childWelfareDuty() : row.avert()))
        .flatMap(id -> standing(id).stream())
        .findFirst();
  }

  /**
   * On what those of the sector may impose confidentiality on those whom they tell something: the
   * law lets them, toward some of those at least.
   */
  public Optional<Provision> imposes(Sector from, Told to) {
    return row(from)
        .flatMap(row -> Stream.ofNullable(row.imposes()))
        .flatMap(id -> standing(id).stream())
        .filter(provision -> to.sectors().stream().anyMatch(told -> provision.fits(Set.of(told))))
        .findFirst();
  }

  /** The provision, where it stands on the day. */
  public Optional<Provision> standing(ProvisionId id) {
    return law.provision(id).filter(provision -> provision.inForceOn(day));
  }

  private Stream<SectorGrounds> row(Sector from) {
    return confidentiality.forSector(from).stream();
  }
}
