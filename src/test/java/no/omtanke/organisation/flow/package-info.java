/** Staff on a real database. */
@NullMarked
package no.omtanke.organisation.flow;

import org.jspecify.annotations.NullMarked;
