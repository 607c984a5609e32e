@NullMarked
package no.omtanke.rights.flow;

import org.jspecify.annotations.NullMarked;
