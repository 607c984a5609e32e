/**
 * Loads the packs when the application starts: what is whole is stored and runs, what is broken
 * leaves the last whole version running and tells the administrator why.
 */
@NullMarked
package no.omtanke.packs.flow;

import org.jspecify.annotations.NullMarked;
