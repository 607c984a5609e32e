/**
 * The wall between agencies: an entry belongs to one agency, and another sees it only on a ground
 * that stands. Knows an entry as its own small value and nothing of cases; keys, vault and log lie
 * in the rooms below.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"packs", "organisation", "platform"})
package no.omtanke.confidentiality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
