/** Tests of loading: a broken pack never replaces a whole one. */
@NullMarked
package no.omtanke.packs.flow;

import org.jspecify.annotations.NullMarked;
