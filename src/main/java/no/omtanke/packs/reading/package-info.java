/**
 * Reads a pack from its files: YAML with line numbers, what it shares with others filled in,
 * checked against the published schema and against itself, and only then a value.
 */
@NullMarked
package no.omtanke.packs.reading;

import org.jspecify.annotations.NullMarked;
