@NullMarked
package no.omtanke.rights;

import org.jspecify.annotations.NullMarked;
