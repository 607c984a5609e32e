/** Tests that drive the running application in a real browser, and what they share. */
@NullMarked
package no.omtanke.browser;

import org.jspecify.annotations.NullMarked;
