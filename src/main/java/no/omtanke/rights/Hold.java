package no.omtanke.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;

/**
 * That something is held back though its time runs out.
 *
 * @param until the last day that it is
 * @param reason why, as ciphertext
 */
public record Hold(
    UUID id, AgencyId owner, StaffId by, Instant at, LocalDate until, Ciphertext reason) {}
