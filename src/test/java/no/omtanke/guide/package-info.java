/** The guided path, walked for every municipality. */
@NullMarked
package no.omtanke.guide;

import org.jspecify.annotations.NullMarked;
