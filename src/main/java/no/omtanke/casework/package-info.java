/**
 * The heart: a case as a sequence of events, what may be done with it, and what each reader sees of
 * it. {@code CaseRules} decides and offers from the same rules, {@code CaseHistory} replays, {@code
 * CaseReading} shows. No text, identity, clock or chance is in here: time, actor and new ids arrive
 * in the act.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"packs", "organisation", "confidentiality", "platform"})
package no.omtanke.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
