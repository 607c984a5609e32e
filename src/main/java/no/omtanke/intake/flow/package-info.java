/**
 * Carries inquiries in, back and to a decision: draws the receipt, derives the keys, seals what is
 * under way between two pages, and logs every look.
 */
@NullMarked
package no.omtanke.intake.flow;

import org.jspecify.annotations.NullMarked;
