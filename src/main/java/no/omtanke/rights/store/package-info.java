/** Where the result of the last check of the log lies. */
@NullMarked
package no.omtanke.rights.store;

import org.jspecify.annotations.NullMarked;
