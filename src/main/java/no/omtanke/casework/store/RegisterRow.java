package no.omtanke.casework.store;

import java.time.Instant;
import java.util.List;
import no.omtanke.casework.CaseFile;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Recipient;

/**
 * That an agency told something, as its register is ordered and searched: what is shown passes
 * through the core once more.
 */
public record RegisterRow(EntryId entry, AgencyId agency, Recipient to, Instant at) {

  /** The rows of a case as it stands. */
  public static List<RegisterRow> of(CaseFile file) {
    return file.folders().disclosures().stream().map(RegisterRow::of).toList();
  }

  /** Those that an act adds; none is ever changed. */
  public static List<RegisterRow> between(CaseFile before, CaseFile after) {
    List<Disclosure> told = after.folders().disclosures();
    return told.subList(before.folders().disclosures().size(), told.size()).stream()
        .map(RegisterRow::of)
        .toList();
  }

  private static RegisterRow of(Disclosure told) {
    return new RegisterRow(told.id(), told.from(), told.to(), told.since());
  }
}
