/** What is stored, and under which names. */
@NullMarked
package no.omtanke.casework.store;

import org.jspecify.annotations.NullMarked;
