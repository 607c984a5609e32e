/**
 * Where cases lie: events as facts, texts as ciphertext beside them, and the rows by which each
 * reader finds a case. What is stored has names and shapes of its own, so that the core can be
 * renamed and last year's events still be read.
 */
@NullMarked
package no.omtanke.casework.store;

import org.jspecify.annotations.NullMarked;
