/**
 * What the person can ask for as a right, and the data protection officer's desk: the log as she
 * reads it, and whether it is as it was sealed. She answers for the agencies of one controller, and
 * what those of another do is not hers to see.
 */
@NullMarked
@ApplicationModule(
    displayName = "Rights",
    allowedDependencies = {
      "casework",
      "casework::flow",
      "confidentiality",
      "confidentiality::log",
      "confidentiality::seals",
      "organisation",
      "packs",
      "platform"
    })
package no.omtanke.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
