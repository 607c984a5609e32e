package no.omtanke.packs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The provisions of the national register, as they were checked on a day. */
public record LawRegister(LocalDate asOf, List<Provision> provisions) {

  public LawRegister {
    provisions = List.copyOf(provisions);
  }

  /** The provision, or nothing where the register has none of that name. */
  public Optional<Provision> provision(ProvisionId id) {
    return provisions.stream().filter(provision -> provision.id().equals(id)).findFirst();
  }

  /** Whether the register has the provision and it stands on the day. */
  public boolean inForce(ProvisionId id, LocalDate day) {
    return provision(id).filter(provision -> provision.inForceOn(day)).isPresent();
  }
}
