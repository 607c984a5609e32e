/** Tests of what is received, and by whom. */
@NullMarked
package no.omtanke.intake.web;

import org.jspecify.annotations.NullMarked;
