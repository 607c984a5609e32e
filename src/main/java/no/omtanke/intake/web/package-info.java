/**
 * The pages: writing without saying who one is, coming back with the receipt, reporting a concern,
 * and the inbox of those who receive. All of it works without script.
 */
@NullMarked
package no.omtanke.intake.web;

import org.jspecify.annotations.NullMarked;
