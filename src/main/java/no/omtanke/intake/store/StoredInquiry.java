package no.omtanke.intake.store;

import java.util.UUID;
import no.omtanke.intake.Inquiry;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as staff's side keeps it.
 *
 * @param caseId the case it became; null where it became none
 */
public record StoredInquiry(Inquiry inquiry, @Nullable UUID caseId) {}
