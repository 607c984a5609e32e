/**
 * The access log as other modules meet it: the row that goes into the statement that appends an
 * act, and the rows as they are read by those who look after the rights of others.
 */
@NamedInterface("log")
@NullMarked
package no.omtanke.confidentiality.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
