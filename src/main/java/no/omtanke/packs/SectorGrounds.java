package no.omtanke.packs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which provisions a sector is bound by and may use: a row of the sector matrix.
 *
 * @param confidentiality what binds it
 * @param liftedBy what says that it does not hold what nobody can recognise, or is consented to
 * @param imposes what lets it impose confidentiality on those whom it tells something; mostly null
 * @param exceptions what it may tell another agency on, each with conditions of its own
 * @param childWelfareDuty its duty to inform child welfare; null for child welfare itself
 * @param avert the duty to avert, which binds everyone (straffeloven § 196)
 * @param note what of the row a lawyer must confirm, and what is special to it
 */
public record SectorGrounds(
    Sector sector,
    List<ProvisionId> confidentiality,
    List<ProvisionId> liftedBy,
    @Nullable ProvisionId imposes,
    List<ProvisionId> exceptions,
    @Nullable ProvisionId childWelfareDuty,
    ProvisionId avert,
    @Nullable String note,
    String source) {

  public SectorGrounds {
    confidentiality = List.copyOf(confidentiality);
    liftedBy = List.copyOf(liftedBy);
    exceptions = List.copyOf(exceptions);
  }
}
