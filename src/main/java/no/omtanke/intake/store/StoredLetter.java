package no.omtanke.intake.store;

import java.time.Instant;
import java.util.UUID;
import no.omtanke.confidentiality.Ciphertext;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it lies.
 *
 * @param agency who answered; null for whoever came
 */
public record StoredLetter(UUID id, Instant at, @Nullable String agency, Ciphertext text) {}
