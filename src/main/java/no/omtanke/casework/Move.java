package no.omtanke.casework;

import org.jspecify.annotations.Nullable;

/**
 * A possible act, before its details: what an offer is about.
 *
 * @param subject the task, way in, measure, consent, extract or report that it is done to; null
 *     where there is only the case
 */
public record Move(ActKind kind, @Nullable String subject) {}
