/** Keeps every version of a pack that was ever loaded, whole, and which of them runs now. */
@NullMarked
package no.omtanke.packs.store;

import org.jspecify.annotations.NullMarked;
