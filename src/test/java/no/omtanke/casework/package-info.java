@NullMarked
package no.omtanke.casework;

import org.jspecify.annotations.NullMarked;
