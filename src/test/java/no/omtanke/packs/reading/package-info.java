/** Tests of reading: every shipped pack without fault, every check with a pack that breaks it. */
@NullMarked
package no.omtanke.packs.reading;

import org.jspecify.annotations.NullMarked;
