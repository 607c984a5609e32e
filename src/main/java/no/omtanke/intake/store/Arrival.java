package no.omtanke.intake.store;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.intake.InquiryId;
import no.omtanke.intake.Reception;
import no.omtanke.intake.Subject;
import no.omtanke.packs.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry on its way in, with nothing readable in it.
 *
 * @param lookup what the receipt is found by, in hexadecimal digits
 * @param writerKey the inquiry's key under the receipt
 * @param keys the inquiry's key under each agency that may read
 * @param reporter who reported; null for whoever did not say
 */
public record Arrival(
    InquiryId id,
    String lookup,
    Subject subject,
    Reception reception,
    Instant at,
    Ciphertext writerKey,
    Map<AgencyId, Ciphertext> keys,
    UUID letter,
    Ciphertext text,
    @Nullable Ciphertext reporter) {

  public Arrival {
    keys = Map.copyOf(keys);
  }
}
