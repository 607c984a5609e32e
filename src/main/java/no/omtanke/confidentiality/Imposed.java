package no.omtanke.confidentiality;

import java.util.HashMap;
import java.util.Map;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.ProvisionId;

/**
 * Confidentiality that was imposed with what was told: nobody reads it before she has acknowledged
 * that.
 *
 * @param by what lets the teller impose it
 * @param acknowledged who has, and for which agency
 */
public record Imposed(ProvisionId by, Map<StaffId, AgencyId> acknowledged) {

  public Imposed {
    acknowledged = Map.copyOf(acknowledged);
  }

  /** Imposed, and acknowledged by nobody yet. */
  public static Imposed on(ProvisionId by) {
    return new Imposed(by, Map.of());
  }

  /** Acknowledged by one more. */
  Imposed acknowledgedBy(StaffId person, AgencyId agency) {
    Map<StaffId, AgencyId> now = new HashMap<>(acknowledged);
    now.put(person, agency);
    return new Imposed(by, now);
  }
}
