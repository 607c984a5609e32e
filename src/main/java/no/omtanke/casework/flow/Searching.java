package no.omtanke.casework.flow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import no.omtanke.confidentiality.Encryption;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Look;
import no.omtanke.confidentiality.Part;
import no.omtanke.confidentiality.Passage;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.NorwegianTime;

/**
 * What was typed to look for cases, as the log keeps it: what was asked in a month ends together.
 */
final class Searching {

  private Searching() {}

  static Look.Typed typed(
      Encryption encryption, String municipality, Actor reader, Instant at, String text) {
    EntryId id = new EntryId(UUID.randomUUID());
    return new Look.Typed(
        id,
        encryption.encrypt(
            new Passage(key(municipality, reader.agency(), at), id, "CASE_TERMS"), text));
  }

  /** The key of the agency's for all that its people asked for in the month. */
  static FolderKey key(String municipality, AgencyId agency, Instant at) {
    return new FolderKey(
        municipality, month(YearMonth.from(NorwegianTime.day(at))), agency, Part.CONTENT);
  }

  static UUID month(YearMonth month) {
    return UUID.nameUUIDFromBytes(("asked for in " + month).getBytes(StandardCharsets.UTF_8));
  }
}
