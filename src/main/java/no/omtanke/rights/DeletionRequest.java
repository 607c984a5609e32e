package no.omtanke.rights;

import java.time.Instant;
import no.omtanke.organisation.Actor;

/**
 * An act that somebody asks for.
 *
 * @param seen the version that she was shown
 * @param reason whether she wrote why
 */
public record DeletionRequest(
    Actor actor, Instant at, long seen, DeletionAct act, boolean reason) {}
