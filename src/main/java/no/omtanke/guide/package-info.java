/**
 * What everyone may read without logging in: a municipality's signs, factors, conversation guide,
 * routine, law, contacts and plan, and the path from a worry to the municipality's own next step.
 * The path is computed here from the pack alone; nothing anyone answers is kept.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"packs", "platform"})
package no.omtanke.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
