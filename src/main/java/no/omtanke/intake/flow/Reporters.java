package no.omtanke.intake.flow;

import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Passage;
import no.omtanke.intake.InquiryId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.PackId;

/** Where it lies who reported: under the key for identity, which the letters' key does not open. */
final class Reporters {

  private Reporters() {}

  static Passage passage(PackId municipality, InquiryId id, AgencyId agency) {
    return new Passage(
        new FolderKey(municipality.value(), id.value(), agency, Part.IDENTITY),
        new EntryId(id.value()),
        "REPORTER");
  }
}
