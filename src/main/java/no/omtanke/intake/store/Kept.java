package no.omtanke.intake.store;

import no.omtanke.confidentiality.Ciphertext;

/**
 * What lies for one agency to open.
 *
 * @param sealed whether it lies as it was put into the agency's letterbox, not yet collected
 */
public record Kept(Ciphertext text, boolean sealed) {}
