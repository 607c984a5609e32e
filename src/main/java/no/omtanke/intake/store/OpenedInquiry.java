package no.omtanke.intake.store;

import java.time.Instant;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.intake.Inquiry;
import no.omtanke.intake.InquiryId;
import org.jspecify.annotations.Nullable;

/** What the holder of a receipt may know of an inquiry. */
public record OpenedInquiry(
    InquiryId id,
    @Nullable String contact,
    @Nullable String wayIn,
    Instant received,
    Inquiry.@Nullable Outcome outcome,
    boolean closed,
    Ciphertext writerKey) {}
