package no.omtanke.casework;

import java.time.Instant;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Audience;
import no.omtanke.packs.CaseKind;
import no.omtanke.packs.WayInId;

/** How a case began: what it is about, who raised it, and in which agency's folder it lies. */
public record Opening(
    WayInId wayIn,
    Audience audience,
    CaseKind kind,
    AgeBand age,
    AgencyId owner,
    StaffId reporter,
    Instant at,
    String packHash) {

  Opening withAge(AgeBand known) {
    return new Opening(wayIn, audience, kind, known, owner, reporter, at, packHash);
  }
}
