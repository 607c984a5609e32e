/**
 * The people of a municipality: who holds which role in which agency, and who sits in which group.
 * Values only; where they are kept and how they log in lies in the rooms below.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"packs", "platform"})
package no.omtanke.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
