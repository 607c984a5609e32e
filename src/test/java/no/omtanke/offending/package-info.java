/** Classes that break the house's rules on purpose, so that the rules are seen to catch them. */
@NullMarked
package no.omtanke.offending;

import org.jspecify.annotations.NullMarked;
