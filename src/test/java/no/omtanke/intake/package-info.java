/** Tests of what is received, and by whom. */
@NullMarked
package no.omtanke.intake;

import org.jspecify.annotations.NullMarked;
