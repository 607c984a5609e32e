/**
 * Answers who works where, briefly remembered, and puts the packs' made-up people on the staff of a
 * demonstration.
 */
@NullMarked
package no.omtanke.organisation.flow;

import org.jspecify.annotations.NullMarked;
