/** The part of the access log that goes into the statement that appends an act. */
@NamedInterface("log")
@NullMarked
package no.omtanke.confidentiality.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
