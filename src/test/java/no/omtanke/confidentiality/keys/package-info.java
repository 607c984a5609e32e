/** Keys on a real disk. */
@NullMarked
package no.omtanke.confidentiality.keys;

import org.jspecify.annotations.NullMarked;
