package no.omtanke.intake;

import java.time.Instant;
import no.omtanke.organisation.Actor;

/**
 * An act with all that the rules ask about it.
 *
 * @param seen the version that the actor looked at
 * @param text whether a text was written
 * @param reason whether a reason was written
 */
public record InquiryRequest(
    Actor actor, Instant at, long seen, InquiryAct act, boolean text, boolean reason) {}
