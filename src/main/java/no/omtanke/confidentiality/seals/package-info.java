/**
 * The chain of seals that proves the access log: made every few seconds, signed, and handed to a
 * place outside the database, so that whoever owns the database alone cannot change the log unseen.
 */
@NullMarked
@NamedInterface("seals")
package no.omtanke.confidentiality.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
