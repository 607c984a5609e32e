package no.omtanke.casework;

import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import org.jspecify.annotations.Nullable;

/** A text written to be told anonymously, and who confirmed it; null until a second person has. */
public record Extract(EntryId id, AgencyId agency, StaffId author, @Nullable StaffId confirmedBy) {

  /** Whether it may be told. */
  public boolean confirmed() {
    return confirmedBy != null;
  }
}
