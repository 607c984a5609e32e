/**
 * What a municipality's plan says, as values: its guide, organisation, routine, grounds, contacts
 * and measures. A pack is read from files, checked whole, and then never changes; everything that
 * differs between municipalities stands here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package no.omtanke.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
