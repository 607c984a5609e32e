/** The rules for a staff, without an application around them. */
@NullMarked
package no.omtanke.organisation;

import org.jspecify.annotations.NullMarked;
