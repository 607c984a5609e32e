/**
 * The plumbing below the subject: database and its roles, the tenant of a transaction, the web
 * shell, language and log-in. Its base package is what the other modules' rooms may call; it knows
 * nothing about cases.
 */
@ApplicationModule(
    displayName = "Platform",
    allowedDependencies = {})
@NullMarked
package no.omtanke.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
