/**
 * How staff come in and what frames their pages: log-in by provider or, in a demonstration, by
 * choosing a made-up person; the actor as a controller's argument; the menu; and the
 * administrator's page.
 */
@NullMarked
package no.omtanke.organisation.web;

import org.jspecify.annotations.NullMarked;
