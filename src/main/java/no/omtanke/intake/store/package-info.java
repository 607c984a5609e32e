/**
 * Where inquiries lie. What the public pages can do goes through four database functions and no
 * table; what staff read asks for the permit that only a logged look gives.
 */
@NullMarked
package no.omtanke.intake.store;

import org.jspecify.annotations.NullMarked;
