/**
 * What reaches the municipality from outside: anonymous discussion, concern reports from residents,
 * and what those who receive them decide. {@code Receptions} says who reads, {@code InquiryRules}
 * what may be done, {@code Traces} what in a text could give its writer away. Keys, clock and
 * chance lie in the rooms below.
 */
@NullMarked
@ApplicationModule(
    displayName = "Intake",
    allowedDependencies = {
      "packs",
      "organisation",
      "confidentiality",
      "casework",
      "casework::flow",
      "platform"
    })
package no.omtanke.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
