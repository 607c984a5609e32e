package no.omtanke.intake.store;

import java.time.Instant;
import java.util.UUID;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.intake.InquiryAct;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a report as it lies.
 *
 * @param target the agency it was passed on to; null for the other decisions
 */
public record StoredTriage(
    UUID id,
    Instant at,
    StaffId staff,
    AgencyId agency,
    InquiryAct.Kind kind,
    @Nullable AgencyId target,
    Ciphertext reason) {}
