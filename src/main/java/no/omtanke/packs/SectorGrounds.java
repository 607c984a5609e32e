package no.omtanke.packs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which provisions a sector is bound by and may use: a row of the sector matrix.
 *
 * @param confidentiality what binds it
 * @param exceptions what it may tell another agency on, each with conditions of its own
 * @param childWelfareDuty its duty to inform child welfare; null for child welfare itself
 * @param avert the duty to avert, which binds everyone (straffeloven § 196)
 */
public record SectorGrounds(
    Sector sector,
    List<ProvisionId> confidentiality,
    List<ProvisionId> exceptions,
    @Nullable ProvisionId childWelfareDuty,
    ProvisionId avert,
    String source) {

  public SectorGrounds {
    confidentiality = List.copyOf(confidentiality);
    exceptions = List.copyOf(exceptions);
  }
}
