package no.omtanke.rights;

import java.time.LocalDate;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Sector;

/** By which law an agency answers the person: the police by one of their own. */
public enum Regime {
  /** GDPR, and personopplysningsloven beside it. */
  GDPR,
  /** Politiregisterloven; its time and its exemptions are to be confirmed by the police. */
  POLICE;

  /** The law that the agency answers by. */
  public static Regime of(Pack pack, AgencyId agency) {
    return pack.organisation().agencies().stream()
            .filter(one -> one.id().equals(agency))
            .anyMatch(one -> one.sector() == Sector.POLICE || one.sector() == Sector.PST)
        ? POLICE
        : GDPR;
  }

  /** The last day to answer what came that day (GDPR art. 12 no. 3; the police: 30 days). */
  public LocalDate due(LocalDate received) {
    return this == POLICE ? received.plusDays(30) : received.plusMonths(1);
  }

  /** The same once it takes longer: two months more (art. 12 no. 3). */
  LocalDate extended(LocalDate received) {
    return this == POLICE ? due(received) : received.plusMonths(3);
  }
}
