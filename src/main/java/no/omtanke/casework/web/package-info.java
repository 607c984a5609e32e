/**
 * The pages of a case: the day's list, the case room, and a page for each act. Renders what {@code
 * CaseView} and {@code Questions} say, in the reader's language, and decides nothing.
 */
@NullMarked
package no.omtanke.casework.web;

import org.jspecify.annotations.NullMarked;
