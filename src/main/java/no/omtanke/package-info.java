/** Omtanke: a municipality's plan against exclusion and hate, made into a running system. */
@NullMarked
package no.omtanke;

import org.jspecify.annotations.NullMarked;
